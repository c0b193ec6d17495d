import { Select } from 'antd';
import { listOf } from '../api/address';
import { useCounties, useRegionName } from '../api/dataSet';
import { useTexts } from '../i18n/language';
import { clearing } from '../ui/icons';
import { ChainSelect } from '../ui/ChainSelect';
import { useAddress } from '../ui/useAddress';
import { gapKinds } from './gapKinds';

/** Chains, kinds, county and least severity; each change replaces the current step of the history. */
export function GapFilters() {
  const texts = useTexts();
  const counties = useCounties();
  const regionName = useRegionName();
  const { search, adjust } = useAddress();
  return (
    <div className="row" style={{ margin: '12px 0' }}>
      <ChainSelect />
      <Select
        mode="multiple"
        allowClear={clearing(texts.icons.clear)}
        style={{ minWidth: 220 }}
        aria-label={texts.kind}
        placeholder={texts.kind}
        options={gapKinds.map((kind) => ({ value: kind, label: texts.gaps.kinds[kind] }))}
        value={listOf(search.kinds, gapKinds)}
        onChange={(chosen: string[]) => adjust({ kinds: chosen.join(',') })}
      />
      <Select
        style={{ minWidth: 190 }}
        allowClear={clearing(texts.icons.clear)}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={texts.counties.county}
        placeholder={texts.counties.county}
        options={counties.map((county) => ({ value: county, label: regionName(county) }))}
        value={search.county || undefined}
        onChange={(county?: string) => adjust({ county: county ?? '' })}
      />
      <Select
        style={{ width: 170 }}
        allowClear={clearing(texts.icons.clear)}
        aria-label={texts.gaps.minimum}
        placeholder={texts.gaps.minimum}
        value={search.min || undefined}
        options={['0.3', '0.5', '0.7'].map((value) => ({ value, label: `≥ ${value}` }))}
        onChange={(value?: string) => adjust({ min: value ?? '' })}
      />
    </div>
  );
}
