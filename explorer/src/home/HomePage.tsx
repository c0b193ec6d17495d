import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/ask';
import { home, type HomeQuery } from '../api/generated/explorer/home';
import { addressOf } from '../api/address';
import { useName, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { useScore } from '../ui/Terms';
import { useTitle } from '../ui/useTitle';
import { Doors } from './Doors';
import { WhatsNew } from './WhatsNew';

type Chain = HomeQuery['clusters'][number]['chains'][number];

/** The start page: three doors, then all clusters with their chains. */
export function HomePage() {
  const texts = useTexts().home;
  const name = useName();
  const answer = useAnswer(home, {});
  useTitle(undefined);
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.lead}</p>
      <Doors />
      <h2>{texts.clusters}</h2>
      <Answer of={answer}>
        {({ clusters }) =>
          clusters.map((cluster) => (
            <section key={cluster.id} style={{ marginBottom: 20 }}>
              <div className="row" style={{ marginBottom: 8 }}>
                <h3>{name(cluster)}</h3>
                <Citations of={cluster.citations} />
              </div>
              <div className="cards">
                {cluster.chains.map((chain) => (
                  <ChainCard key={chain.id} of={chain} />
                ))}
              </div>
            </section>
          ))
        }
      </Answer>
      <WhatsNew />
    </>
  );
}

function ChainCard({ of: { id, name, nameEn, statistics, strengths, gaps } }: { of: Chain }) {
  const texts = useTexts();
  const nameOf = useName();
  const score = useScore();
  const [gravest] = gaps;
  const [strongest] = strengths;
  return (
    <Link className="card" to={addressOf(id)}>
      <h3>{nameOf({ name, nameEn })}</h3>
      <div className="quiet small">
        {texts.home.segments(statistics.segments)} · {texts.home.enterprises(statistics.localEnterprises)}
        <br />
        {texts.home.bottlenecks(statistics.bottleneckTechnologies)} · {texts.home.gaps(gaps.length)}
      </div>
      {strongest && (
        <div className="small" style={{ marginTop: 6 }}>
          {texts.strength.strongest}: <b>{score(strongest.score)}</b> {nameOf(strongest.segment)}
        </div>
      )}
      <div className="small" style={{ marginTop: strongest ? 0 : 6 }}>
        {gravest ? (
          <>
            {texts.home.gravest}:{' '}
            <b>
              {texts.gaps.kinds[gravest.kind]} {score(gravest.severity)}
            </b>{' '}
            {nameOf(gravest.segment)}
          </>
        ) : (
          texts.home.noGap
        )}
      </div>
    </Link>
  );
}
