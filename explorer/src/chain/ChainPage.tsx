import { Link } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useMemo } from 'react';
import { oneOf } from '../api/address';
import { isUnknown, useAnswer } from '../api/ask';
import { chainPage, type ChainPageQuery } from '../api/generated/explorer/chain-page';
import type { WrongValue } from '../api/parameters';
import { useName, useTexts, useWords } from '../i18n/language';
import type { AddressSearch } from '../router';
import { WrongValues } from '../ui/AddressReader';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { MoreIcon } from '../ui/icons';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useAddress } from '../ui/useAddress';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import { segmentsOf, type Chain, type SegmentView } from './chain';
import { ChainCounties } from './ChainCounties';
import { ChainGaps } from './ChainGaps';
import { ChainMap } from './ChainMap';
import { ChainStrengths } from './ChainStrengths';
import { ChainTechnologies } from './ChainTechnologies';
import { countiesOf } from './lens';
import { SegmentPanel } from './SegmentPanel';
import { SegmentTable } from './SegmentTable';
import { chainTabs } from './tabs';
import './chain.css';

/** A chain: its map, and the same as a table; its gaps; how well its segments are held; its counties; its technologies. */
export function ChainPage() {
  const answer = useAnswer(chainPage, { chainId: `chain:${useSlug()}` });
  if (isUnknown(answer.error)) return <Missing />;
  return <Answer of={answer}>{(data) => (data.chain ? <Found of={data} chain={data.chain} /> : <Missing />)}</Answer>;
}

function Found({ of, chain }: { of: ChainPageQuery; chain: Chain }) {
  const { map: texts, icons } = useTexts();
  const { search, open } = useAddress();
  const segments = useMemo(() => segmentsOf(of), [of]);
  // On a narrow screen the list comes first, and the picture on request.
  const tab = oneOf(search.tab, chainTabs, innerWidth < 768 ? 'table' : 'map');
  const opened = segments.find(({ segment }) => segment.id === `segment:${search.segment}`);
  const choose = (id: string) => open({ segment: id.slice('segment:'.length) });
  const content = {
    map: <ChainMap chain={chain} segments={segments} opened={opened?.segment.id} onOpen={choose} />,
    table: <SegmentTable segments={segments} chain={chain} onOpen={choose} />,
    gaps: <ChainGaps of={chain.gaps} chain={chain} />,
    strengths: <ChainStrengths of={chain} />,
    counties: <ChainCounties chain={chain} segments={segments} />,
    technologies: <ChainTechnologies of={segments} />,
  };
  return (
    <div className="chainpage">
      <WrongValues of={absentOf(search, segments)} />
      <Heading of={chain} />
      <Tabs
        activeKey={tab}
        onChange={(next) => open({ tab: next })}
        destroyOnHidden
        more={{ icon: <MoreIcon label={icons.more} /> }}
        items={chainTabs.map((key) => ({ key, label: texts.tabs[key], children: key === tab ? content[key] : null }))}
      />
      <SegmentPanel of={opened} onClose={() => open({ segment: undefined })} />
    </div>
  );
}

/** What the address names and the chain has not: a segment, or a county without an enterprise in it. */
function absentOf({ segment, county }: AddressSearch, segments: readonly SegmentView[]): WrongValue[] {
  const absent = (name: 'segment' | 'county', value: string): WrongValue => ({ name, value, problem: 'absent', allowed: [] });
  return [
    ...(segment && !segments.some((one) => one.segment.id === `segment:${segment}`) ? [absent('segment', segment)] : []),
    ...(county && !countiesOf(segments).includes(county) ? [absent('county', county)] : []),
  ];
}

function Heading({ of }: { of: Chain }) {
  const texts = useTexts();
  const name = useName();
  const words = useWords();
  useTitle(name(of));
  const { statistics } = of;
  return (
    <>
      <h1>{name(of)}</h1>
      <p style={{ maxWidth: '60em' }}>{words(of.summary, of.summaryEn) ?? texts.notRecorded}</p>
      <div className="row quiet small">
        <NodeLink of={of.cluster} />
        <span>{texts.home.segments(statistics.segments)}</span>
        <span>{texts.home.enterprises(statistics.localEnterprises)}</span>
        <span>{texts.home.bottlenecks(statistics.bottleneckTechnologies)}</span>
        <span>{texts.home.gaps(of.gaps.length)}</span>
        <Citations of={of.citations} />
        <Link to="/chains/$slug/brief" params={{ slug: of.id.slice('chain:'.length) }}>
          {texts.brief.open}
        </Link>
      </div>
    </>
  );
}
