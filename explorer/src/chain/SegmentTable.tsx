import { useName, useTexts } from '../i18n/language';
import { ExportButton } from '../export/ExportButton';
import { Citations } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { NodeLink } from '../ui/NodeLink';
import type { Chain, SegmentView } from './chain';
import { positionLevel } from './lens';
import { LevelBadge } from './LevelBadge';

interface Props {
  segments: SegmentView[];
  chain: Chain;
  onOpen: (id: string) => void;
}

/** The same as the map, as a table. */
export function SegmentTable({ segments, chain, onOpen }: Props) {
  const texts = useTexts();
  const name = useName();
  return (
    <>
      <SegmentExport segments={segments} name={name(chain)} />
      <div className="scroll">
        <table className="plain stack">
          <thead>
            <tr>
              <th>{texts.segment}</th>
              <th>{texts.map.positionTitle}</th>
              <th>{texts.map.enterprises}</th>
              <th>{texts.map.gapsHere}</th>
              <th>{texts.map.feeds}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((view) => (
              <Row key={view.segment.id} of={view} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ of: { segment, position, gaps }, onOpen }: { of: SegmentView; onOpen: (id: string) => void }) {
  const texts = useTexts();
  const name = useName();
  const { edges, totalCount } = segment.enterprises;
  return (
    <tr>
      <td>
        <button type="button" className="linkish long" onClick={() => onOpen(segment.id)}>
          {name(segment)}
        </button>
        <div className="quiet small">
          {texts.map.stage[segment.stage]} · <Citations of={segment.citations} basis={segment.basis} />
        </div>
      </td>
      <td>
        <LevelBadge of={positionLevel(position)} />
      </td>
      <td>
        {totalCount === 0 && <span className="quiet">{texts.map.noEnterprise}</span>}
        {edges.slice(0, 3).map(({ node, citations }) => (
          <div key={node.id}>
            <NodeLink of={node} /> <Citations of={citations} />
          </div>
        ))}
        {totalCount > 3 && <span className="quiet small">{texts.map.plus(totalCount)}</span>}
      </td>
      <td>
        {gaps.map((gap) => (
          <div key={gap.id}>
            <GapLine of={gap} />
          </div>
        ))}
      </td>
      <td>
        {segment.feeds.edges.map(({ node }) => (
          <div key={node.id} className="small">
            <NodeLink of={node} />
          </div>
        ))}
      </td>
    </tr>
  );
}

function SegmentExport({ segments, name }: { segments: SegmentView[]; name: string }) {
  const texts = useTexts();
  const nameOf = useName();
  return (
    <ExportButton
      name={name}
      rows={() => Promise.resolve(segments)}
      columns={[
        { title: texts.segment, value: ({ segment }) => nameOf(segment) },
        { title: texts.map.positionTitle, value: ({ position }) => texts.map.levels[position] },
        { title: texts.map.enterprises, value: ({ segment }) => segment.enterprises.edges.map(({ node }) => nameOf(node)).join('; ') },
        {
          title: texts.map.gapsHere,
          value: ({ gaps }) => gaps.map((gap) => `${texts.gaps.kinds[gap.kind]} ${gap.severity}`).join('; '),
        },
        { title: texts.map.feeds, value: ({ segment }) => segment.feeds.edges.map(({ node }) => nameOf(node)).join('; ') },
        { title: texts.export.sources, value: ({ segment }) => segment.citations.map(({ source }) => source.title).join('; ') },
      ]}
    />
  );
}
