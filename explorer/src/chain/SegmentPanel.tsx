import { Drawer } from 'antd';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAnswer } from '../api/ask';
import { segmentPanel, type SegmentPanelQuery } from '../api/generated/explorer/segment-panel';
import { useName, useTexts, useWords } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { Citations, together, type Citation } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { NodeLink, type Named } from '../ui/NodeLink';
import { Region } from '../ui/Region';
import { useScore } from '../ui/Terms';
import type { SegmentView } from './chain';
import { positionLevel } from './lens';
import { LevelBadge } from './LevelBadge';

/** What is known of the segment that was opened; it stands in the address, and Back closes it. */
export function SegmentPanel({ of, onClose }: { of: SegmentView | undefined; onClose: () => void }) {
  const name = useName();
  return (
    <Drawer
      open={of !== undefined}
      onClose={onClose}
      title={of && name(of.segment)}
      size={Math.min(480, innerWidth)}
      mask={{ enabled: false }}
    >
      {of && <Content key={of.segment.id} of={of} />}
    </Drawer>
  );
}

function Content({ of }: { of: SegmentView }) {
  const { segment, position, gaps, undecided } = of;
  const texts = useTexts();
  const words = useWords();
  const answer = useAnswer(segmentPanel, { segmentId: segment.id });
  return (
    <>
      <div className="row">
        <LevelBadge of={positionLevel(position)} />
        <Citations of={segment.citations} basis={segment.basis} />
        <NodeLink of={{ ...segment, name: texts.segment, nameEn: texts.segment }} />
        <Link to="/partners" search={{ by: 'segment', of: segment.id }}>
          {texts.map.toPartners}
        </Link>
      </div>
      {undecided && (
        <p className="small" style={{ marginTop: 8 }}>
          <b>
            {texts.map.undecidedWhy}
            {texts.colon}
          </b>
          {words(undecided.missing, undecided.missingEn)}
        </p>
      )}
      <Part title={texts.map.gapsHere} count={gaps.length} none={texts.home.noGap}>
        {gaps.map((gap) => (
          <li key={gap.id}>
            <GapLine of={gap} /> <Citations of={together(gap.evidence)} basis="EXPERT" />
          </li>
        ))}
      </Part>
      <Known of={of} />
      <Answer of={answer}>{(data) => data.segment && <More of={data.segment} hasGaps={gaps.length > 0} />}</Answer>
      <Neighbours of={of} />
    </>
  );
}

/** What the map knows already: enterprises and technologies. */
function Known({ of: { segment } }: { of: SegmentView }) {
  const texts = useTexts();
  return (
    <>
      <Part title={texts.map.enterprises} count={segment.enterprises.totalCount}>
        {segment.enterprises.edges.map(({ node, role, citations }) => (
          <Fact key={node.id} of={node} citations={citations}>
            {role && `${texts.entity.roles[role]} · `}
            <Region of={node.region} />
          </Fact>
        ))}
      </Part>
      <Part title={texts.map.tabs.technologies} count={segment.technologies.totalCount}>
        {segment.technologies.edges.map(({ node, citations }) => (
          <Fact key={node.id} of={node} citations={citations}>
            {texts.technologyPage.kinds[node.kind]}
          </Fact>
        ))}
      </Part>
    </>
  );
}

type Segment = NonNullable<SegmentPanelQuery['segment']>;

/** What is asked when the panel opens: candidates, laboratories, parks. */
function More({ of: { gaps, technologies, parks }, hasGaps }: { of: Segment; hasGaps: boolean }) {
  const texts = useTexts();
  const labs = new Map(technologies.edges.flatMap(({ node }) => node.labs.edges.map((lab) => [lab.node.id, lab] as const)));
  const remedies = gaps.map((gap) => gap.remedies);
  const grow = remedies.flatMap((one) => one.grow.map((candidate) => ({ ...candidate, node: candidate.enterprise })));
  const attract = remedies.flatMap((one) => one.attract.map((candidate) => ({ ...candidate, node: candidate.enterprise })));
  const research = remedies.flatMap((one) => one.research.map((candidate) => ({ ...candidate, node: candidate.partner })));
  return (
    <>
      {hasGaps && (
        <>
          <Candidates title={texts.gaps.grow} of={grow} />
          <Candidates title={texts.gaps.attract} of={attract} />
          <Candidates title={texts.gaps.research} of={research} />
        </>
      )}
      <Part title={texts.entity.relations.labs} count={labs.size}>
        {[...labs.values()].map(({ node, citations }) => (
          <Fact key={node.id} of={node} citations={citations}>
            <Region of={node.region} />
          </Fact>
        ))}
      </Part>
      <Part title={texts.entity.relations.parks} count={parks.totalCount}>
        {parks.edges.map(({ node, citations }) => (
          <Fact key={node.id} of={node} citations={citations} />
        ))}
      </Part>
    </>
  );
}

interface Candidate {
  node: Named;
  score: number;
  evidence: readonly { citations: readonly Citation[] }[];
}

/** Those who could close the segment's gaps, each once with its best score. */
function Candidates({ title, of }: { title: string; of: readonly Candidate[] }) {
  const texts = useTexts();
  const score = useScore();
  const best = new Map<string, Candidate>();
  for (const one of of.toSorted((first, second) => second.score - first.score)) if (!best.has(one.node.id)) best.set(one.node.id, one);
  return (
    <Part title={title} count={best.size} none={texts.gaps.noCandidate}>
      {[...best.values()].map(({ node, score: value, evidence }) => (
        <Fact key={node.id} of={node} citations={together(evidence)}>
          {score(value)}
        </Fact>
      ))}
    </Part>
  );
}

function Neighbours({ of: { segment } }: { of: SegmentView }) {
  const { map: texts } = useTexts();
  const sides = [
    { title: texts.fedBy, nodes: segment.fedBy.nodes },
    { title: texts.feeds, nodes: segment.feeds.edges.map(({ node }) => node) },
  ];
  return sides.map(({ title, nodes }) => (
    <Part key={title} title={title} count={nodes.length}>
      {nodes.map((node) => (
        <li key={node.id}>
          <NodeLink of={node} /> ·{' '}
          <span className="small">
            <NodeLink of={node.chain} />
          </span>
        </li>
      ))}
    </Part>
  ));
}

function Fact({ of, citations, children }: { of: Named; citations: readonly Citation[]; children?: ReactNode }) {
  return (
    <li>
      <NodeLink of={of} /> <span className="quiet small">{children}</span> <Citations of={citations} basis="EXPERT" />
    </li>
  );
}

function Part({ title, count, none, children }: { title: string; count: number; none?: string; children: ReactNode }) {
  const texts = useTexts();
  return (
    <section>
      <h2>
        {title} · {count}
      </h2>
      {count > 0 ? <ul className="list">{children}</ul> : <p className="quiet">{none ?? texts.notRecorded}</p>}
    </section>
  );
}
