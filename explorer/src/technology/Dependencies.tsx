import { Segmented } from 'antd';
import { oneOf } from '../api/address';
import { useAnswer } from '../api/ask';
import {
  dependencyGraphOfATechnology,
  type DependencyGraphOfATechnologyQuery,
} from '../api/generated/research/dependency-graph-of-a-technology';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { NodeLink } from '../ui/NodeLink';
import { useAddress } from '../ui/useAddress';
import { depths, views } from './views';

type Graph = DependencyGraphOfATechnologyQuery['dependencyGraph'];

const directions = { up: 'UPSTREAM', down: 'DOWNSTREAM', both: 'BOTH' } as const;

/** What a technology rests on and what rests on it, step by step: each dependency with its reason and its source. */
export function Dependencies({ id }: { id: string }) {
  const texts = useTexts().technologyPage;
  const { search, adjust } = useAddress();
  const view = oneOf(search.view, views, 'both');
  const depth = Number(oneOf(search.depth, depths, '2'));
  const answer = useAnswer(dependencyGraphOfATechnology, { technologyId: id, direction: directions[view], depth });
  return (
    <section>
      <h2>{texts.graph}</h2>
      <div className="row scroll">
        <Segmented
          options={views.map((value) => ({ value, label: texts.direction[value] }))}
          value={view}
          onChange={(value) => adjust({ view: value })}
        />
        <Segmented options={[...depths]} value={String(depth)} onChange={(value) => adjust({ depth: value })} />
      </div>
      <Answer of={answer}>{({ dependencyGraph }) => <Levels of={dependencyGraph} />}</Answer>
    </section>
  );
}

function Levels({ of: { nodes, edges, truncated } }: { of: Graph }) {
  const texts = useTexts();
  const names = new Map(nodes.map(({ technology }) => [technology.id, technology]));
  if (edges.length === 0)
    return (
      <p className="quiet" style={{ marginTop: 10 }}>
        {texts.notRecorded}
      </p>
    );
  return (
    <>
      {truncated && <p>{texts.technologyPage.truncated}</p>}
      <div className="scroll" style={{ marginTop: 12 }}>
        <table className="plain stack">
          <thead>
            <tr>
              <th>{texts.technology}</th>
              <th>{texts.technologyPage.dependsOn}</th>
              <th>{texts.technologyPage.why}</th>
              <th>{texts.export.sources}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map((edge) => (
              <tr key={`${edge.from.id} ${edge.to.id}`}>
                <td>
                  <NodeLink of={names.get(edge.from.id)!} />
                </td>
                <td>
                  → <NodeLink of={names.get(edge.to.id)!} />
                </td>
                <td className="small" lang="zh-CN">
                  {edge.why ?? texts.notRecorded}
                </td>
                <td>
                  <Citations of={edge.citations} basis={edge.basis} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
