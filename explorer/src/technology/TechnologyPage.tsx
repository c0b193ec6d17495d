import { useAnswer } from '../api/ask';
import { useRegionName } from '../api/dataSet';
import { technologyProfile, type TechnologyProfileQuery } from '../api/generated/research/technology-profile';
import { useName, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import { DependencyExplorer } from '../dependencies/DependencyExplorer';
import { Impact } from './Impact';
import { NeededBy } from './NeededBy';
import { People } from './People';

type Technology = NonNullable<TechnologyProfileQuery['technology']>;

/** A technology: who masters and researches it, where it is used, what it rests on and supports. */
export function TechnologyPage() {
  const answer = useAnswer(technologyProfile, { technologyId: `technology:${useSlug()}`, first: 50 });
  return <Answer of={answer}>{({ technology }) => (technology ? <Found of={technology} /> : <Missing />)}</Answer>;
}

function Found({ of }: { of: Technology }) {
  const texts = useTexts();
  const page = texts.technologyPage;
  const name = useName();
  const regionName = useRegionName();
  useTitle(name(of));
  return (
    <>
      <h1>{name(of)}</h1>
      <div className="row">
        <span className="quiet">{page.kinds[of.kind]}</span>
        {of.chains.map((chain) => (
          <NodeLink key={chain.id} of={chain} />
        ))}
        <Citations of={of.citations} basis="EXPERT" />
      </div>
      {of.note && <p className="quiet">{of.note}</p>}
      <DependencyExplorer id={of.id} name={name(of)} />
      <Impact id={of.id} />
      <div className="columns" style={{ marginTop: 20 }}>
        <People
          title={page.developedBy}
          of={of.developedBy}
          detail={({ status, node }) => [status && texts.entity.values[status], node.region && regionName(node.region)]}
        />
        <People title={page.institutions} of={of.institutions} detail={({ field, grade }) => [field, grade]} />
        <People title={page.labs} of={of.labs} detail={() => []} />
        <NeededBy id={of.id} />
        <section className="card">
          <h3>
            {page.segments} · {of.segments.totalCount}
          </h3>
          <ul className="list">
            {of.segments.nodes.map((segment) => (
              <li key={segment.id}>
                <NodeLink of={segment} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
