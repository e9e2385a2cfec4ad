// npm run mutate -- DIR: how many mistakes made in healthy code `gorustlens check` finds, by kind. Prints figures; never a test.
//   npm run mutate -- DIR [--kind KIND] [--max 10] [--seed 1] [--level all] [--server PATH] [--misses]
// Needs go. A mistake counts as found where the function has a finding that it had not before. Without an answer there may be none:
// not every check that goes leaves a bug.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options, positionals: [folder] } = parseArgs({ allowPositionals: true, options: {
  kind: { type: 'string', default: '' }, max: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, level: { type: 'string', default: 'all' },
  server: { type: 'string', default: path.join(here, '../../dist/server/gorustlens') }, misses: { type: 'boolean', default: false },
} });
if (!folder) {
  console.error('which folder?');
  process.exit(2);
}
const scratch = mkdtempSync(path.join(os.tmpdir(), 'gorustlens-mutation-'));
try {
  const copy = path.join(scratch, 'code');
  cpSync(folder, copy, { recursive: true, filter: (file) => !/[/\\](\.git|node_modules|testdata)$/.test(file) });
  const before = check(copy);
  const list = path.join(scratch, 'mistakes.tsv');
  execFileSync('go', ['run', '.', '-kind', options.kind, '-max', options.max, '-seed', options.seed, copy, list], { cwd: here, stdio: 'inherit' });
  print(score(before, check(copy), readFileSync(list, 'utf8').trim().split('\n').filter(Boolean)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What a check finds: one key for each file, line and code. */
function check(cwd) {
  const run = spawnSync(options.server, ['check', '.', '--level', options.level, '--format', 'json'], { cwd, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (run.status === 2) throw new Error(run.stderr);
  return JSON.parse(run.stdout).map(({ file, line, code }) => ({ file: path.normalize(file), line, code }));
}

function score(before, after, mistakes) {
  const known = new Set(before.map(({ file, line, code }) => `${file}:${line}:${code}`));
  const fresh = after.filter(({ file, line, code }) => !known.has(`${file}:${line}:${code}`));
  const kinds = new Map();
  for (const [kind, file, line, name, first, last] of mistakes.map((row) => row.split('\t'))) {
    const codes = fresh.filter((finding) => finding.file === file && finding.line >= Number(first) && finding.line <= Number(last)).map((finding) => finding.code);
    const row = kinds.get(kind) ?? { found: 0, all: 0, codes: new Set(), misses: [] };
    kinds.set(kind, row);
    row.all++;
    if (codes.length > 0) row.found++;
    else row.misses.push(`${file}:${line} ${name}`);
    codes.forEach((code) => row.codes.add(code));
  }
  return kinds;
}

function print(kinds) {
  for (const [kind, { found, all, codes, misses }] of [...kinds].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${kind.padEnd(18)} ${String(found).padStart(3)} of ${String(all).padStart(3)}  ${[...codes].sort().join(' ')}`);
    if (options.misses) misses.forEach((miss) => console.log(`    ${miss}`));
  }
  const sum = (pick) => [...kinds.values()].reduce((total, row) => total + pick(row), 0);
  console.log(`${sum((row) => row.found)} of ${sum((row) => row.all)} found`);
}
