import { useAnswer } from '../api/ask';
import { useRegionName } from '../api/dataSet';
import { gapList } from '../api/generated/explorer/gap-list';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations, together } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { NodeLink } from '../ui/NodeLink';
import { useAddress } from '../ui/useAddress';
import type { Chain, SegmentView } from './chain';
import { countiesOf, firmsIn } from './lens';

/** What each county has in each segment; the county that is chosen with its enterprises and the gaps that it could close. */
export function ChainCounties({ chain, segments }: { chain: Chain; segments: SegmentView[] }) {
  const texts = useTexts().map;
  const { search } = useAddress();
  const counties = countiesOf(segments);
  const chosen = counties.find((county) => county === search.county);
  if (counties.length === 0) return <p>{texts.noEnterprise}</p>;
  return (
    <>
      <CountyExport chain={chain} segments={segments} counties={counties} />
      <p className="quiet small" style={{ marginTop: 10 }}>
        {texts.countiesHint}
      </p>
      <Matrix segments={segments} counties={counties} chosen={chosen} />
      {chosen && <County name={chosen} chain={chain} segments={segments} />}
    </>
  );
}

function Matrix({ segments, counties, chosen }: { segments: SegmentView[]; counties: string[]; chosen: string | undefined }) {
  const texts = useTexts();
  const name = useName();
  const regionName = useRegionName();
  const { open } = useAddress();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={texts.map.tabs.counties}>
      <table className="matrix" style={{ minWidth: 110 + 84 * segments.length }}>
        <thead>
          <tr>
            <th>{texts.region}</th>
            {segments.map(({ segment }) => (
              <th key={segment.id} scope="col">
                {name(segment)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counties.map((county) => (
            <tr key={county}>
              <th scope="row">
                <button
                  type="button"
                  className="linkish long"
                  aria-expanded={county === chosen}
                  onClick={() => open({ county: county === chosen ? '' : county })}
                >
                  {regionName(county)}
                </button>
              </th>
              {segments.map((view) => (
                <Cell key={view.segment.id} of={firmsIn(view, county)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ of }: { of: ReturnType<typeof firmsIn> }) {
  const texts = useTexts();
  const name = useName();
  if (of.length === 0) return <td aria-label={texts.map.noneInCounty} />;
  const hasLeader = of.some(({ role }) => role === 'LEADER');
  return (
    <td className={hasLeader ? 'lead' : 'some'} title={of.map(({ node }) => name(node)).join(texts.comma)}>
      {hasLeader && <span aria-label={texts.entity.roles.LEADER}>◆ </span>}
      {of.length}
    </td>
  );
}

function County({ name: county, chain, segments }: { name: string; chain: Chain; segments: SegmentView[] }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const regionName = useRegionName()(county);
  const answer = useAnswer(gapList, { chainIds: [chain.id], regions: [county], first: 50 });
  return (
    <div className="columns" style={{ marginTop: 8 }}>
      <section>
        <h2>{texts.map.hasInCounty(regionName)}</h2>
        <ul className="list card">
          {segments
            .map((view) => ({ view, firms: firmsIn(view, county) }))
            .filter(({ firms }) => firms.length > 0)
            .map(({ view: { segment }, firms }) => (
              <li key={segment.id}>
                <h3>{name(segment)}</h3>
                {firms.map(({ node, role, citations }) => (
                  <div key={node.id}>
                    <NodeLink of={node} /> <span className="quiet small">{role && texts.entity.roles[role]}</span>{' '}
                    <Citations of={citations} />
                  </div>
                ))}
              </li>
            ))}
        </ul>
      </section>
      <section>
        <h2>{texts.map.couldClose(regionName)}</h2>
        <Answer of={answer}>
          {({ chainGaps: { nodes } }) => (
            <ul className="list card">
              {nodes.length === 0 && <li>{texts.states.empty}</li>}
              {nodes.map((gap) => (
                <li key={gap.id}>
                  <GapLine of={gap} /> <Citations of={together(gap.evidence)} basis="EXPERT" />
                  <div className="quiet small">{words(gap.explanation, gap.explanationEn)}</div>
                </li>
              ))}
            </ul>
          )}
        </Answer>
      </section>
    </div>
  );
}

function CountyExport({ chain, segments, counties }: { chain: Chain; segments: SegmentView[]; counties: string[] }) {
  const texts = useTexts();
  const nameOf = useName();
  const regionName = useRegionName();
  const rows = counties.flatMap((county) =>
    segments.flatMap((view) => firmsIn(view, county).map((firm) => ({ county, segment: view.segment, ...firm }))),
  );
  return (
    <ExportButton
      name={`${nameOf(chain)} ${texts.map.tabs.counties}`}
      rows={() => Promise.resolve(rows)}
      columns={[
        { title: texts.region, value: ({ county }) => regionName(county) },
        { title: texts.segment, value: ({ segment }) => nameOf(segment) },
        { title: texts.map.enterprises, value: ({ node }) => nameOf(node) },
        { title: texts.entity.role, value: ({ role }) => role && texts.entity.roles[role] },
        { title: texts.export.sources, value: ({ citations }) => citations.map(({ source }) => source.title).join('; ') },
      ]}
    />
  );
}
