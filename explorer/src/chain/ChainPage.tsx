import { Link } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useMemo } from 'react';
import { oneOf } from '../api/address';
import { useAnswer } from '../api/ask';
import { chainPage, type ChainPageQuery } from '../api/generated/explorer/chain-page';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations } from '../ui/Citations';
import { Missing } from '../ui/Missing';
import { NodeLink } from '../ui/NodeLink';
import { useAddress } from '../ui/useAddress';
import { useSlug } from '../ui/useSlug';
import { useTitle } from '../ui/useTitle';
import { segmentsOf, type Chain } from './chain';
import { ChainCounties } from './ChainCounties';
import { ChainGaps } from './ChainGaps';
import { ChainMap } from './ChainMap';
import { ChainStrengths } from './ChainStrengths';
import { ChainTechnologies } from './ChainTechnologies';
import { SegmentPanel } from './SegmentPanel';
import { SegmentTable } from './SegmentTable';
import { chainTabs } from './tabs';
import './chain.css';

/** A chain: its map, and the same as a table; its gaps; how well its segments are held; its counties; its technologies. */
export function ChainPage() {
  const answer = useAnswer(chainPage, { chainId: `chain:${useSlug()}` });
  return <Answer of={answer}>{(data) => (data.chain ? <Found of={data} chain={data.chain} /> : <Missing />)}</Answer>;
}

function Found({ of, chain }: { of: ChainPageQuery; chain: Chain }) {
  const texts = useTexts().map;
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
      <Heading of={chain} />
      <Tabs
        activeKey={tab}
        onChange={(next) => open({ tab: next })}
        destroyOnHidden
        items={chainTabs.map((key) => ({ key, label: texts.tabs[key], children: key === tab ? content[key] : null }))}
      />
      <SegmentPanel of={opened} onClose={() => open({ segment: undefined })} />
    </div>
  );
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
