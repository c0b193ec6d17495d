import { Select } from 'antd';
import { useRegionName } from '../api/dataSet';
import { useTexts } from '../i18n/language';
import { useAddress } from '../ui/useAddress';
import { kindOf, lenses, levels, type Lens } from './lens';
import { LevelBadge } from './LevelBadge';

/** Which question the map answers, and its legend. Changing the lens replaces the current step; the places of the cards do not change. */
export function LensBar({ lens, counties, isUnknown }: { lens: Lens; counties: readonly string[]; isUnknown: boolean }) {
  const texts = useTexts().map;
  const { adjust } = useAddress();
  const regionName = useRegionName();
  const options = [
    { label: texts.lens, options: lenses.map((value) => ({ value: value as string, label: texts.lenses[value] })) },
    {
      label: texts.lenses.county,
      options: counties.map((county) => ({ value: `county:${county}`, label: texts.inCounty(regionName(county)) })),
    },
  ];
  const kind = kindOf(lens);
  return (
    <div className="lensbar">
      <Select
        aria-label={texts.lens}
        value={lens as string}
        options={options}
        onChange={(value) => adjust({ lens: value === 'position' ? '' : value })}
        popupMatchSelectWidth={false}
        style={{ minWidth: 190 }}
      />
      <ul className="legend" aria-label={texts.legendTitle}>
        {levels[kind].map((level) => (
          <li key={level.key}>
            <LevelBadge of={level} />
          </li>
        ))}
        <li className="quiet small">⊘ {texts.bottlenecks}</li>
      </ul>
      <span className="quiet small">{isUnknown ? texts.unknownLens : texts.lensHints[kind]}</span>
    </div>
  );
}
