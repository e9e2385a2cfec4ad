// npm run bench: GoRustLens beside gopls and go/parser, in one run on one machine. Prints figures and verdicts; never a test.
//   npm run bench -- [--rounds 3] [--hovers 400] [--edits 40] [--server PATH] [--goroot DIR] [--json FILE] [--only-check | --skip-check] [--staticcheck PATH]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keywords } from './go-places.mjs';
import { measureChecks } from './measure-check.mjs';
import { measureServer } from './measure-server.mjs';
import { median } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = process.env.GORUSTLENS_TOOLS || path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'gorustlens');
const debounceMs = 800;

const { values: options } = parseArgs({ options: {
  rounds: { type: 'string', default: '3' }, hovers: { type: 'string', default: '400' }, edits: { type: 'string', default: '40' },
  server: { type: 'string', default: path.join(root, 'dist/server/gorustlens') }, goroot: { type: 'string' }, json: { type: 'string' }, 'skip-parse': { type: 'boolean', default: false },
  'skip-check': { type: 'boolean', default: false }, 'only-check': { type: 'boolean', default: false }, staticcheck: { type: 'string' },
} });

const goroot = options.goroot ?? process.env.GORUSTLENS_GOROOT ?? firstExisting([path.join(tools, 'toolchains/usr/lib/go-1.27'), process.env.GOROOT]);
const staticcheck = firstExisting([options.staticcheck, which('staticcheck')]);
const gopls = firstExisting([path.join(tools, 'toolchains/usr/bin/gopls'), which('gopls')]);
for (const [name, found] of Object.entries({ 'gorustlens (npm run build)': existsSync(options.server) && options.server, 'GOROOT (npm test fetches it)': goroot, gopls }))
  if (!found) fail(`not found: ${name}`);

// Kept between runs, so that gopls finds its caches as it does on a developer's machine.
const home = path.join(tools, 'bench-home');
mkdirSync(home, { recursive: true });
const goEnv = { ...process.env, HOME: home, GOROOT: goroot, GOTOOLCHAIN: 'local', GOPROXY: 'off', GOFLAGS: '-mod=mod', GOCACHE: path.join(home, 'go-build'), PATH: `${path.join(goroot, 'bin')}:${process.env.PATH}` };
await main();

async function main() {
  const [rounds, hovers, edits] = [options.rounds, options.hovers, options.edits].map(Number);
  const file = path.join(goroot, 'src/net/http/server.go');
  console.log(`${os.cpus().length} cores, ${os.cpus()[0].model}, load ${os.loadavg()[0].toFixed(1)}; ${rounds} alternating rounds, medians; ${path.relative(goroot, file)}`);
  const checks = options['skip-check'] ? undefined : await measureChecks({ program: options.server, goroot, goEnv, staticcheck });
  if (options['only-check']) {
    print(checkRows(checks));
    if (options.json) writeFileSync(options.json, JSON.stringify({ checks }, null, 2));
    return;
  }
  const servers = {
    gopls: { command: [gopls], env: goEnv, debounceMs: 0, hoverable: (word) => !keywords.has(word), mistake: 'var _ int = urlpkg.Parse' },
    gorustlens: { command: [options.server, 'lsp', '--log-dir', ''], env: { ...process.env, HOME: home }, debounceMs, hoverable: () => true, mistake: 'urlpkg.Parse("")', settings: { settings: { diagnostics: { maxPerFile: 100 } } }, translates: true },
  };
  const others = readdirSync(path.dirname(file)).filter((name) => name.endsWith('.go') && !name.endsWith('_test.go') && name !== 'server.go').map((name) => path.join(path.dirname(file), name));
  const figures = { gopls: [], gorustlens: [] };
  const parse = { go: [], gorustlens: [] };
  const parsers = options['skip-parse'] ? undefined : buildParsers();
  // Not counted: fills gopls's caches, which a fresh machine alone lacks.
  await measureServer(servers.gopls, file, { hovers: 10, edits: 1, seed: 0, others });
  for (let round = 0; round < rounds; round++) {
    for (const [name, parser] of Object.entries(parsers ?? {})) parse[name].push(parser());
    for (const [name, server] of Object.entries(servers)) {
      figures[name].push(await measureServer(server, file, { hovers, edits, seed: round + 1, others }));
      process.stderr.write(`round ${round + 1} ${name}: ${JSON.stringify(rounded(figures[name].at(-1)))}\n`);
    }
  }
  const lines = report(figures, parse, checks);
  if (options.json) writeFileSync(options.json, JSON.stringify({ figures, parse, checks, lines }, null, 2));
}

/** Each gives megabytes a second over GOROOT/src, with one thread. */
function buildParsers() {
  const program = path.join(home, 'parsebench');
  execFileSync(path.join(goroot, 'bin/go'), ['build', '-o', program, '.'], { cwd: path.join(root, 'tests/tools/parsebench'), env: goEnv });
  const source = path.join(goroot, 'src');
  const rate = (command, args, env) => Number(/([\d.]+)\s*MB\/s/.exec(execFileSync(command, args, { env, encoding: 'utf8' }))?.[1]);
  return {
    go: () => rate(program, [source], { ...goEnv, GOMAXPROCS: '1' }),
    gorustlens: () => rate(options.server, ['bench-parse', source], process.env),
  };
}

