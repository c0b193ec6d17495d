import { useNavigate } from '@tanstack/react-router';
import { AutoComplete } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useAnswer } from '../api/ask';
import { useCounties, useRegionName } from '../api/dataSet';
import { searchAsYouType } from '../api/generated/explorer/search-as-you-type';
import { useName, useTexts } from '../i18n/language';
import { SearchInput } from '../ui/SearchInput';
import type { Texts } from '../i18n/zh';
import type { AddressSearch } from '../router';
import { forgetSearches, recentSearches, rememberSearch } from './recent';
import { countyQuestions, suggestionsFor, type Suggestion } from './suggestions';

const forget = 'forget';

/** The search box of the header: recent searches and questions at first, then suggestions while one types. Enter shows all results. */
export function SearchBox() {
  const texts = useTexts();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [, setForgotten] = useState(0);
  const options = useOptions(text.trim());
  const all = `/search?q=${encodeURIComponent(text.trim())}`;
  const open = (address: string) => {
    if (address === forget) {
      forgetSearches();
      setForgotten((count) => count + 1);
      setText('');
      return;
    }
    const { pathname, searchParams } = new URL(address, 'http://page');
    rememberSearch(searchParams.get('q') ?? text);
    void navigate({ to: decodeURIComponent(pathname), search: Object.fromEntries(searchParams) as AddressSearch });
    setText('');
  };
  return (
    <AutoComplete<string, Options[number]>
      value={text}
      options={options}
      onChange={setText}
      onSelect={open}
      style={{ width: '100%' }}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={360}
    >
      <SearchInput
        aria-label={texts.search.label}
        placeholder={texts.search.label}
        onSearch={(words, event) => {
          if (words.trim() && event?.type !== 'click') open(all);
        }}
      />
    </AutoComplete>
  );
}

type Options = (Suggestion | { label: string; options: Suggestion[] })[];

function useOptions(text: string): Options {
  const texts = useTexts();
  const nameOf = useName();
  const counties = useCounties();
  const regionName = useRegionName();
  const asked = useDeferredValue(text);
  const { data } = useAnswer(searchAsYouType, asked ? { text: asked, first: 6 } : undefined);
  if (!asked) return firstOptions(texts);
  if (!data) return [];
  return [
    ...countyQuestions(counties, asked, regionName, texts),
    ...data.data.search.nodes.flatMap(({ node }) => suggestionsFor(node, nameOf(node), texts)),
    { value: `/search?q=${encodeURIComponent(asked)}`, label: texts.search.everything(asked) },
  ];
}

/** Before anything is typed: what was searched for last, and questions that show what can be asked. */
function firstOptions(texts: Texts): Options {
  const { searchMore } = texts;
  const recent = recentSearches().map((text) => ({ value: `/search?q=${encodeURIComponent(text)}`, label: text }));
  const questions = [
    { value: '/chains/integrated-circuits?tab=gaps', label: searchMore.examples.lacks },
    { value: '/technologies/photoresist?view=both', label: searchMore.examples.researches },
    { value: '/counties/如皋市', label: searchMore.examples.county },
  ];
  return [
    ...(recent.length > 0 ? [{ label: searchMore.recent, options: [...recent, { value: forget, label: searchMore.clear }] }] : []),
    { label: searchMore.questions, options: questions },
  ];
}
