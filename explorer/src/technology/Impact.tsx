import { useAnswer } from '../api/ask';
import { impactOfATechnology, type ImpactOfATechnologyQuery } from '../api/generated/research/impact-of-a-technology';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { NodeLink, type Named } from '../ui/NodeLink';
import { Region } from '../ui/Region';

type Hit = NonNullable<ImpactOfATechnologyQuery['impact']>;

/** What would be hit if a technology could not be had: technologies, segments, chains, enterprises. */
export function Impact({ id }: { id: string }) {
  const texts = useTexts().dependencies;
  const answer = useAnswer(impactOfATechnology, { technologyId: id, first: 50 });
  return (
    <section>
      <h2>{texts.impact}</h2>
      <Answer of={answer}>{({ impact }) => <Outcome of={impact} />}</Answer>
    </section>
  );
}

function Outcome({ of: impact }: { of: Hit }) {
  const texts = useTexts();
  const { technologyCount, segmentCount, chainCount, enterprises, unsureEnterprises, truncated } = impact;
  return (
    <>
      <p>{texts.dependencies.impactCounts(technologyCount, segmentCount, chainCount, enterprises.totalCount)}</p>
      {truncated && <p className="quiet small">{texts.technologyPage.truncated}</p>}
      <div className="columns">
        <Names title={texts.technology} total={technologyCount} of={impact.technologies.map(({ technology }) => technology)} />
        <Names title={texts.segment} total={segmentCount} of={impact.segments} />
        <Names title={texts.chain} total={chainCount} of={impact.chains} />
        <section className="card">
          <h3>
            {texts.entity.relations.enterprises} · {enterprises.totalCount}
          </h3>
          <ul className="list tall">
            {enterprises.nodes.map((node) => (
              <li key={node.id}>
                <NodeLink of={node} /> <Region of={node.region} />{' '}
                <Citations of={node.citations} />
              </li>
            ))}
          </ul>
          {unsureEnterprises.totalCount > 0 && <p className="quiet small">{texts.dependencies.unsure(unsureEnterprises.totalCount)}</p>}
        </section>
      </div>
    </>
  );
}

/** The first of several things, and how many there are in all. */
function Names({ title, total, of }: { title: string; total: number; of: readonly Named[] }) {
  const texts = useTexts();
  return (
    <section className="card">
      <h3>
        {title} · {total}
      </h3>
      {of.length === 0 && <p className="quiet">{texts.notRecorded}</p>}
      <ul className="list tall">
        {of.map((node) => (
          <li key={node.id}>
            <NodeLink of={node} />
          </li>
        ))}
      </ul>
      {of.length < total && <p className="quiet small">{texts.more(total - of.length)}</p>}
    </section>
  );
}
