import { gapList, type GapListQuery, type GapListQueryVariables } from '../api/generated/explorer/gap-list';
import { usePages } from '../api/pages';
import { useTexts, useWords } from '../i18n/language';
import { AddToList } from '../list/AddToList';
import { Answer } from '../ui/Answer';
import { Citations, together } from '../ui/Citations';
import { GapLine, useGapName } from '../ui/GapLine';
import { LoadMore } from '../ui/LoadMore';
import { NodeLink } from '../ui/NodeLink';
import { Terms, useScore } from '../ui/Terms';

export type Gap = GapListQuery['chainGaps']['nodes'][number];
export const gapsOf = (answer: GapListQuery) => answer.chainGaps;

/** The gaps of a filter, the gravest first, page by page. */
export function GapList({ filter }: { filter: GapListQueryVariables }) {
  const pages = usePages(gapList, { ...filter, first: 50 }, gapsOf);
  return (
    <Answer of={{ ...pages, data: pages.data?.pages[0] }}>
      {({ chainGaps: { totalCount } }) => {
        const shown = pages.data!.pages.flatMap(({ data }) => data.chainGaps.nodes);
        return (
          <>
            <GapTable of={shown} />
            <LoadMore pages={pages} shown={shown.length} total={totalCount} />
          </>
        );
      }}
    </Answer>
  );
}

function GapTable({ of }: { of: readonly Gap[] }) {
  const texts = useTexts();
  if (of.length === 0) return <p>{texts.states.empty}</p>;
  return (
    <table className="plain stack">
      <thead>
        <tr>
          <th className="number">{texts.severity}</th>
          <th>{texts.explanation}</th>
          <th>{texts.chain}</th>
          <th>{texts.gaps.terms}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((gap) => (
          <Row key={gap.id} of={gap} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ of }: { of: Gap }) {
  const words = useWords();
  const score = useScore();
  const name = useGapName();
  return (
    <tr>
      <td className="number">
        <b>{score(of.severity)}</b>
      </td>
      <td>
        <GapLine of={of} /> <Citations of={together(of.evidence)} basis="EXPERT" /> <AddToList id={of.id} name={name(of)} />
        <div className="quiet small">{words(of.explanation, of.explanationEn)}</div>
      </td>
      <td>
        <NodeLink of={of.chain} />
      </td>
      <td style={{ minWidth: 200 }}>
        <Terms of={of.terms} />
      </td>
    </tr>
  );
}
