// Builds the explorer into dist/: what Explorer.targets calls.
import { buildPage } from '../tools/build-page.mjs';

await buildPage(import.meta.dirname, 'assets');
