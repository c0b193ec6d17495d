import { useQueries } from '@tanstack/react-query';
import { ask, useAnswer } from '../api/ask';
import { chainFreshness } from '../api/generated/explorer/chain-freshness';
import { home } from '../api/generated/explorer/home';
import { useTexts } from '../i18n/language';
import { Answer } from '../ui/Answer';
import { NodeLink, type Named } from '../ui/NodeLink';
import { freshnessOf, type Freshness } from './freshness';

interface Formats {
  count: (value: number) => string;
  share: (value: number | null) => string;
}

/** For each chain: how many of its facts have a source, and how many of those were checked in the last 24 months. */
export function ChainFreshnessTable(formats: Formats) {
  const texts = useTexts();
  const chains = useAnswer(home, {});
  return (
    <section>
      <h2>{texts.dataMore.fresh}</h2>
      <p className="quiet small">{texts.dataMore.freshMeans}</p>
      <Answer of={chains}>{({ clusters }) => <Table of={clusters.flatMap((cluster) => cluster.chains)} {...formats} />}</Answer>
    </section>
  );
}

function Table({ of, ...formats }: { of: readonly Named[] } & Formats) {
  const texts = useTexts();
  const answers = useQueries({
    queries: of.map(({ id }) => {
      const variables = { chainId: id };
      return {
        queryKey: [chainFreshness.id, variables],
        queryFn: ({ signal }: { signal: AbortSignal }) => ask(chainFreshness, variables, signal),
      };
    }),
  });
  return (
    <table className="plain stack">
      <thead>
        <tr>
          <th>{texts.chain}</th>
          {(['cited', 'recent', 'old', 'never'] as const).map((key) => (
            <th key={key} className="number">
              {texts.dataMore.checks[key]}
            </th>
          ))}
          <th className="number">{texts.dataMore.freshShare}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((chain, index) => {
          const found = answers[index]?.data?.data.chain;
          return <Row key={chain.id} of={chain} freshness={found ? freshnessOf(found, new Date()) : undefined} {...formats} />;
        })}
      </tbody>
    </table>
  );
}

function Row({ of, freshness, count, share }: { of: Named; freshness: Freshness | undefined } & Formats) {
  const { checks, freshShare } = useTexts().dataMore;
  return (
    <tr>
      <td>
        <NodeLink of={of} />
      </td>
      {(['cited', 'recent', 'old', 'never'] as const).map((key) => (
        <td key={key} className="number" data-title={checks[key]}>
          {freshness ? count(freshness[key]) : '…'}
        </td>
      ))}
      <td className="number" data-title={freshShare}>
        {freshness ? share(freshness.cited > 0 ? freshness.recent / freshness.cited : null) : '…'}
      </td>
    </tr>
  );
}
