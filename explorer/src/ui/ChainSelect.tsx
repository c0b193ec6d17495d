import { Select } from 'antd';
import { useAnswer } from '../api/ask';
import { home } from '../api/generated/explorer/home';
import { useName, useTexts } from '../i18n/language';
import { useAddress } from './useAddress';

/** Chooses chains as a filter; the slugs stand in the address as `chain`. */
export function ChainSelect() {
  const texts = useTexts();
  const name = useName();
  const { search, adjust } = useAddress();
  const chains = useAnswer(home, {}).data?.data.clusters.flatMap((cluster) => cluster.chains) ?? [];
  return (
    <Select
      mode="multiple"
      allowClear
      style={{ minWidth: 220 }}
      aria-label={texts.chain}
      placeholder={texts.paging.all}
      options={chains.map((chain) => ({ value: chain.id.slice('chain:'.length), label: name(chain) }))}
      value={search.chain ? search.chain.split(',') : []}
      onChange={(chosen: string[]) => adjust({ chain: chosen.join(',') })}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

/** The ids of the chains that the address names; undefined for all. */
export function chainIdsOf(chain: string | undefined): string[] | undefined {
  return chain ? chain.split(',').map((slug) => `chain:${slug}`) : undefined;
}
