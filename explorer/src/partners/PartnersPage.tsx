import { Alert, Segmented } from 'antd';
import { useEffect } from 'react';
import type { WrongValue } from '../api/parameters';
import { useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { WrongValues } from '../ui/AddressReader';
import { LoadMore } from '../ui/LoadMore';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { Comparison } from './Comparison';
import { MatchCard } from './MatchCard';
import { PartnerChoice } from './PartnerChoice';
import { PartnerExport } from './PartnerExport';
import { PartnerFilters } from './PartnerFilters';
import { ProblemForm } from './ProblemForm';
import { questionOf, ways, type Way } from './question';
import { Understood } from './Understood';
import { useMatches, type Match } from './useMatches';

/** Partners for an enterprise, technologies, a segment or a problem; the question stands in the address. */
export function PartnersPage() {
  const texts = useTexts().partners;
  const words = useWords();
  const { search, open } = useAddress();
  const question = questionOf(search);
  const { pages, all } = useMatches(question);
  const isAsked = question.way === 'problem' ? question.problem !== '' : question.ids.length > 0;
  useTitle(texts.title);
  return (
    <>
      <h1>{texts.title}</h1>
      <div className="scroll" style={{ margin: '10px 0' }}>
        <Segmented
          aria-label={texts.title}
          options={ways.map((value) => ({ value, label: texts.by[value] }))}
          value={question.way}
          onChange={(by: Way) => open({ by, of: '', problem: '', without: '', compare: '' })}
        />
      </div>
      {question.way === 'problem' ? (
        <ProblemForm key={question.problem} problem={question.problem} />
      ) : (
        <PartnerChoice key={question.way} way={question.way} chosen={question.ids} />
      )}
      <PartnerFilters of={question} />
      {isAsked && (
        <Answer of={{ ...pages, data: pages.data?.pages[0] }}>
          {({ partnerMatches: { totalCount, understood, advice, adviceEn } }) => (
            <>
              <Understood of={understood ?? []} without={question.without} />
              {advice && <Alert type="info" showIcon title={words(advice, adviceEn ?? null)} />}
              <Results of={pages.data!.pages.flatMap(({ data }) => data.partnerMatches.nodes)} total={totalCount} pages={pages} all={all} />
            </>
          )}
        </Answer>
      )}
    </>
  );
}

interface ResultsProps {
  of: readonly Match[];
  total: number;
  pages: ReturnType<typeof useMatches>['pages'];
  all: () => Promise<Match[]>;
}

function Results({ of, total, pages, all }: ResultsProps) {
  const { partners: texts, partnerFilters } = useTexts();
  const { search } = useAddress();
  const compared = search.compare?.split(',').filter(Boolean) ?? [];
  useUntilFound(compared, of, pages);
  if (of.length === 0) {
    const isFiltered = Boolean(search.region || search.kinds);
    return <p style={{ marginTop: 16 }}>{isFiltered ? partnerFilters.noneHint : texts.none}</p>;
  }
  return (
    <>
      <div className="row" style={{ marginTop: 20 }}>
        <h2 style={{ margin: 0 }}>{texts.ranked(total)}</h2>
        <PartnerExport rows={all} />
      </div>
      {!pages.hasNextPage && <WrongValues of={notFound(compared, of)} />}
      <Comparison of={of.filter(({ partner }) => compared.includes(partner.id))} />
      <ol className="list card">
        {of.map((match) => (
          <MatchCard key={match.partner.id} of={match} compared={compared} />
        ))}
      </ol>
      <LoadMore pages={pages} shown={of.length} total={total} />
    </>
  );
}

/** Partners that the address compares and that are not among all that were found. */
function notFound(compared: readonly string[], of: readonly Match[]): WrongValue[] {
  const absent = compared.filter((id) => !of.some(({ partner }) => partner.id === id));
  return absent.length === 0 ? [] : [{ name: 'compare', value: absent.join(','), problem: 'absent', allowed: [] }];
}

/** Asks for pages until the partners that the address compares are among them, so that a copied address shows the same comparison. */
function useUntilFound(compared: readonly string[], of: readonly Match[], pages: ResultsProps['pages']) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const isFound = compared.every((id) => of.some(({ partner }) => partner.id === id));
  useEffect(() => {
    if (!isFound && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [isFound, hasNextPage, isFetchingNextPage, fetchNextPage]);
}
