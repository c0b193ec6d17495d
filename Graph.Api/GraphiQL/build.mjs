// Builds the GraphiQL page into dist/: what GraphiQL.targets calls.
import { buildPage } from '../../tools/build-page.mjs';

await buildPage(import.meta.dirname, 'graphiql');