function report(figures, parse, checks) {
  const of = (name, key) => median(figures[name].map((figure) => figure[key]).filter((value) => Number.isFinite(value)));
  const both = (key) => [of('gopls', key), of('gorustlens', key)];
  const rows = [];
  if (parse.go.length > 0) rows.push(row('parse GOROOT/src, one thread', 'MB/s', median(parse.go), median(parse.gorustlens), 'at least go/parser', (theirs, ours) => ours >= theirs));
  rows.push(
    row('spawn to initialize', 'ms', ...both('initialize'), 'at most gopls', (theirs, ours) => ours <= theirs),
    row('spawn to first typed hover', 'ms', ...both('firstTyped'), 'at most 1/4 of gopls', (theirs, ours) => ours <= theirs / 4),
    row('spawn to first diagnostics', 'ms', ...both('firstDiagnostics'), '', undefined),
    row('hover anywhere p50', 'ms', ...both('hoverP50'), '', undefined),
    row('hover anywhere p95', 'ms', ...both('hoverP95'), 'at most 5 ms', (_, ours) => ours <= 5),
    row('hovers anywhere answered', '%', ...both('hoverAnswered').map((share) => share * 100), '', undefined),
    row('typed hover p50', 'ms', ...both('typedP50'), '', undefined),
    row('typed hover p95', 'ms', ...both('typedP95'), 'at most 10 ms', (_, ours) => ours <= 10),
    row('typed hovers answered', '%', ...both('typedAnswered').map((share) => share * 100), '', undefined),
    row('hover while net/http is analysed, p95', 'ms', ...both('busyP95'), '', undefined),
    row('hover while net/http is analysed, worst', 'ms', ...both('busyWorst'), '', undefined),
    row('edit to new finding p95, less the debounce', 'ms', ...both('newP95'), 'at most 100 ms', (_, ours) => ours <= 100),
    row('new findings shown', '%', ...both('newShown').map((share) => share * 100), '', undefined),
    row('edit to vanished finding p95', 'ms', ...both('goneP95'), 'at most 100 ms', (_, ours) => ours <= 100),
    row('vanished findings taken away', '%', ...both('goneShown').map((share) => share * 100), '', undefined),
    ours('translate a function of about 100 lines, warm, p95', 'ms', of('gorustlens', 'functionP95'), 'at most 5 ms', (figure) => figure <= 5),
    ours('translate the whole file, worst of 10', 'ms', of('gorustlens', 'fileWorst'), 'at most 200 ms', (figure) => figure <= 200),
    row('peak memory, all of net/http open', 'MiB', ...both('peakMiB'), 'at most 1/3 of gopls', (theirs, ours) => ours <= theirs / 3),
  );
  rows.push(...checkRows(checks));
  print(rows);
  console.log(`New findings wait ${debounceMs} ms for a pause in the typing, which is taken off theirs; vanished ones do not wait. gopls's own delay is part of its figures.`);
  console.log('Hovers anywhere: gopls is asked at names, gorustlens at names and keywords. Typed hovers: both at fields, methods, calls and variables; times are of answered ones.');
  return rows;
}

function checkRows(checks) {
  if (!checks) return [];
  const others = Object.entries(checks).filter(([name]) => name !== 'gorustlens');
  return others.flatMap(([name, theirs]) => [
    row(`check GOROOT/src, beside ${name}, cold`, 'kl/s', theirs.linesPerSecond / 1000, checks.gorustlens.linesPerSecond / 1000, 'at least 3 times', (other, own) => own >= 3 * other),
    row(`check GOROOT/src, beside ${name}, peak memory`, 'MiB', theirs.peakMiB, checks.gorustlens.peakMiB, 'at most 1/3', (other, own) => own <= other / 3),
  ]);
}

function print(rows) {
  const widths = [50, 6, 12, 12, 8, 22, 6];
  const line = (cells) => cells.map((cell, i) => i < 1 || i > 4 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])).join('  ').trimEnd();
  console.log(line(['', 'unit', 'gopls / go', 'gorustlens', 'ratio', 'target', 'verdict']));
  rows.forEach((cells) => console.log(line(cells)));
}

function row(name, unit, theirs, ours, target, isMet) {
  return [name, unit, theirs.toFixed(1), ours.toFixed(1), (ours / theirs).toFixed(2), target, isMet ? isMet(theirs, ours) ? 'met' : 'MISSED' : ''];
}

/** Of what only one of the two does. */
function ours(name, unit, figure, target, isMet) {
  return [name, unit, '', figure.toFixed(1), '', target, isMet(figure) ? 'met' : 'MISSED'];
}

function rounded(figure) {
  return Object.fromEntries(Object.entries(figure).map(([key, value]) => [key, Math.round(value * 100) / 100]));
}

function firstExisting(candidates) {
  return candidates.find((candidate) => candidate && existsSync(candidate));
}

function which(program) {
  return (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, program)).find(existsSync);
}

function fail(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}
