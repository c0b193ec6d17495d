import { useAnswer } from '../api/ask';
import { useCounties, useRegionName } from '../api/dataSet';
import type { GapListQueryVariables } from '../api/generated/explorer/gap-list';
import { gapTotals, type GapTotalsQuery } from '../api/generated/explorer/gap-totals';
import { home } from '../api/generated/explorer/home';
import { useName, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { GapLine } from '../ui/GapLine';
import { useAddress } from '../ui/useAddress';
import { groupFilter, groupKeys, type GroupBy } from './gapFilter';
import { GapList } from './GapList';
import type { GapKind } from './gapKinds';

type Total = GapTotalsQuery['chainGaps']['totals'][number];

/** The gaps of the filter in groups, each with its count and gravest gap; the opened group lists its gaps, and stands in the address. */
export function GapGroups({ by, filter }: { by: GroupBy; filter: GapListQueryVariables }) {
  const texts = useTexts();
  const counties = useCounties();
  const answer = useAnswer(gapTotals, { by: groupKeys[by], ...filter });
  // Laboratories of other cities may stand at a gap; a county is what is asked for.
  const isShown = ({ key }: Total) => by !== 'county' || counties.includes(key);
  return (
    <Answer of={answer}>
      {({ chainGaps: { totals } }) => (
        <>
          {by === 'county' && <p className="quiet small">{texts.gapGroups.countyNote}</p>}
          {totals.filter(isShown).map((total) => (
            <Group key={total.key} of={total} by={by} filter={filter} />
          ))}
        </>
      )}
    </Answer>
  );
}

function Group({ of, by, filter }: { of: Total; by: GroupBy; filter: GapListQueryVariables }) {
  const texts = useTexts().gapGroups;
  const { search, open } = useAddress();
  const isOpen = search.opened === of.key;
  const title = useGroupTitle(by)(of.key);
  return (
    <section className="card" style={{ marginBottom: 10 }}>
      <div className="row">
        <h2 style={{ margin: 0, fontSize: 16 }}>
          <button
            type="button"
            className="linkish long"
            aria-expanded={isOpen}
            onClick={() => open({ opened: isOpen ? '' : of.key })}
            style={{ fontSize: 16, fontWeight: 600 }}
          >
            <span aria-hidden>{isOpen ? '▾' : '▸'}</span> {title} · {of.count}
          </button>
        </h2>
        <span className="small quiet">
          {texts.gravest} <GapLine of={of.gravest} />
        </span>
      </div>
      {isOpen && <GapList filter={groupFilter(by, of.key, filter)} />}
    </section>
  );
}

function useGroupTitle(by: GroupBy): (key: string) => string {
  const { kinds } = useTexts().gaps;
  const region = useRegionName();
  const name = useName();
  const chains = useAnswer(home, {}).data?.data.clusters.flatMap((cluster) => cluster.chains) ?? [];
  if (by === 'kind') return (key) => kinds[key as GapKind];
  if (by === 'county') return region;
  return (key) => chains.filter(({ id }) => id === key).map(name)[0] ?? key;
}
