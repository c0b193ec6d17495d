import { useAnswer } from '../api/ask';
import { strengthsOfAChain, type StrengthsOfAChainQuery } from '../api/generated/investment/strengths-of-a-chain';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations, together } from '../ui/Citations';
import { EvidenceDetails } from '../ui/Evidence';
import { NodeLink } from '../ui/NodeLink';
import { Terms, useScore } from '../ui/Terms';
import { positionOf, type Chain } from './chain';
import { LevelBadge } from './LevelBadge';
import { positionLevel } from './lens';

type Strength = StrengthsOfAChainQuery['chainStrengths']['nodes'][number];
type ApiChain = Pick<Chain, 'id' | 'name' | 'nameEn'>;

const positions: Strength['position'][] = ['STRONG', 'FAIR', 'THIN', 'MISSING', 'UNDECIDED'];

/** How well each segment of a chain is held here, the strongest first: its position, what it rests on, and what it still lacks. */
export function ChainStrengths({ of }: { of: ApiChain }) {
  const texts = useTexts().strength;
  const answer = useAnswer(strengthsOfAChain, { chainId: of.id, positions, first: 100 });
  return (
    <Answer of={answer}>
      {({ chainStrengths: { nodes } }) => (
        <>
          <div className="row" style={{ marginBottom: 12 }}>
            {positions.map((position) => (
              <span key={position} className="row" style={{ gap: 4 }}>
                <LevelBadge of={positionLevel(positionOf(position))} /> {nodes.filter((one) => one.position === position).length}
              </span>
            ))}
            <StrengthExport of={nodes} chain={of} />
          </div>
          <p className="quiet small">{texts.means}</p>
          <ol className="list card">
            {nodes.map((strength) => (
              <StrengthItem key={strength.segment.id} of={strength} />
            ))}
          </ol>
        </>
      )}
    </Answer>
  );
}

function StrengthItem({ of }: { of: Strength }) {
  const texts = useTexts();
  const words = useWords();
  const score = useScore();
  return (
    <li>
      <div className="row">
        <b>{score(of.score)}</b>
        <LevelBadge of={positionLevel(positionOf(of.position))} />
        <NodeLink of={of.segment} />
      </div>
      <Terms of={of.terms} />
      <div className="small">
        {words(of.explanation, of.explanationEn)} <Citations of={together(of.evidence)} basis="EXPERT" />
      </div>
      {of.openBottlenecks.length > 0 && (
        <div className="row small">
          <span className="quiet">
            {texts.strength.lacks}
            {texts.colon}
          </span>
          {of.openBottlenecks.map((technology) => (
            <NodeLink key={technology.id} of={technology} />
          ))}
        </div>
      )}
      <EvidenceDetails of={of.evidence} />
    </li>
  );
}

function StrengthExport({ of, chain }: { of: readonly Strength[]; chain: ApiChain }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  return (
    <ExportButton
      name={`${name(chain)} ${texts.strength.tab}`}
      rows={() => Promise.resolve(of)}
      columns={[
        { title: texts.score, value: ({ score }) => score },
        { title: texts.map.positionTitle, value: ({ position }) => texts.map.levels[positionOf(position)] },
        { title: texts.segment, value: ({ segment }) => name(segment) },
        { title: texts.explanation, value: (strength) => words(strength.explanation, strength.explanationEn) },
        { title: texts.strength.lacks, value: ({ openBottlenecks }) => openBottlenecks.map(name).join('; ') },
        {
          title: texts.export.sources,
          value: ({ evidence }) => [...new Set(together(evidence).map(({ source }) => source.title))].join('; '),
        },
      ]}
    />
  );
}
