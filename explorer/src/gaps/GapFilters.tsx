import { Input, Select } from 'antd';
import { listOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { home } from '../api/generated/explorer/home';
import { useName, useTexts } from '../i18n/language';
import { useAddress } from '../ui/useAddress';
import { gapKinds } from './gapKinds';

/** Chains, kinds, county and least severity; each change replaces the current step of the history. */
export function GapFilters() {
  const texts = useTexts();
  const name = useName();
  const { search, adjust } = useAddress();
  const chains = useAnswer(home, {}).data?.data.clusters.flatMap((cluster) => cluster.chains) ?? [];
  const options = chains.map((chain) => ({ value: chain.id.slice('chain:'.length), label: name(chain) }));
  return (
    <div className="row" style={{ margin: '12px 0' }}>
      <Select
        mode="multiple"
        allowClear
        style={{ minWidth: 220 }}
        aria-label={texts.chain}
        placeholder={texts.chain}
        options={options}
        value={search.chain ? search.chain.split(',') : []}
        onChange={(chosen: string[]) => adjust({ chain: chosen.join(',') })}
        optionFilterProp="label"
      />
      <Select
        mode="multiple"
        allowClear
        style={{ minWidth: 220 }}
        aria-label={texts.kind}
        placeholder={texts.kind}
        options={gapKinds.map((kind) => ({ value: kind, label: texts.gaps.kinds[kind] }))}
        value={listOf(search.kinds, gapKinds)}
        onChange={(chosen: string[]) => adjust({ kinds: chosen.join(',') })}
      />
      <Input
        style={{ width: 150 }}
        allowClear
        aria-label={texts.region}
        placeholder={texts.region}
        defaultValue={search.county}
        onPressEnter={(event) => adjust({ county: event.currentTarget.value })}
        onClear={() => adjust({ county: '' })}
      />
      <Select
        style={{ width: 170 }}
        allowClear
        aria-label={texts.gaps.minimum}
        placeholder={texts.gaps.minimum}
        value={search.min || undefined}
        options={['0.3', '0.5', '0.7'].map((value) => ({ value, label: `≥ ${value}` }))}
        onChange={(value?: string) => adjust({ min: value ?? '' })}
      />
    </div>
  );
}
