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
type Gaps = HomeQuery['chainGaps']['totals'][number];
type Strength = HomeQuery['chainStrengths']['nodes'][number];

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
        {({ clusters, chainGaps: { totals }, chainStrengths }) => (
          <div className="clusters">
            {clusters.map((cluster) => (
              <section key={cluster.id} style={{ '--chains': Math.min(cluster.chains.length, 4) } as React.CSSProperties}>
                <div className="row" style={{ marginBottom: 8 }}>
                  <h3>{name(cluster)}</h3>
                  <Citations of={cluster.citations} />
                </div>
                <div className="cards">
                  {cluster.chains.map((chain) => (
                    <ChainCard
                      key={chain.id}
                      of={chain}
                      gaps={totals.find(({ key }) => key === chain.id)}
                      strongest={chainStrengths.nodes.find((strength) => strength.chain.id === chain.id)}
                    />
                  ))}
                </div>
              </section>
            ))}
          </div>
        )}
      </Answer>
      <WhatsNew shown={5} />
    </>
  );
}

interface CardProps {
  of: Chain;
  /** Its gaps; undefined where there is none. */
  gaps: Gaps | undefined;
  /** Its strongest segment; undefined where none is strong. */
  strongest: Strength | undefined;
}

function ChainCard({ of: { id, name, nameEn, statistics }, gaps, strongest }: CardProps) {
  const texts = useTexts();
  const nameOf = useName();
  const score = useScore();
  return (
    <Link className="card" to={addressOf(id)}>
      <h3>{nameOf({ name, nameEn })}</h3>
      <div className="quiet small">
        {texts.home.segments(statistics.segments)} · {texts.home.enterprises(statistics.localEnterprises)}
        <br />
        {texts.home.bottlenecks(statistics.bottleneckTechnologies)} · {texts.home.gaps(gaps?.count ?? 0)}
      </div>
      {strongest && (
        <div className="small" style={{ marginTop: 6 }}>
          {texts.strength.strongest}
          {texts.colon}<b>{score(strongest.score)}</b> {nameOf(strongest.segment)}
        </div>
      )}
      <div className="small" style={{ marginTop: strongest ? 0 : 6 }}>
        {gaps ? (
          <>
            {texts.home.gravest}
            {texts.colon}
            <b>
              {texts.gaps.kinds[gaps.gravest.kind]} {score(gaps.gravest.severity)}
            </b>{' '}
            {nameOf(gaps.gravest.technology ?? gaps.gravest.segment)}
          </>
        ) : (
          texts.home.noGap
        )}
      </div>
    </Link>
  );
}
