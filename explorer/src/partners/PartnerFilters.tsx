import { Select } from 'antd';
import { useDataSet, useRegionName } from '../api/dataSet';
import { useTexts } from '../i18n/language';
import { clearing } from '../ui/icons';
import { useAddress } from '../ui/useAddress';
import { partnerKinds, type Question } from './question';

/** Where partners are to be, and of which kind; each change replaces the current step of the history. */
export function PartnerFilters({ of }: { of: Question }) {
  const texts = useTexts();
  const set = useDataSet();
  const regionName = useRegionName();
  const { adjust } = useAddress();
  const home = set?.homeRegion;
  const regions = new Set([
    ...(home ? [home.name, ...home.counties.map(({ name }) => name)] : []),
    ...(set?.regions.map(({ name }) => name) ?? []),
  ]);
  return (
    <div className="row" style={{ margin: '10px 0' }}>
      <Select
        mode="multiple"
        allowClear={clearing(texts.icons.clear)}
        style={{ minWidth: 220 }}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={texts.partnerFilters.region}
        placeholder={texts.partnerFilters.region}
        options={[...regions].map((value) => ({ value, label: regionName(value) }))}
        value={of.regions}
        onChange={(chosen: string[]) => adjust({ region: chosen.join(',') })}
      />
      <Select
        mode="multiple"
        allowClear={clearing(texts.icons.clear)}
        style={{ minWidth: 220 }}
        aria-label={texts.partnerFilters.kind}
        placeholder={texts.partnerFilters.kind}
        options={partnerKinds.map((value) => ({ value, label: texts.partners.kinds[value] }))}
        value={of.kinds}
        onChange={(chosen: string[]) => adjust({ kinds: chosen.join(',') })}
      />
    </div>
  );
}
