import { useAnswer } from '../api/ask';
import { whatsNew } from '../api/generated/investment/whats-new';
import { useTexts } from '../i18n/language';
import { Citations, type Citation } from '../ui/Citations';
import { NodeLink, type Named } from '../ui/NodeLink';

/** The latest projects and collaborations that documents tell of, since the year before this one; nothing where there is none. */
export function WhatsNew({ shown }: { shown: number }) {
  const texts = useTexts();
  const year = new Date().getFullYear();
  const data = useAnswer(whatsNew, { sinceYear: year - 1, sourceDate: String(year), first: shown }).data?.data;
  if (!data || data.projects.totalCount + data.collaborations.totalCount === 0) return null;
  return (
    <section>
      <h2>{texts.news.title(year - 1)}</h2>
      <div className="columns">
        <News title={texts.news.projects} total={data.projects.totalCount} of={data.projects.nodes} />
        <News title={texts.news.collaborations} total={data.collaborations.totalCount} of={data.collaborations.nodes} />
      </div>
    </section>
  );
}

interface Item extends Named {
  year: number | null;
  status: 'ESTABLISHED' | 'PLANNED' | null;
  citations: readonly Citation[];
}

function News({ title, total, of }: { title: string; total: number; of: readonly Item[] }) {
  const texts = useTexts();
  if (of.length === 0) return null;
  return (
    <div className="card">
      <h3>
        {title} · {total}
      </h3>
      <ul className="list small">
        {of.map((item) => (
          <li key={item.id}>
            {item.year} <NodeLink of={item} />{' '}
            {item.status === 'PLANNED' && <span className="quiet">{texts.entity.values.PLANNED} </span>}
            <Citations of={item.citations} />
          </li>
        ))}
      </ul>
    </div>
  );
}
