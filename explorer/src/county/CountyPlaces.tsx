import type { ReactNode } from 'react';
import type { CountyPageQuery } from '../api/generated/explorer/county-page';
import { useName, useTexts } from '../i18n/language';
import { AddToList } from '../list/AddToList';
import { Citations, type Citation } from '../ui/Citations';
import { NodeLink, type Named } from '../ui/NodeLink';

/** The parks, laboratories and institutes of a county. */
export function CountyPlaces({ of: { parks, labs, institutions } }: { of: CountyPageQuery }) {
  const texts = useTexts();
  const name = useName();
  if (parks.totalCount + labs.totalCount + institutions.totalCount === 0) return <p className="quiet">{texts.counties.empty}</p>;
  return (
    <div className="columns" style={{ marginTop: 24 }}>
      <Places title={texts.counties.parks} total={parks.totalCount}>
        {parks.nodes.map((park) => (
          <Place key={park.id} of={park} detail={park.segments.nodes.map(name).join(texts.comma)} />
        ))}
      </Places>
      <Places title={texts.counties.labs} total={labs.totalCount}>
        {labs.nodes.map((lab) => (
          <Place key={lab.id} of={lab} detail={lab.status === 'PLANNED' ? texts.entity.values.PLANNED : ''} canBeListed />
        ))}
      </Places>
      <Places title={texts.counties.institutions} total={institutions.totalCount}>
        {institutions.nodes.map((institution) => (
          <Place key={institution.id} of={institution} detail="" canBeListed />
        ))}
      </Places>
    </div>
  );
}

function Places({ title, total, children }: { title: string; total: number; children: ReactNode[] }) {
  const texts = useTexts();
  if (total === 0) return null;
  return (
    <section className="card">
      <h2 style={{ margin: '0 0 6px', fontSize: 15 }}>
        {title} · {total}
      </h2>
      <ul className="list small">{children}</ul>
      {children.length < total && <p className="quiet small">{texts.of(children.length, total)}</p>}
    </section>
  );
}

function Place({
  of,
  detail,
  canBeListed = false,
}: {
  of: Named & { citations: readonly Citation[] };
  detail: string;
  canBeListed?: boolean;
}) {
  const name = useName();
  return (
    <li>
      <NodeLink of={of} /> <Citations of={of.citations} /> {canBeListed && <AddToList id={of.id} name={name(of)} />}
      {detail && <div className="quiet">{detail}</div>}
    </li>
  );
}
