import { useRegionName } from '../api/dataSet';
import { targetList, type TargetListQuery } from '../api/generated/explorer/target-list';
import { useAllPages, useWholeList } from '../api/pages';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { together } from '../ui/Citations';
import { useGapName } from '../ui/GapLine';
import { useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { TargetCard } from './TargetCard';
import { isInRegions, targetFilter, type Target } from './targetFilter';
import { TargetFilters } from './TargetFilters';

const pageOf = (answer: TargetListQuery) => answer.attractionTargets;
const shownFirst = 30;

/** Whom to attract: enterprises elsewhere by the gaps that they would close, with what makes up the score and the evidence. */
export function TargetsPage() {
  const texts = useTexts();
  const { search, adjust } = useAddress();
  const variables = { ...targetFilter(search), first: 50 };
  const list = useWholeList(targetList, variables, pageOf);
  const all = useAllPages(targetList, variables, pageOf);
  const kept = (answers: TargetListQuery[]) => answers.flatMap((answer) => answer.attractionTargets.nodes).filter(isInRegions(search));
  useTitle(texts.targets.title);
  return (
    <>
      <h1>{texts.targets.title}</h1>
      <p className="quiet">{texts.targets.lead}</p>
      <TargetFilters />
      <Answer of={list}>
        {() => {
          const found = kept(list.answers);
          const shown = search.opened === 'all' ? found : found.slice(0, shownFirst);
          return (
            <>
              <div className="row" style={{ margin: '12px 0' }}>
                <span>{texts.targets.total(found.length)}</span>
                <TargetExport rows={async () => kept(await all())} />
              </div>
              {found.length === 0 && <p>{texts.states.empty}</p>}
              <ol className="list card">
                {shown.map((target) => (
                  <TargetCard key={target.enterprise.id} of={target} />
                ))}
              </ol>
              {shown.length < found.length && (
                <button type="button" className="linkish" onClick={() => adjust({ opened: 'all' })}>
                  {texts.showMore} · {texts.of(shown.length, found.length)}
                </button>
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function TargetExport({ rows }: { rows: () => Promise<Target[]> }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const score = useScore();
  const region = useRegionName();
  const gapName = useGapName();
  return (
    <ExportButton
      name={texts.targets.title}
      rows={rows}
      columns={[
        { title: texts.score, value: (target) => target.score },
        { title: texts.counties.enterprises, value: ({ enterprise }) => name(enterprise) },
        { title: texts.region, value: ({ enterprise }) => enterprise.region && region(enterprise.region) },
        { title: texts.chain, value: ({ gaps }) => [...new Set(gaps.map(({ gap }) => name(gap.chain)))].join('; ') },
        { title: texts.targets.gaps, value: ({ gaps }) => gaps.map(({ gap, removed }) => `${gapName(gap)} −${score(removed)}`).join('; ') },
        { title: texts.targets.removed, value: ({ severityRemoved }) => severityRemoved },
        { title: texts.counties.parks, value: ({ parks }) => parks.map(name).join('; ') },
        { title: texts.explanation, value: (target) => words(target.explanation, target.explanationEn) },
        {
          title: texts.export.sources,
          value: ({ evidence }) => [...new Set(together(evidence).map(({ source }) => source.title))].join('; '),
        },
      ]}
    />
  );
}
