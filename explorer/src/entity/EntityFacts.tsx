import { useRegionName } from '../api/dataSet';
import { useLanguage, useTexts } from '../i18n/language';
import { NodeLink, type Named } from '../ui/NodeLink';

interface Facts {
  aliases: readonly string[];
  note: string | null;
  region?: string | null;
  isLocal?: boolean;
  ticker?: string | null;
  topic?: string | null;
  role?: 'LEADER' | 'KEY' | 'PARTICIPANT' | null;
  year?: number | null;
  budgetCny?: number | null;
  lead?: Named | null;
  chain?: Named;
  status?: 'ESTABLISHED' | 'PLANNED' | null;
}

/** The facts of an entry. What its kind has and no source records says so. */
export function EntityFacts({ of }: { of: object }) {
  const texts = useTexts();
  const locale = useLanguage() === 'en' ? 'en' : 'zh-CN';
  const regionName = useRegionName();
  const facts = of as Facts;
  const rows: [string, React.ReactNode][] = [];
  const add = (name: keyof Facts, title: string, show: () => React.ReactNode) => {
    if (name in facts) rows.push([title, facts[name] === null ? <span className="quiet">{texts.notRecorded}</span> : show()]);
  };
  add('chain', texts.chain, () => <NodeLink of={facts.chain!} />);
  add('region', texts.region, () => regionName(facts.region!));
  add('isLocal', texts.entity.isLocal, () => (facts.isLocal ? texts.yes : texts.no));
  add('role', texts.entity.role, () => texts.entity.roles[facts.role!]);
  add('ticker', texts.entity.ticker, () => facts.ticker);
  add('topic', texts.entity.topic, () => facts.topic);
  add('year', texts.entity.year, () => facts.year);
  add('status', texts.kind, () => texts.entity.values[facts.status!]);
  add('budgetCny', texts.entity.budget, () => new Intl.NumberFormat(locale).format(facts.budgetCny!));
  add('lead', texts.entity.lead, () => <NodeLink of={facts.lead!} />);
  if (facts.aliases.length > 0) rows.push([texts.entity.aliases, facts.aliases.join(texts.comma)]);
  if (facts.note) rows.push([texts.entity.note, facts.note]);
  return (
    <dl className="facts">
      {rows.map(([title, value]) => (
        <Row key={title} title={title} value={value} />
      ))}
    </dl>
  );
}

function Row({ title, value }: { title: string; value: React.ReactNode }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  );
}
