import { Link } from '@tanstack/react-router';
import { useAnswer } from '../api/ask';
import { useRegionName } from '../api/dataSet';
import { countyMatrix } from '../api/generated/explorer/county-matrix';
import { home, type HomeQuery } from '../api/generated/explorer/home';
import { ExportButton } from '../export/ExportButton';
import { useName, useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { useTitle } from '../ui/useTitle';
import './county.css';
import { countyRows, heat, type CountyRow } from './matrix';

type Chain = HomeQuery['clusters'][number]['chains'][number];

/** What each county has: counts, and its enterprises by chain. */
export function CountiesPage() {
  const texts = useTexts();
  const answer = useAnswer(countyMatrix, {});
  const chains = useAnswer(home, {}).data?.data.clusters.flatMap((cluster) => cluster.chains) ?? [];
  useTitle(texts.counties.title);
  return (
    <>
      <h1>{texts.counties.title}</h1>
      <p className="quiet">
        {texts.counties.lead} {texts.countsNote}
      </p>
      <Answer of={answer}>
        {(data) => {
          const rows = countyRows(data);
          return (
            <>
              <CountyExport rows={rows} chains={chains} />
              <h2>{texts.counties.matrix}</h2>
              <Matrix rows={rows} chains={chains} />
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Matrix({ rows, chains }: { rows: CountyRow[]; chains: readonly Chain[] }) {
  const texts = useTexts().counties;
  const name = useName();
  const largest = Math.max(...rows.flatMap(({ byChain }) => [...byChain.values()]), 0);
  return (
    <div className="scroll">
      <table className="plain stack counties">
        <thead>
          <tr>
            <th>{texts.county}</th>
            <th className="number">{texts.enterprises}</th>
            <th className="number">{texts.leaders}</th>
            <th className="number">{texts.parks}</th>
            <th className="number">{texts.labs}</th>
            <th className="number" title={texts.gapsMean}>
              {texts.gaps}
            </th>
            {chains.map((chain) => (
              <th key={chain.id} className="upright">
                <span>{name(chain)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} of={row} chains={chains} largest={largest} />
          ))}
        </tbody>
      </table>
      <p className="quiet small" style={{ marginTop: 8 }}>
        {texts.gaps}: {texts.gapsMean}
      </p>
    </div>
  );
}

function Row({ of, chains, largest }: { of: CountyRow; chains: readonly Chain[]; largest: number }) {
  const { counties: texts, comma, colon } = useTexts();
  const region = useRegionName();
  const name = useName();
  return (
    <tr>
      <th scope="row">
        <Link to="/counties/$name" params={{ name: of.name }}>
          {region(of.name)}
        </Link>
      </th>
      {(['enterprises', 'leaders', 'parks', 'labs', 'gaps'] as const).map((key) => (
        <td key={key} className="number" data-title={texts[key]}>
          {of[key]}
        </td>
      ))}
      {chains.map((chain) => {
        const count = of.byChain.get(chain.id) ?? 0;
        return (
          <td
            key={chain.id}
            className={count > 0 ? 'number cell' : 'number cell none'}
            data-title={name(chain)}
            style={{ background: `color-mix(in srgb, var(--accent) ${Math.round(heat(count, largest) * 100)}%, transparent)` }}
          >
            {count > 0 ? (
              <Link
                to="/counties/$name"
                params={{ name: of.name }}
                search={{ chain: chain.id.slice('chain:'.length) }}
                aria-label={`${region(of.name)}${comma}${name(chain)}${colon}${count}`}
              >
                {count}
              </Link>
            ) : (
              <span className="quiet">–</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function CountyExport({ rows, chains }: { rows: CountyRow[]; chains: readonly Chain[] }) {
  const texts = useTexts().counties;
  const region = useRegionName();
  const nameOf = useName();
  return (
    <ExportButton
      name={texts.title}
      rows={() => Promise.resolve(rows)}
      columns={[
        { title: texts.county, value: ({ name }) => region(name) },
        ...(['enterprises', 'leaders', 'parks', 'labs', 'gaps'] as const).map((key) => ({
          title: texts[key],
          value: (row: CountyRow) => row[key],
        })),
        ...chains.map((chain) => ({ title: nameOf(chain), value: ({ byChain }: CountyRow) => byChain.get(chain.id) ?? 0 })),
      ]}
    />
  );
}
