import type { askedZh } from './asked.zh';

export const askedEn: typeof askedZh = {
  hows: {
    EXACT: 'the whole name',
    ALIAS: 'an alias or short name',
    TERM: 'a word of the trade',
    PREFIX: 'the name begins with it',
    SUBSTRING: 'within the name',
    VARIANT: 'traditional characters',
    PINYIN: 'pinyin',
    PINYIN_INITIALS: 'initials of pinyin',
    WORDS: 'has words of it',
    ABBREVIATION: 'abbreviation',
    CONTENT: 'in what is said of it',
    RELATED: 'related',
    FUZZY: 'close, perhaps a typing error',
  },
  why: (how, words) => `${how}: ${words}`,
  noResults: 'Nothing was found. Try a name, a short name, pinyin, or a sentence such as “如皋的实验室”.',
  readAs: (words) => `by the words: ${words}`,
  certainty: 'certainty',
  certaintyMeans: 'Certainty, from 0 to 1: how surely the text means this',
  address: {
    title: 'Part of the address was not understood; the default is shown instead',
    allowed: (values) => `possible: ${values}`,
    problems: {
      value: '',
      share: 'should be a number from 0 to 1',
      chain: 'there is no such chain',
      place: 'there is no such place',
      id: 'should be the id of an entry, such as enterprise:tfme',
      absent: 'is not in the list of this page',
    },
  },
};
