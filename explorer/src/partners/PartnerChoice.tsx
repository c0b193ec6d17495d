import { Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../api/ask';
import { evidenceOfAnEntity } from '../api/generated/research/evidence-of-an-entity';
import { searchAsYouType } from '../api/generated/research/search-as-you-type';
import { useName, useTexts } from '../i18n/language';
import { useAddress } from '../ui/useAddress';
import type { Way } from './question';

const kinds = { enterprise: 'ENTERPRISE', technology: 'TECHNOLOGY', segment: 'SEGMENT' } as const;

/** Choosing an enterprise, technologies or a segment by name; what is chosen stands in the address. */
export function PartnerChoice({ way, chosen }: { way: Exclude<Way, 'problem'>; chosen: string[] }) {
  const texts = useTexts().partners;
  const name = useName();
  const { open } = useAddress();
  const [text, setText] = useState('');
  const found = useAnswer(searchAsYouType, text ? { text, kinds: [kinds[way]], first: 12 } : undefined).data?.data.search.nodes ?? [];
  const named = useAnswer(evidenceOfAnEntity, chosen.length > 0 ? { ids: chosen } : undefined).data?.data.nodes ?? [];
  const known = named.flatMap((node) => (node && 'name' in node ? [{ value: node.id, label: name(node) }] : []));
  const options = [...known, ...found.map(({ node }) => ({ value: node.id, label: name(node) }))];
  return (
    <Select
      mode="multiple"
      maxCount={way === 'technology' ? 10 : 1}
      style={{ width: '100%', maxWidth: 620 }}
      aria-label={texts.choose}
      placeholder={texts.choose}
      value={chosen}
      options={options.filter((one, index) => options.findIndex(({ value }) => value === one.value) === index)}
      filterOption={false}
      onSearch={setText}
      onChange={(ids: string[]) => open({ of: ids.join(','), compare: '' })}
    />
  );
}
