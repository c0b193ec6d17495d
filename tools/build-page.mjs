// Builds a page's folder into its dist/. Builds may run side by side (several projects, several shells), so only one at a time works
// in a folder, and dist/ is replaced in one step when it is complete.
import { execSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const started = Date.now();
const patience = 10 * 60 * 1000;
const lock = '.building';
const compressible = /\.(css|js|svg|ttf)$/;

function tryLock() {
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the build that holds the lock was cut off. A file without a number yet is one that was just made. */
function isAbandoned() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

async function takeLock() {
  while (!tryLock()) {
    if (isAbandoned()) rmSync(lock, { force: true });
    else if (Date.now() - started > patience)
      throw new Error(`Another build holds ${join(process.cwd(), lock)}. If none is running, delete that file.`);
    else await delay(200);
  }
}

function builtMeanwhile() {
  const index = statSync('dist/index.html', { throwIfNoEntry: false });
  return index !== undefined && index.mtimeMs >= started;
}

function compress(folder) {
  for (const name of readdirSync(folder).filter((name) => compressible.test(name))) {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  }
}

function build(assets) {
  const run = (command) => execSync(command, { stdio: 'inherit' });
  // Development packages are the build tools: they are needed whatever NODE_ENV says.
  run('npm ci --include=dev --ignore-scripts --no-audit --no-fund --loglevel=error');
  run('npm run --silent build -- --outDir dist.new --logLevel warn');
  compress(`dist.new/${assets}`);
  rmSync('dist', { recursive: true, force: true });
  renameSync('dist.new', 'dist');
}

/** Builds the page in a folder; the files of its subfolder `assets` get a compressed twin. A failure is written and sets the exit code. */
export async function buildPage(folder, assets) {
  process.chdir(folder);
  await takeLock();
  try {
    if (!builtMeanwhile()) build(assets);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    unlinkSync(lock);
  }
}
