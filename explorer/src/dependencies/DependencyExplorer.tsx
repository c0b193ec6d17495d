import { useQueries } from '@tanstack/react-query';
import { Alert, Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { oneOf } from '../api/address';
import { ask, useAnswer } from '../api/ask';
import { dependencyExplorer } from '../api/generated/explorer/dependency-explorer';
import { technologyNeighbours } from '../api/generated/explorer/technology-neighbours';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { useAddress } from '../ui/useAddress';
import { DependencyPicture } from './DependencyPicture';
import { DependencyTable } from './DependencyTable';
import { Drawing } from './Drawing';
import { onlyBranch, openedOf, startOf, withOpened, type Graph, type Neighbours, type Shown } from './shownGraph';
import { usePlacement } from './usePlacement';
import './dependencies.css';

const views = ['up', 'down', 'both'] as const;
const directions = { up: 'UPSTREAM', down: 'DOWNSTREAM', both: 'BOTH' } as const;
const depths = ['1', '2', '3', '4', '5'] as const;

/** What a technology rests on and what rests on it, as a drawing that unfolds node by node, and as a table. */
export function DependencyExplorer({ id, name }: { id: string; name: string }) {
  const texts = useTexts().dependencies;
  const { search, adjust } = useAddress();
  const view = oneOf(search.view, views, 'both');
  const depth = oneOf(search.depth, depths, '2');
  const answer = useAnswer(dependencyExplorer, { technologyId: id, direction: directions[view], depth: Number(depth) });
  return (
    <section aria-labelledby="dependencies">
      <h2 id="dependencies">{texts.title}</h2>
      <div className="row" style={{ marginBottom: 10 }}>
        <Segmented
          aria-label={texts.direction}
          options={views.map((value) => ({ value, label: texts.directions[value] }))}
          value={view}
          onChange={(value) => adjust({ view: value, opened: '', only: '' })}
        />
        <Segmented
          aria-label={texts.depth}
          options={depths.map((value) => ({ value, label: texts.steps(Number(value)) }))}
          value={depth}
          onChange={(value) => adjust({ depth: value, opened: '', only: '' })}
        />
      </div>
      <Answer of={answer}>{({ dependencyGraph }) => <Unfolded key={view + depth} of={dependencyGraph} root={id} name={name} />}</Answer>
    </section>
  );
}

function Unfolded({ of, root, name }: { of: Graph; root: string; name: string }) {
  const texts = useTexts();
  const { search } = useAddress();
  // On a narrow screen the table comes first, and the drawing on request.
  const [isDrawn, setDrawn] = useState(innerWidth >= 768);
  const start = useMemo(() => startOf(of), [of]);
  const opened = useMemo(() => openedOf(search.opened), [search.opened]);
  const neighbours = useNeighbours(opened.map(({ id }) => id));
  const all = useMemo(() => withOpened(start, opened, neighbours), [start, opened, neighbours]);
  const only = search.only && `technology:${search.only}`;
  const shown = useMemo(() => (only && all.nodes.some(({ id }) => id === only) ? onlyBranch(all, only) : all), [all, only]);
  if (of.nodes.length <= 1 && of.edges.length === 0) return <p className="quiet">{texts.notRecorded}</p>;
  return (
    <>
      {all.isCut && (
        <Alert type="info" showIcon title={texts.dependencies.cut(start.nodes.length, of.nodes.length)} style={{ marginBottom: 10 }} />
      )}
      {isDrawn ? (
        <Placed start={start} all={all} shown={shown} root={root} name={name} />
      ) : (
        <Button onClick={() => setDrawn(true)}>{texts.dependencies.draw}</Button>
      )}
      <DependencyTable of={shown} all={of} name={name} />
    </>
  );
}

function Placed({ start, all, shown, root, name }: { start: Shown; all: Shown; shown: Shown; root: string; name: string }) {
  const texts = useTexts();
  const spots = usePlacement(start, all);
  const here = useMemo(() => spots && { ...shown, nodes: shown.nodes.filter(({ id }) => spots.has(id)) }, [shown, spots]);
  if (!spots || !here) return <p role="status" aria-busy>{texts.loading}…</p>;
  const tools = <DependencyPicture name={name} shown={here} spots={spots} root={root} />;
  return <Drawing shown={here} all={all} spots={spots} root={root} tools={tools} />;
}

/** The neighbours of the technologies of which something was opened, as far as they are there. */
function useNeighbours(ids: readonly string[]): ReadonlyMap<string, Neighbours> {
  const answers = useQueries({
    queries: [...new Set(ids)].map((technologyId) => ({
      queryKey: [technologyNeighbours.id, { technologyId }],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(technologyNeighbours, { technologyId }, signal),
    })),
    combine: (results) => results.flatMap(({ data }) => data?.data.technology ?? []),
  });
  return useMemo(() => new Map(answers.map((technology) => [technology.id, technology])), [answers]);
}
