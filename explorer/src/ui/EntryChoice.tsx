import { Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../api/ask';
import { evidenceOfAnEntity } from '../api/generated/research/evidence-of-an-entity';
import { searchAsYouType, type SearchAsYouTypeQueryVariables } from '../api/generated/explorer/search-as-you-type';
import { useName, useTexts } from '../i18n/language';

interface Props {
  label: string;
  /** Only entries of these kinds; all where left out. */
  kinds?: SearchAsYouTypeQueryVariables['kinds'];
  most: number;
  chosen: string[];
  onChoose: (ids: string[]) => void;
}

/** Chooses entries of the graph by name. */
export function EntryChoice({ label, kinds, most, chosen, onChoose }: Props) {
  const texts = useTexts();
  const name = useName();
  const [text, setText] = useState('');
  const asked = text ? { text, first: 12, ...(kinds && { kinds }) } : undefined;
  const found = useAnswer(searchAsYouType, asked).data?.data.search.nodes ?? [];
  const named = useAnswer(evidenceOfAnEntity, chosen.length > 0 ? { ids: chosen } : undefined).data?.data.nodes ?? [];
  const kindOf = (node: { __typename: string }) => texts.entity.kinds[node.__typename as keyof typeof texts.entity.kinds];
  const known = named.flatMap((node) => (node && 'name' in node ? [{ value: node.id, label: name(node) }] : []));
  const options = [...known, ...found.map(({ node }) => ({ value: node.id, label: `${name(node)} · ${kindOf(node)}` }))];
  return (
    <Select
      mode="multiple"
      maxCount={most}
      style={{ width: '100%', maxWidth: 620 }}
      aria-label={label}
      placeholder={label}
      value={chosen}
      options={options.filter((one, index) => options.findIndex(({ value }) => value === one.value) === index)}
      showSearch={{ filterOption: false, onSearch: setText }}
      onChange={(ids: string[]) => {
        setText('');
        onChoose(ids);
      }}
    />
  );
}
