import { Select } from 'antd';
import { useCounties, useDataSet, useRegionName } from '../api/dataSet';
import { useTexts } from '../i18n/language';
import { clearing } from '../ui/icons';
import { OneChainSelect } from '../ui/ChainSelect';
import { useAddress } from '../ui/useAddress';

/** Chain, county and the region of the enterprise; each change replaces the current step of the history. */
export function TargetFilters() {
  const texts = useTexts();
  const regionName = useRegionName();
  const counties = useCounties();
  const regions = useDataSet()?.regions ?? [];
  const { search, adjust } = useAddress();
  const one = {
    allowClear: clearing(texts.icons.clear),
    style: { minWidth: 200 },
    showSearch: { optionFilterProp: 'label' },
  };
  return (
    <div className="row" style={{ margin: '12px 0' }}>
      <OneChainSelect />
      <Select
        {...one}
        aria-label={texts.counties.county}
        placeholder={texts.targets.county}
        options={counties.map((county) => ({ value: county, label: regionName(county) }))}
        value={search.county || undefined}
        onChange={(county?: string) => adjust({ county: county ?? '' })}
      />
      <Select
        {...one}
        mode="multiple"
        aria-label={texts.targets.region}
        placeholder={texts.targets.region}
        options={regions.map((region) => ({ value: region.name, label: regionName(region.name) }))}
        value={search.region ? search.region.split(',') : []}
        onChange={(chosen: string[]) => adjust({ region: chosen.join(',') })}
      />
    </div>
  );
}
