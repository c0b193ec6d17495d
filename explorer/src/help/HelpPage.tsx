import { useTexts } from '../i18n/language';
import { ReportMistake } from '../ui/ReportMistake';
import { useTitle } from '../ui/useTitle';

/** What scores mean, what is unknown, what facts rest on, how to report a mistake. */
export function HelpPage() {
  const { help, terms } = useTexts();
  useTitle(help.title);
  return (
    <div className="prose">
      <h1>{help.title}</h1>
      <nav aria-label={help.contents} className="row" style={{ marginBottom: 8 }}>
        {help.sections.map(({ id, title }) => (
          <a key={id} href={`#${id}`} onClick={(event) => jump(event, id)}>
            {title}
          </a>
        ))}
      </nav>
      {help.sections.map(({ id, title, paragraphs }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {id === 'scores' && <p className="quiet small">{Object.values(terms).join(' · ')}</p>}
          {id === 'mistakes' && <ReportMistake fact={() => null} />}
        </section>
      ))}
    </div>
  );
}

// <base> would lead a plain fragment to the start page.
function jump(event: React.MouseEvent, id: string) {
  event.preventDefault();
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus();
}
