import { Segmented } from 'antd';
import type { PartnersForAProblemQuery } from '../api/generated/enterprise/partners-for-a-problem';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { Comparison } from './Comparison';
import { MatchCard } from './MatchCard';
import { PartnerChoice } from './PartnerChoice';
import { ProblemForm } from './ProblemForm';
import { questionOf, ways, type Way } from './question';
import { Understood } from './Understood';
import { useMatches, type Match } from './useMatches';

/** Partners for an enterprise, technologies, a segment or a problem; the question stands in the address. */
export function PartnersPage() {
  const texts = useTexts().partners;
  const { search, open } = useAddress();
  const question = questionOf(search);
  const answer = useMatches(question);
  const isAsked = question.way === 'problem' ? question.problem !== '' : question.ids.length > 0;
  useTitle(texts.title);
  return (
    <>
      <h1>{texts.title}</h1>
      <div className="row" style={{ margin: '10px 0' }}>
        <Segmented
          options={ways.map((value) => ({ value, label: texts.by[value] }))}
          value={question.way}
          onChange={(by: Way) => open({ by, of: '', problem: '', compare: '' })}
        />
      </div>
      {question.way === 'problem' ? (
        <ProblemForm key={question.problem} problem={question.problem} />
      ) : (
        <PartnerChoice key={question.way} way={question.way} chosen={question.ids} />
      )}
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
  const texts = useTexts().partners;
  const compared = useAddress().search.compare?.split(',').filter(Boolean) ?? [];
  if (of.length === 0) return <p style={{ marginTop: 16 }}>{texts.none}</p>;
  return (
    <>
      <h2>{texts.ranked(total)}</h2>
      <Comparison of={of.filter(({ partner }) => compared.includes(partner.id))} />
      <ol className="list card">
        {of.map((match) => (
          <MatchCard key={match.partner.id} of={match} compared={compared} />
        ))}
      </ol>
    </>
  );
}
