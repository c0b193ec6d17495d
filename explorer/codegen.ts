// One module for each named operation that the page asks: its types, and its id with these types.
import type { CodegenConfig } from '@graphql-codegen/cli';

const operations = [
  'explorer/home',
  'explorer/chain-page',
  'explorer/chain-brief',
  'explorer/gap-list',
  'explorer/gap-totals',
  'explorer/target-list',
  'explorer/entity-page',
  'explorer/data-set',
  'explorer/source-list',
  'explorer/sources-by-kind',
  'explorer/chain-freshness',
  'explorer/list-entries',
  'explorer/paths-among',
  'explorer/key-technologies',
  'explorer/county-matrix',
  'explorer/county-page',
  'explorer/segment-panel',
  'explorer/dependency-explorer',
  'explorer/technology-neighbours',
  'investment/how-to-close-a-gap',
  'investment/strengths-of-a-chain',
  'investment/whats-new',
  'investment/what-if-an-enterprise-settles',
  'enterprise/partners-for-an-enterprise',
  'enterprise/partners-for-technologies',
  'enterprise/best-partners-for-a-segment',
  'enterprise/partners-for-a-problem',
  'explorer/search-as-you-type',
  'research/ask-in-a-sentence',
  'research/technology-profile',
  'research/dependency-graph-of-a-technology',
  'research/chokepoints-of-a-chain',
  'research/chokepoints-of-the-city',
  'research/facts-of-a-source',
  'research/data-statistics',
  'research/evidence-of-an-entity',
  'research/impact-of-a-technology',
];

const config: CodegenConfig = {
  schema: '../docs/schema.graphql',
  generates: Object.fromEntries(
    operations.map((id) => [
      `src/api/generated/${id}.ts`,
      {
        documents: `../queries/${id}.graphql`,
        plugins: ['typescript-operations', './codegen-operation.cjs'],
        config: { scalars: { Date: 'string', Long: 'number' }, enumType: 'string-literal', useTypeImports: true, skipTypename: false },
      },
    ]),
  ),
};

export default config;
