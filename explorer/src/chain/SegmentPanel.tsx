import { Drawer } from 'antd';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useName, useTexts, useWords } from '../i18n/language';
import { Citations, together } from '../ui/Citations';
import { GapLine } from '../ui/GapLine';
import { NodeLink } from '../ui/NodeLink';
import type { SegmentView } from './chain';
import { PositionBadge } from './PositionBadge';

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
      {of && <Content of={of} />}
    </Drawer>
  );
}

function Content({ of: { segment, position, gaps, undecided, bottlenecks, fedBy } }: { of: SegmentView }) {
  const texts = useTexts();
  const words = useWords();
  return (
    <>
      <div className="row">
        <PositionBadge of={position} />
        <Citations of={segment.citations} basis={segment.basis} />
        <NodeLink of={{ ...segment, name: texts.segment, nameEn: texts.segment }} />
        <Link to="/partners" search={{ by: 'segment', of: segment.id }}>
          {texts.map.toPartners}
        </Link>
      </div>
      {undecided && (
        <p className="small">
          <b>{texts.map.undecidedWhy}:</b> {words(undecided.missing, undecided.missingEn)}
        </p>
      )}
      <Part title={texts.map.gapsHere} count={gaps.length}>
        {gaps.map((gap) => (
          <li key={gap.id}>
            <GapLine of={gap} /> <Citations of={together(gap.evidence)} />
          </li>
        ))}
      </Part>
      <Part title={texts.map.enterprises} count={segment.enterprises.totalCount}>
        {segment.enterprises.edges.map(({ node, role, citations }) => (
          <li key={node.id}>
            <NodeLink of={node} />{' '}
            <span className="quiet small">
              {role && texts.entity.roles[role]} {node.region ?? texts.notRecorded}
            </span>{' '}
            <Citations of={citations} />
          </li>
        ))}
      </Part>
      <Part title={texts.map.bottlenecks} count={bottlenecks.length}>
        {bottlenecks.map(({ node, citations }) => (
          <li key={node.id}>
            <NodeLink of={node} /> <Citations of={citations} basis="EXPERT" />
          </li>
        ))}
      </Part>
      <Part title={texts.map.fedBy} count={fedBy.length}>
        {fedBy.map((one) => (
          <li key={one.id}>
            <NodeLink of={one} />
          </li>
        ))}
      </Part>
      <Feeds of={segment} />
    </>
  );
}

function Feeds({ of }: { of: SegmentView['segment'] }) {
  const texts = useTexts();
  return (
    <Part title={texts.map.feeds} count={of.feeds.edges.length}>
      {of.feeds.edges.map(({ node }) => (
        <li key={node.id}>
          <NodeLink of={node} /> ·{' '}
          <span className="small">
            <NodeLink of={node.chain} />
          </span>
        </li>
      ))}
    </Part>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const texts = useTexts();
  return (
    <section>
      <h2>
        {title} · {count}
      </h2>
      {count > 0 ? <ul className="list">{children}</ul> : <p className="quiet">{texts.notRecorded}</p>}
    </section>
  );
}
