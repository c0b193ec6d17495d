import { useNavigate } from '@tanstack/react-router';
import { AutoComplete, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { addressOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { searchAsYouType, type SearchAsYouTypeQuery } from '../api/generated/research/search-as-you-type';
import { useName, useTexts } from '../i18n/language';
import type { AddressSearch } from '../router';

type Found = SearchAsYouTypeQuery['search']['nodes'][number]['node'];

/** The search box of the header: suggestions while one types, entries and questions alike. Enter shows all results. */
export function SearchBox() {
  const texts = useTexts();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const { data } = useAnswer(searchAsYouType, asked ? { text: asked, first: 6 } : undefined);
  const suggest = useSuggestions();
  const all = `/search?q=${encodeURIComponent(text)}`;
  const options =
    asked && data
      ? [...data.data.search.nodes.flatMap(({ node }) => suggest(node)), { value: all, label: texts.search.everything(asked) }]
      : [];
  const open = (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://page');
    void navigate({ to: pathname, search: Object.fromEntries(searchParams) as AddressSearch });
    setText('');
  };
  return (
    <AutoComplete
      value={text}
      options={options}
      onChange={setText}
      onSelect={open}
      style={{ width: '100%' }}
      defaultActiveFirstOption={false}
    >
      <Input.Search
        aria-label={texts.search.label}
        placeholder={texts.search.label}
        allowClear
        onSearch={(words, event) => {
          if (words.trim() && event?.type !== 'click') open(all);
        }}
      />
    </AutoComplete>
  );
}

function useSuggestions(): (node: Found) => { value: string; label: string }[] {
  const texts = useTexts();
  const nameOf = useName();
  return (node) => {
    const name = nameOf(node);
    const value = addressOf(node.id);
    const entry = { value, label: `${name} · ${texts.entity.kinds[node.__typename as keyof typeof texts.entity.kinds]}` };
    if (node.__typename === 'Chain') return [entry, { value: `${value}?tab=gaps`, label: texts.search.whatLacks(name) }];
    if (node.__typename === 'Technology') return [entry, { value: `${value}?view=both`, label: texts.search.whoResearches(name) }];
    return [entry];
  };
}
