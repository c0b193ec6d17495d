import { Select } from 'antd';
import { useAnswer } from '../api/ask';
import { home } from '../api/generated/explorer/home';
import { useName, useTexts } from '../i18n/language';
import { clearing } from './icons';
import { useAddress } from './useAddress';

/** All chains, by the slug that stands in the address. Until their names are there, those chosen as …: a slug is no text for a reader. */
function useOptions(chosen: readonly string[]) {
  const name = useName();
  const chains = useAnswer(home, {}).data?.data.clusters.flatMap((cluster) => cluster.chains);
  if (!chains) return chosen.map((value) => ({ value, label: '…' }));
  return chains.map((chain) => ({ value: chain.id.slice('chain:'.length), label: name(chain) }));
}

/** Chooses one chain as a filter, or all; its slug stands in the address as `chain`. */
export function OneChainSelect() {
  const texts = useTexts();
  const { search, adjust } = useAddress();
  const chosen = search.chain ? [search.chain] : [];
  return (
    <Select
      allowClear={clearing(texts.icons.clear)}
      style={{ minWidth: 220 }}
      aria-label={texts.chain}
      placeholder={texts.paging.all}
      options={useOptions(chosen)}
      value={chosen[0]}
      onChange={(chain?: string) => adjust({ chain: chain ?? '' })}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

/** Chooses chains as a filter; the slugs stand in the address as `chain`. */
export function ChainSelect() {
  const texts = useTexts();
  const { search, adjust } = useAddress();
  const chosen = search.chain ? search.chain.split(',') : [];
  return (
    <Select
      mode="multiple"
      allowClear={clearing(texts.icons.clear)}
      style={{ minWidth: 220 }}
      aria-label={texts.chain}
      placeholder={texts.paging.all}
      options={useOptions(chosen)}
      value={chosen}
      onChange={(slugs: string[]) => adjust({ chain: slugs.join(',') })}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

/** The ids of the chains that the address names; undefined for all. */
export function chainIdsOf(chain: string | undefined): string[] | undefined {
  return chain ? chain.split(',').map((slug) => `chain:${slug}`) : undefined;
}
