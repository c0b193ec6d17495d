import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../scripts/pages.mjs';

// The workers read this file too; they inherit what the first reading wrote into the environment.
process.env.EXPLORER_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
const configuration = process.env.CONFIGURATION ?? 'Debug';
const program = join(import.meta.dirname, '../../Graph.Api/bin', configuration, 'net10.0');
const running = process.env.EXPLORER_ADDRESS;
const address = running ?? `http://127.0.0.1:${process.env.EXPLORER_PORT}`;

/** The browser tests: the system's Chromium, the real API on the real data; EXPLORER_ADDRESS names an API that runs already. */
export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  workers: 2,
  // Only so that a test that hangs ends: a busy machine is no failure.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  forbidOnly: process.env.CI === 'true',
  outputDir: '../../artifacts/browser',
  reporter: [['line'], ['junit', { outputFile: '../../artifacts/test-results/browser.xml' }]],
  use: {
    baseURL: address,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: chromiumPath, args: ['--no-sandbox'] },
  },
  webServer: running
    ? undefined
    : {
        // Nothing here measures time: on a busy machine the first analyses may take longer than a request has otherwise. Operations
        // that are run beforehand would take the processors from the browser.
        command: `dotnet Graph.Api.dll --Urls ${address} --Limits:Timeout 00:02:00 --Operations:WarmUp false`,
        cwd: program,
        url: `${address}/health/ready`,
        timeout: 120_000,
        env: { DOTNET_ENVIRONMENT: 'Production' },
      },
});
