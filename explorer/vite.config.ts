import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstViews } from './firstView.ts';

const api = process.env.EXPLORER_API ?? 'http://127.0.0.1:5080';

/** The most script that a page may need before it shows, compressed: 300 KB. */
const most = 300_000;

/** Ends the build where the first view of a page needs more script than allowed. */
const checkFirstViews: Plugin = {
  name: 'check-first-views',
  generateBundle(_options, bundle) {
    const tooLarge = [...firstViews(Object.values(bundle))].filter(([, size]) => size > most);
    if (tooLarge.length > 0) {
      const named = tooLarge.map(([page, size]) => `${page} ${size}`).join(', ');
      this.error(
        `The first view needs more than ${most} bytes of compressed script: ${named}. Load what it does not need at first with import().`,
      );
    }
  },
};

export default defineConfig({
  plugins: [react(), checkFirstViews],
  // Relative: the server writes <base>, so that the page works at any address and behind a path prefix.
  base: './',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: Object.fromEntries(['/graphql', '/events', '/feeds'].map((path) => [path, api])) },
});
