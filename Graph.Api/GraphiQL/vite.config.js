import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, so that the page works behind a path prefix. The page itself is served as …/graphiql, without a slash
  // at the end; its assets therefore lie in a folder of that name beside it.
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'graphiql',
    assetsInlineLimit: 0,
    target: 'es2022',
    reportCompressedSize: false,
    // The editor is one large piece that is loaded once and then kept by the browser.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      onLog(level, log, report) {
        // Libraries mark modules with "use client" for servers that render; there is none here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
