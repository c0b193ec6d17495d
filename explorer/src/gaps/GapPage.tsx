import { useAnswer } from '../api/ask';
import { gapList } from '../api/generated/explorer/gap-list';
import { howToCloseAGap, type HowToCloseAGapQuery } from '../api/generated/investment/how-to-close-a-gap';
import type { WrongValue } from '../api/parameters';
import { useName, useTexts, useWords } from '../i18n/language';
import { AddToList } from '../list/AddToList';
import { Answer } from '../ui/Answer';
import { Citations, together } from '../ui/Citations';
import { Evidence } from '../ui/Evidence';
import { Missing } from '../ui/Missing';
import { NodeLink, type Named } from '../ui/NodeLink';
import { Region } from '../ui/Region';
import { Terms, useScore } from '../ui/Terms';
import { WrongValues } from '../ui/AddressReader';
import { useAddress } from '../ui/useAddress';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import { TryIt } from './TryIt';

type Segment = NonNullable<HowToCloseAGapQuery['segment']>;
type Gap = Segment['gaps'][number];

/** One gap. The list of gaps tells its segment, which has the candidates. */
export function GapPage() {
  const id = `gap:${useSlug()}`;
  const list = useAnswer(gapList, { ids: [id], first: 1 });
  const segmentId = list.data?.data.chainGaps.nodes[0]?.segment.id;
  const answer = useAnswer(howToCloseAGap, segmentId ? { segmentId, first: 8 } : undefined);
  if (list.data && !segmentId) return <Missing />;
  if (!list.data) return <Answer of={list}>{() => null}</Answer>;
  return (
    <Answer of={answer}>
      {({ segment }) => {
        const gap = segment?.gaps.find((one) => one.id === id);
        return segment && gap ? <Found of={gap} segment={segment} /> : <Missing />;
      }}
    </Answer>
  );
}

function Found({ of, segment }: { of: Gap; segment: Segment }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  const score = useScore();
  const { search } = useAddress();
  const title = `${texts.gaps.kinds[of.kind]}${texts.colon}${name(of.technology ?? segment)}`;
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <div className="row">
        <span>
          {texts.severity} <b>{score(of.severity)}</b>
        </span>
        <NodeLink of={segment.chain} />
        <NodeLink of={segment} />
        {of.technology && <NodeLink of={of.technology} />}
        <Citations of={together(of.evidence)} basis="EXPERT" />
        <AddToList id={of.id} name={title} isLong />
      </div>
      <p style={{ marginTop: 10, maxWidth: '60em' }}>{words(of.explanation, of.explanationEn)}</p>
      <div className="columns">
        <section>
          <h2>{texts.gaps.terms}</h2>
          <div className="card">
            <Terms of={of.terms} />
          </div>
        </section>
        <section>
          <h2>{texts.gaps.evidence}</h2>
          <div className="card">
            <Evidence of={of.evidence} />
            {of.evidence.some(({ citations }) => citations.length === 0) && <p className="quiet small">{texts.gaps.weakest}</p>}
          </div>
        </section>
      </div>
      <WrongValues of={wrongTry(search.try, of)} />
      <Ways of={of} segment={segment} />
    </>
  );
}

/** An enterprise that the address tries and that is no candidate of the gap. */
function wrongTry(tried: string | undefined, { remedies }: Gap): WrongValue[] {
  const isCandidate = !tried || remedies.attract.some(({ enterprise }) => enterprise.id === tried);
  return isCandidate ? [] : [{ name: 'try', value: tried, problem: 'absent', allowed: [] }];
}

function Ways({ of: { remedies, technology }, segment }: { of: Gap; segment: Segment }) {
  const texts = useTexts().gaps;
  const attract = remedies.attract.map((candidate) => (
    <Candidate key={candidate.enterprise.id} of={candidate}>
      <TryIt
        name={candidate.enterprise.name}
        slug={candidate.enterprise.id}
        segmentId={segment.id}
        technologyId={technology?.id}
        chainId={segment.chain.id}
      />
    </Candidate>
  ));
  return (
    <>
      <h2>{texts.ways}</h2>
      <div className="columns">
        <Way title={texts.grow}>
          {remedies.grow.map((candidate) => (
            <Candidate key={candidate.enterprise.id} of={candidate} />
          ))}
        </Way>
        <Way title={texts.attract}>{attract}</Way>
        <Way title={texts.research}>
          {remedies.research.map((match) => (
            <Candidate key={match.partner.id} of={{ ...match, enterprise: match.partner }} />
          ))}
        </Way>
      </div>
    </>
  );
}

function Way({ title, children }: { title: string; children: React.ReactNode[] }) {
  const texts = useTexts().gaps;
  return (
    <section className="card">
      <h3>{title}</h3>
      {children.length > 0 ? <ul className="list">{children}</ul> : <p className="quiet">{texts.noCandidate}</p>}
    </section>
  );
}

interface CandidateProps {
  of: Pick<Gap['remedies']['grow'][number], 'score' | 'terms' | 'evidence'> & { enterprise: Named & { region?: string | null } };
  children?: React.ReactNode;
}

function Candidate({ of: { enterprise, score: value, terms, evidence }, children }: CandidateProps) {
  const name = useName();
  const score = useScore();
  return (
    <li>
      <div className="row">
        <NodeLink of={enterprise} />
        <b>{score(value)}</b>
        <Region of={enterprise.region} />
        <AddToList id={enterprise.id} name={name(enterprise)} />
      </div>
      <Terms of={terms} />
      <Citations of={together(evidence)} basis="EXPERT" /> {children}
    </li>
  );
}
