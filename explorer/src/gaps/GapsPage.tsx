import { Segmented } from 'antd';
import { oneOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { useRegionName } from '../api/dataSet';
import { gapList, type GapListQueryVariables } from '../api/generated/explorer/gap-list';
import { useAllPages } from '../api/pages';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { together } from '../ui/Citations';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { gapFilter, groupings } from './gapFilter';
import { GapFilters } from './GapFilters';
import { GapGroups } from './GapGroups';
import { GapList, gapsOf } from './GapList';

/** The gaps of all chains, the gravest first or in groups; filters and grouping stand in the address. */
export function GapsPage() {
  const texts = useTexts();
  const { search, adjust } = useAddress();
  const filter = gapFilter(search);
  const group = oneOf(search.group, groupings, 'none');
  const total = useAnswer(gapList, { ...filter, first: 50 }).data?.data.chainGaps.totalCount;
  useTitle(texts.gaps.title);
  return (
    <>
      <h1>{texts.gaps.title}</h1>
      <GapFilters />
      <div className="row" style={{ margin: '12px 0' }}>
        {total !== undefined && <span>{texts.gaps.total(total)}</span>}
        <div className="scroll">
          <Segmented
            aria-label={texts.gapGroups.by}
            options={groupings.map((value) => ({ value, label: texts.gapGroups[value] }))}
            value={group}
            onChange={(value) => adjust({ group: value === 'none' ? '' : value, opened: '' })}
          />
        </div>
        <GapExport filter={filter} />
      </div>
      {group === 'none' ? <GapList filter={filter} /> : <GapGroups by={group} filter={filter} />}
    </>
  );
}

function GapExport({ filter }: { filter: GapListQueryVariables }) {
  const texts = useTexts();
  const nameOf = useName();
  const regionName = useRegionName();
  const words = useWords();
  const all = useAllPages(gapList, { ...filter, first: 100 }, gapsOf);
  return (
    <ExportButton
      name={texts.gaps.title}
      rows={async () => (await all()).flatMap((answer) => answer.chainGaps.nodes)}
      columns={[
        { title: texts.severity, value: ({ severity }) => severity },
        { title: texts.kind, value: ({ kind }) => texts.gaps.kinds[kind] },
        { title: texts.chain, value: ({ chain }) => nameOf(chain) },
        { title: texts.segment, value: ({ segment }) => nameOf(segment) },
        { title: texts.technology, value: ({ technology }) => technology && nameOf(technology) },
        { title: texts.region, value: ({ regions }) => regions.map(regionName).join('; ') },
        { title: texts.explanation, value: (gap) => words(gap.explanation, gap.explanationEn) },
        {
          title: texts.export.sources,
          value: ({ evidence }) =>
            together(evidence)
              .map(({ source }) => source.title)
              .join('; '),
        },
      ]}
    />
  );
}
