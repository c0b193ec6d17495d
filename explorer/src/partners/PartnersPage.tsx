import { Button, Segmented } from 'antd';
import type { PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
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
  const { search, open } = useAddress();
  const question = questionOf(search);
  const answer = useMatches(question, search.opened === 'all');
  const isAsked = question.way === 'problem' ? question.problem !== '' : question.ids.length > 0;
  useTitle(texts.title);
  return (
    <>
      <h1>{texts.title}</h1>
      <div className="scroll" style={{ margin: '10px 0' }}>
        <Segmented
          options={ways.map((value) => ({ value, label: texts.by[value] }))}
          value={question.way}
          onChange={(by: Way) => open({ by, of: '', problem: '', compare: '', opened: '' })}
        />
      </div>
      {question.way === 'problem' ? (
        <ProblemForm key={question.problem} problem={question.problem} />
      ) : (
        <PartnerChoice key={question.way} way={question.way} chosen={question.ids} />
      )}
      <PartnerFilters of={question} />
      {isAsked && (
        <Answer of={answer}>
          {({ partnerMatches }) => (
            <>
              <Understood of={understoodOf(partnerMatches)} />
              <Results of={partnerMatches.nodes} total={partnerMatches.totalCount} />
            </>
          )}
        </Answer>
      )}
    </>
  );
}

/** Only the answer to a problem says what was understood. */
function understoodOf(of: object) {
  return (of as Partial<PartnersForAProblemQuery['partnerMatches']>).understood ?? [];
}

function Results({ of, total }: { of: readonly Match[]; total: number }) {
  const { partners: texts, partnerFilters, paging, of: part } = useTexts();
  const { search, adjust } = useAddress();
  const compared = search.compare?.split(',').filter(Boolean) ?? [];
  if (of.length === 0) {
    const isFiltered = Boolean(search.region || search.kinds);
    return <p style={{ marginTop: 16 }}>{isFiltered ? partnerFilters.noneHint : texts.none}</p>;
  }
  return (
    <>
      <div className="row" style={{ marginTop: 20 }}>
        <h2 style={{ margin: 0 }}>{texts.ranked(total)}</h2>
        <PartnerExport of={of} />
      </div>
      <Comparison of={of.filter(({ partner }) => compared.includes(partner.id))} />
      <ol className="list card">
        {of.map((match) => (
          <MatchCard key={match.partner.id} of={match} compared={compared} />
        ))}
      </ol>
      {of.length < total && search.opened !== 'all' && (
        <Button style={{ marginTop: 12 }} onClick={() => adjust({ opened: 'all' })}>
          {paging.loadMore}
        </Button>
      )}
      {of.length < total && <span className="quiet small"> {part(of.length, total)}</span>}
    </>
  );
}
