import { Input } from 'antd';
import type { SearchProps } from 'antd/es/input';
import { useTexts } from '../i18n/language';
import { ClearIcon, SearchIcon } from './icons';

/** A field for words with a button that searches for them; its buttons have names in the language shown. */
export function SearchInput(props: SearchProps) {
  const texts = useTexts().icons;
  return (
    <Input.Search
      {...props}
      allowClear={{ clearIcon: <ClearIcon label={texts.clear} /> }}
      searchIcon={<SearchIcon label={texts.search} />}
    />
  );
}
