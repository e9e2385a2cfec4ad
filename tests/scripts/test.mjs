// npm test: everything. Tools that are not there are fetched into the user's cache folder on the first run.
//   npm test                all of it
//   npm test -- client ui   only these steps, and what they need
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildClient } from '../../client/scripts/build.mjs';
import { packageFor } from '../../client/scripts/package.mjs';
import { Complaint, ensureNodeModules, main, root, run, say, which } from '../../client/scripts/processes.mjs';
import { hostTarget } from '../../client/scripts/targets.mjs';
import { ensureCodeServer, isDebian, toolchainsFolder, toolsFolder } from '../../client/scripts/tools.mjs';
import { add, closingLine, countTap, countTrx, noTests } from './results.mjs';

const results = path.join(root, 'TestResults');
/** The server as it is shipped: the tests over the wire run against it. */
const program = path.join(root, 'dist/server', process.platform === 'win32' ? 'gorustlens.exe' : 'gorustlens');
const suiteTimeoutMs = 25 * 60_000;

/** Each step by name: what it needs done before, and what it does. A step that tests gives its counts. */
const steps = {
  toolchains: { body: installToolchains },
  editor: { body: installEditor },
  compile: { body: () => run('dotnet', ['build', 'GoRustLens.sln', '-v', 'quiet', '-nologo', '-m:2'], { capture: true }).then(() => undefined) },
  core: { needs: ['compile'], body: () => dotnetTest('GoRustLens.Tests') },
  // The tests run what `compile` left; the package is published into folders of its own. Both restore into obj, so one follows the other.
  package: { needs: ['compile', 'editor'], body: () => packageFor(hostTarget()).then(() => undefined) },
  client: { needs: ['package'], body: testClient },
  toolchainTests: { needs: ['core', 'toolchains'], body: () => dotnetTest('GoRustLens.ToolchainTests') },
  lsp: { needs: ['package', 'toolchains', 'core'], body: () => dotnetTest('GoRustLens.LspTests') },
  ui: { needs: ['package', 'client'], body: testInEditor },
};

main(async () => {
  await ensureNodeModules();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !steps[name]);
  if (unknown.length > 0) throw new Complaint(`There is no step ${unknown.join(', ')}; choose of ${Object.keys(steps).join(', ')}.`);
  const counts = await runSteps(wanted.length > 0 ? wanted : Object.keys(steps));
  console.log(closingLine(counts));
  return counts.failed > 0 ? 1 : 0;
});

/** Runs steps as soon as what they need is done. A broken step counts as one failure, and so does each that needs it. */
async function runSteps(names) {
  const runs = new Map();
  const begin = (name) => {
    if (!runs.has(name)) runs.set(name, runStep(name, Promise.all((steps[name].needs ?? []).map(begin))));
    return runs.get(name);
  };
  names.forEach(begin);
  const outcomes = await Promise.all(runs.values());
  return outcomes.map((outcome) => outcome.counts).reduce(add, noTests);
}

async function runStep(name, needs) {
  const broken = (await needs).filter((outcome) => outcome.isBroken);
  const began = Date.now();
  try {
    if (broken.length > 0) throw new Complaint('a step that it needs is broken.');
    say(`${name} …`);
    const counts = await steps[name].body();
    say(`${name}: ${counts ? closingLine(counts) : 'done'} in ${Math.round((Date.now() - began) / 1000)} s`);
    return { counts: counts ?? noTests, isBroken: false };
  } catch (error) {
    say(`${name}: ${error instanceof Complaint ? error.message : error.stack}`);
    return { counts: { ...noTests, failed: 1 }, isBroken: true };
  }
}

async function installToolchains() {
  if (isDebian) {
    await run('bash', [path.join(root, 'tests/tools/install-toolchains.sh'), toolchainsFolder], { capture: true });
    process.env.GORUSTLENS_GOROOT = path.join(toolchainsFolder, 'usr/lib/go-1.27');
  }
  const missing = [...isDebian ? [] : ['go'], 'cargo', 'rustfmt', 'cargo-clippy'].filter((program) => !which(program));
  if (missing.length > 0) say(`not on PATH: ${missing.join(', ')}. Install Go 1.27 and Rust 1.85 or newer; what needs them ${process.env.CI ? 'fails' : 'is skipped'}.`);
}

/** What the UI and the Neovim tests need. Chromium and a compiler come with it on Debian. */
async function installEditor() {
  if (!isDebian) return say('not Debian: the UI tests need code-server and Chromium and are left out');
  await ensureCodeServer(['--browser'], { capture: true });
  await run('bash', [path.join(root, 'tests/tools/install-nvim.sh'), path.join(toolsFolder, 'nvim')], { capture: true });
}

async function dotnetTest(suite) {
  const trx = path.join(results, `${suite}.trx`);
  const { output } = await run('dotnet', ['test', path.join('tests', suite), '--no-build', '--nologo', '-v', 'quiet', '--logger', `trx;LogFileName=${trx}`, '--logger', 'console;verbosity=minimal'],
    { capture: true, allowFailure: true, timeoutMs: suiteTimeoutMs, env: { GORUSTLENS_TOOLS: toolsFolder, GORUSTLENS_SERVER: program } });
  if (!existsSync(trx)) throw new Complaint(`${suite} gave no results:\n${output.slice(-4_000)}`);
  const counts = countTrx(trx);
  if (counts.failed > 0) console.log(output.slice(-12_000));
  return counts;
}

async function testClient() {
  await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'client', '--noEmit'], { capture: true });
  await buildClient();
  return nodeTest('client/test');
}

async function testInEditor() {
  return isDebian ? nodeTest('tests/ui') : noTests;
}

async function nodeTest(folder) {
  const files = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.test.mjs')).map((name) => path.join(folder, name));
  const { output, code } = await run(process.execPath, ['--test', '--test-concurrency=1', '--test-reporter=tap', ...files],
    { capture: true, allowFailure: true, timeoutMs: suiteTimeoutMs });
  const counts = countTap(output);
  if (counts.passed + counts.failed === 0) throw new Complaint(`${folder} ran no test:\n${output.slice(-4_000)}`);
  if (counts.failed > 0 || code !== 0) console.log(output.split('\n').filter((line) => !/^\s*(ok|1\.\.)/.test(line)).join('\n').slice(-16_000));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
