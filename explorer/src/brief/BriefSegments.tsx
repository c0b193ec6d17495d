import { positionLevel } from '../chain/lens';
import { LevelBadge } from '../chain/LevelBadge';
import { useName, useTexts } from '../i18n/language';
import type { BriefSegment } from './brief';
import { Marks, Mentions } from './Mentions';

const stages = ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM'] as const;

/** The segments in three columns, upstream to downstream: position, and who works there. */
export function BriefSegments({ of }: { of: readonly BriefSegment[] }) {
  const texts = useTexts().map;
  const name = useName();
  return (
    <div className="briefmap">
      {stages.map((stage) => (
        <div key={stage}>
          <h3>{texts.stage[stage]}</h3>
          {of
            .filter(({ segment }) => segment.stage === stage)
            .map(({ segment, position, enterprises, marks }) => (
              <div key={segment.id} className="briefsegment">
                <LevelBadge of={positionLevel(position)} /> <b>{name(segment)}</b>
                <Marks of={marks} />
                <div className="small">
                  {enterprises.length > 0 ? <Mentions of={enterprises} /> : <span className="quiet">{texts.noEnterprise}</span>}
                  {segment.enterprises.totalCount > enterprises.length &&
                    enterprises.length > 0 &&
                    ` ${texts.plus(segment.enterprises.totalCount)}`}
                </div>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
