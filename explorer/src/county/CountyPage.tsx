import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useDataSet, useRegionName } from '../api/dataSet';
import { countyPage, type CountyPageQuery } from '../api/generated/explorer/county-page';
import { useAllPages, useWholeList } from '../api/pages';
import { useName, useTexts, useWords } from '../i18n/language';
import { AddToList } from '../list/AddToList';
import { Answer } from '../ui/Answer';
import { ChainSelect, chainIdsOf } from '../ui/ChainSelect';
import { BasisNote, Citations, together } from '../ui/Citations';
import { GapLine, useGapName } from '../ui/GapLine';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useScore } from '../ui/Terms';
import { useAddress } from '../ui/useAddress';
import { useTitle } from '../ui/useTitle';
import './county.css';
import { chainsHere, countyCalled, gapsHere, leastFit, type ChainHere, type GapHere, type SegmentHere } from './county';
import { CountyEnterprisesExport } from './CountyEnterprisesExport';
import { CountyPlaces } from './CountyPlaces';

const pageOf = (answer: CountyPageQuery) => answer.enterprises;

/** A county: what it has by chain and segment, the gaps that it could help to close, its parks, laboratories and institutes. */
export function CountyPage() {
  const { name = '' } = useParams({ strict: false });
  const set = useDataSet();
  const counties = set?.homeRegion?.counties;
  const regionName = useRegionName();
  const list = useWholeList(countyPage, { region: name, first: 30 }, pageOf);
  const all = useAllPages(countyPage, { region: name, first: 30 }, pageOf);
  useTitle(regionName(name));
  const meant = counties && countyCalled(counties, name);
  if (counties && !meant) return <Missing />;
  if (meant && meant !== name) return <Navigate to="/counties/$name" params={{ name: meant }} search={(search) => search} replace />;
  return (
    <>
      <p className="small">
        <Link to="/counties">{useTexts().counties.title}</Link>
      </p>
      <h1>{regionName(name)}</h1>
      <Answer of={list}>
        {(first) => <Found first={first} enterprises={list.answers.flatMap((answer) => answer.enterprises.nodes)} all={all} />}
      </Answer>
    </>
  );
}

interface FoundProps {
  first: CountyPageQuery;
  enterprises: CountyPageQuery['enterprises']['nodes'];
  all: () => Promise<CountyPageQuery[]>;
}

function Found({ first, enterprises, all }: FoundProps) {
  const texts = useTexts().counties;
  const score = useScore();
  const chainIds = chainIdsOf(useAddress().search.chain);
  const isChosen = (chain: { id: string }) => !chainIds || chainIds.includes(chain.id);
  const chains = chainsHere(enterprises).filter(({ chain }) => isChosen(chain));
  const gaps = gapsHere(enterprises).filter(({ gap }) => isChosen(gap.chain));
  const unplaced = enterprises.filter(({ segments }) => segments.edges.length === 0).length;
  return (
    <>
      <div className="row" style={{ margin: '10px 0' }}>
        <span>
          {(['enterprises', 'parks', 'labs', 'institutions'] as const).map((key) => `${texts[key]} ${first[key].totalCount}`).join(' · ')}
        </span>
        <ChainSelect />
        <CountyEnterprisesExport
          rows={async () => chainsHere((await all()).flatMap((answer) => answer.enterprises.nodes)).filter(({ chain }) => isChosen(chain))}
        />
      </div>
      <h2>{texts.has}</h2>
      {chains.length === 0 && <p className="quiet">{texts.hasNone}</p>}
      <div className="columns">
        {chains.map((chain) => (
          <ChainCard key={chain.chain.id} of={chain} />
        ))}
      </div>
      {unplaced > 0 && !chainIds && <p className="quiet small">{texts.otherChains(unplaced)}</p>}
      <h2>
        {texts.close} · {gaps.length}
      </h2>
      <p className="quiet small">{texts.closeNote(score(leastFit))}</p>
      {gaps.length === 0 ? <p className="quiet">{texts.closeNone}</p> : <GapList of={gaps} />}
      <CountyPlaces of={first} />
    </>
  );
}

function ChainCard({ of: { chain, segments } }: { of: ChainHere }) {
  return (
    <section className="card">
      <h3>
        <NodeLink of={chain} />
      </h3>
      <dl className="bysegment small">
        {segments.map(({ segment, enterprises }) => (
          <div key={segment.id} style={{ display: 'contents' }}>
            <dt>
              <NodeLink of={segment} />
            </dt>
            <dd>
              <ul className="tight">
                {enterprises.map((one) => (
                  <EnterpriseHere key={one.enterprise.id} of={one} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function EnterpriseHere({ of: { enterprise, edge } }: { of: SegmentHere['enterprises'][number] }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  return (
    <li>
      <NodeLink of={enterprise} /> {edge.role && <span className="quiet">{texts.entity.roles[edge.role]}</span>}{' '}
      <BasisNote basis={edge.basis} why={words(edge.why, edge.whyEn)} /> <Citations of={edge.citations} basis={edge.basis} />{' '}
      <AddToList id={enterprise.id} name={name(enterprise)} />
    </li>
  );
}

const shownGaps = 30;

function GapList({ of }: { of: GapHere[] }) {
  const texts = useTexts();
  const score = useScore();
  const gapName = useGapName();
  const { search, adjust } = useAddress();
  const isAll = search.opened === 'gaps';
  const shown = isAll ? of : of.slice(0, shownGaps);
  return (
    <>
      <table className="plain stack">
        <thead>
          <tr>
            <th>{texts.list.gap}</th>
            <th>{texts.chain}</th>
            <th>{texts.counties.candidates}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ gap, candidates }) => (
            <tr key={gap.id}>
              <td>
                <GapLine of={gap} /> <AddToList id={gap.id} name={gapName(gap)} />
              </td>
              <td>
                <NodeLink of={gap.chain} />
              </td>
              <td>
                <ul className="tight small">
                  {candidates.map(({ enterprise, closable }) => (
                    <li key={enterprise.id}>
                      <NodeLink of={enterprise} /> <b>{closable.score !== null && score(closable.score)}</b>{' '}
                      <Citations of={together(closable.evidence)} basis="EXPERT" />
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < of.length && (
        <button type="button" className="linkish" onClick={() => adjust({ opened: 'gaps' })}>
          {texts.showMore} · {texts.of(shown.length, of.length)}
        </button>
      )}
    </>
  );
}
