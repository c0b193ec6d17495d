import { Button, Segmented } from 'antd';
import { useAnswer } from '../api/ask';
import { pathsAmong, type PathsAmongQuery } from '../api/generated/explorer/paths-among';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { EntryChoice } from '../ui/EntryChoice';
import { NodeLink } from '../ui/NodeLink';
import { PathLine } from '../ui/PathLine';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import { pathQuestion, type PathQuestion } from './pathQuestion';

type Pair = PathsAmongQuery['pathsAmong'][number];

/** How entries hang together: two of them, or each two of several. */
export function PathsPage() {
  const texts = useTexts().paths;
  const { search, open } = useAddress();
  const question = pathQuestion(search);
  const answer = useAnswer(pathsAmong, question.isComplete ? { ids: question.ids, first: question.mode === 'two' ? 8 : 1 } : undefined);
  useTitle(texts.title);
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.lead}</p>
      <Segmented
        aria-label={texts.title}
        style={{ marginBottom: 12 }}
        options={(['two', 'among'] as const).map((value) => ({ value, label: texts.modes[value] }))}
        value={question.mode}
        onChange={(mode) =>
          open(
            mode === 'among'
              ? { from: '', to: '', among: question.ids.join() || ',' }
              : { from: question.ids[0], to: question.ids[1], among: '' },
          )
        }
      />
      {question.mode === 'two' ? <TwoChoices /> : <Choices of={question} />}
      {question.isComplete ? (
        <Answer of={answer}>{({ pathsAmong: pairs }) => <Found of={pairs} />}</Answer>
      ) : (
        <p className="quiet" style={{ marginTop: 16 }}>
          {question.mode === 'two' ? texts.ask : texts.askAmong}
        </p>
      )}
    </>
  );
}

function TwoChoices() {
  const { paths: texts, colon } = useTexts();
  const { search, open } = useAddress();
  const { from = '', to = '' } = search;
  return (
    <div className="ends">
      <EntryChoice
        label={`${texts.from}${colon}${texts.choose}`}
        most={2}
        chosen={from ? [from] : []}
        onChoose={(ids) => open({ from: ids.at(-1) ?? '' })}
      />
      <Button aria-label={texts.swap} title={texts.swap} onClick={() => open({ from: to, to: from })}>
        ⇄
      </Button>
      <EntryChoice
        label={`${texts.to}${colon}${texts.choose}`}
        most={2}
        chosen={to ? [to] : []}
        onChoose={(ids) => open({ to: ids.at(-1) ?? '' })}
      />
    </div>
  );
}

function Choices({ of }: { of: PathQuestion }) {
  const texts = useTexts().paths;
  const { open } = useAddress();
  return <EntryChoice label={texts.among} most={8} chosen={of.ids} onChoose={(ids) => open({ among: ids.join() || ',' })} />;
}

function Found({ of }: { of: readonly Pair[] }) {
  return (
    <>
      <div style={{ margin: '14px 0' }}>
        <PathsExport of={of} />
      </div>
      {of.map((pair) => (
        <PairCard key={`${pair.from.id} ${pair.to.id}`} of={pair} />
      ))}
    </>
  );
}

function PairCard({ of: { from, to, paths, truncated } }: { of: Pair }) {
  const texts = useTexts().paths;
  return (
    <section className="card" style={{ marginBottom: 14 }}>
      <h2 style={{ margin: '0 0 8px' }}>
        <NodeLink of={from} /> ↔ <NodeLink of={to} />
      </h2>
      {paths.length === 0 && <p>{texts.none}</p>}
      <ul className="list">
        {paths.map((path) => (
          <li key={path.nodes.map(({ id }) => id).join()}>
            <div className="quiet small">{texts.steps(path.edges.length)}</div>
            <PathLine of={path} />
          </li>
        ))}
      </ul>
      {truncated && <p className="quiet small">{texts.truncated}</p>}
    </section>
  );
}

/** A row for each step. */
function PathsExport({ of }: { of: readonly Pair[] }) {
  const texts = useTexts();
  const name = useName();
  const steps = of.flatMap(({ from, to, paths }) =>
    paths.flatMap((path, number) =>
      path.edges.map((edge, step) => {
        const nameOf = (id: string | undefined) => path.nodes.filter((node) => node.id === id).map(name)[0] ?? null;
        return {
          pair: `${name(from)} ↔ ${name(to)} (${number + 1})`,
          step: step + 1,
          edge,
          start: nameOf(edge.from.id),
          end: nameOf(edge.to?.id),
        };
      }),
    ),
  );
  return (
    <ExportButton
      name={texts.paths.export}
      rows={() => Promise.resolve(steps)}
      columns={[
        { title: texts.paths.pair, value: ({ pair }) => pair },
        { title: texts.paths.step, value: ({ step }) => step },
        { title: texts.paths.from, value: ({ start }) => start },
        { title: texts.paths.relation, value: ({ edge }) => texts.paths.edges[edge.kind] ?? edge.kind },
        { title: texts.paths.to, value: ({ end }) => end },
        {
          title: texts.export.sources,
          value: ({ edge }) =>
            edge.citations.map(({ source }) => source.title).join('; ') ||
            (edge.basis === 'EXPERT' ? texts.sources.expert : texts.sources.none),
        },
      ]}
    />
  );
}
