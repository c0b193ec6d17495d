import { useAnswer } from '../api/ask';
import { chokepointsOfAChain } from '../api/generated/research/chokepoints-of-a-chain';
import { chokepointsOfTheCity, type ChokepointsOfTheCityQuery } from '../api/generated/research/chokepoints-of-the-city';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { OneChainSelect } from '../ui/ChainSelect';
import { Citations, together } from '../ui/Citations';
import { NodeLink } from '../ui/NodeLink';
import { Terms, useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';

const shown = 50;

type Chokepoint = ChokepointsOfTheCityQuery['chokepoints'][number];

/** The technologies on which most rests and of which the city, or a chain, has least, the worst first. */
export function ChokepointsPage() {
  const texts = useTexts();
  const page = texts.technologyPage;
  const answer = useChokepoints(useAddress().search.chain);
  useTitle(page.chokepoints);
  return (
    <>
      <h1>{page.chokepoints}</h1>
      <p className="quiet">{page.chokepointsLead}</p>
      <div className="row">
        <OneChainSelect />
        {answer.data && <ChokepointExport of={answer.data.data.chokepoints} />}
      </div>
      <Answer of={answer}>
        {({ chokepoints }) => (
          <>
            {chokepoints.length === 0 && <p>{texts.states.empty}</p>}
            <table className="plain stack" style={{ marginTop: 12 }}>
              <thead>
                <tr>
                  <th className="number">{texts.score}</th>
                  <th>{texts.technology}</th>
                  <th>{texts.chain}</th>
                  <th>{texts.gaps.terms}</th>
                </tr>
              </thead>
              <tbody>
                {chokepoints.map((one) => (
                  <Row key={one.technology.id} of={one} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </Answer>
    </>
  );
}

function useChokepoints(chain: string | undefined) {
  const ofTheCity = useAnswer(chokepointsOfTheCity, chain ? undefined : { first: shown });
  const ofAChain = useAnswer(chokepointsOfAChain, chain ? { chainId: `chain:${chain}`, first: shown } : undefined);
  return chain ? ofAChain : ofTheCity;
}

function Row({ of }: { of: Chokepoint }) {
  const texts = useTexts();
  const words = useWords();
  const score = useScore();
  return (
    <tr>
      <td className="number">
        <b>{score(of.score)}</b>
      </td>
      <td>
        <NodeLink of={of.technology} /> <Citations of={together(of.evidence)} basis="EXPERT" />
        <div className="quiet small">{words(of.explanation, of.explanationEn)}</div>
      </td>
      <td className="small" style={{ minWidth: 260 }}>
        {of.chains.map((chain, index) => (
          <span key={chain.id}>
            {index > 0 && texts.comma}
            <NodeLink of={chain} />
          </span>
        ))}
      </td>
      <td style={{ minWidth: 200 }}>
        <Terms of={of.terms} />
      </td>
    </tr>
  );
}

function ChokepointExport({ of }: { of: readonly Chokepoint[] }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  return (
    <ExportButton
      name={texts.technologyPage.chokepoints}
      rows={() => Promise.resolve(of)}
      columns={[
        { title: texts.score, value: ({ score }) => score },
        { title: texts.technology, value: ({ technology }) => name(technology) },
        { title: texts.technologyPage.reach, value: ({ reach }) => reach },
        { title: texts.technologyPage.local, value: ({ hasLocalDeveloper }) => (hasLocalDeveloper ? texts.yes : texts.no) },
        { title: texts.chain, value: ({ chains }) => chains.map(name).join('; ') },
        { title: texts.explanation, value: (one) => words(one.explanation, one.explanationEn) },
        {
          title: texts.export.sources,
          value: ({ evidence }) =>
            together(evidence)
              .map(({ source }) => source.title)
              .join('; '),
        },
      ]}
    />
  );
}
