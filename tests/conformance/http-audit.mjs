// Usage: node http-audit.mjs <url> [--json]
// Runs the audits of the GraphQL-over-HTTP specification against a server. Every one of them must be 'ok': a
// recommendation that is not followed counts as a failure here. Exit code 0: all ok; 1: some not; 2: could not be run.
import { serverAudits } from 'graphql-http';

const [url, ...options] = process.argv.slice(2);
if (!URL.canParse(url ?? '') || options.some((option) => option !== '--json')) {
  console.error('Usage: node http-audit.mjs <url> [--json]   e.g. http://localhost:5000/graphql');
  process.exit(2);
}

/** One audit's result. The audit itself throws only when the request could not be made. */
async function run(audit) {
  try {
    const { id, name, status, reason, response } = await audit.fn();
    if (status !== 'ok' && !response?.bodyUsed) await response?.body?.cancel();
    return { id, name, status, ...(status === 'ok' ? {} : { reason }) };
  } catch (error) {
    return { id: audit.id, name: audit.name, status: 'error', reason: [error.message, error.cause?.message].filter(Boolean).join(': ') };
  }
}

const results = [];
for (const audit of serverAudits({ url })) results.push(await run(audit));
const failed = results.filter((result) => result.status !== 'ok');

if (options.includes('--json')) {
  console.log(JSON.stringify({ url, total: results.length, ok: results.length - failed.length, results }, null, 2));
} else {
  for (const { id, name, status, reason } of failed) console.log(`${status} ${id} ${name}\n    ${reason}`);
  console.log(`${results.length - failed.length} of ${results.length}`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
