import { Link } from '@tanstack/react-router';
import { addressOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { whatsNew } from '../api/generated/investment/whats-new';
import { useTexts } from '../i18n/language';

/** The latest documents of this year, the newest first; nothing where there is none. */
export function NewSources() {
  const texts = useTexts();
  const year = new Date().getFullYear();
  const data = useAnswer(whatsNew, { sinceYear: year - 1, sourceDate: String(year), first: 20 }).data?.data;
  if (!data || data.sources.totalCount === 0) return null;
  return (
    <section>
      <h2>
        {texts.dataMore.newSources(year)} · {data.sources.totalCount}
      </h2>
      <ul className="list card small">
        {data.sources.nodes.map(({ id, title, publisher, date, kind, facts }) => (
          <li key={id} className="row">
            <span className="quiet">{date}</span>
            <Link to={addressOf(id)} lang="zh-CN">
              {title}
            </Link>
            <span className="quiet">
              {texts.sources.kinds[kind]} · {publisher ?? texts.notRecorded} · {texts.dataMore.facts(facts.totalCount)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
