// gorustlens check, go vet and staticcheck over all of GOROOT/src, each from a cold start: lines in a second, and peak memory.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const sampleEveryMs = 50;

/**
 * One run of each that is there. `lines` are those of the files that a tool looks at: for gorustlens all but tests, whatever system
 * they are for; for the others what is built here, with tests.
 */
export async function measureChecks({ program, goroot, goEnv, staticcheck }) {
  const source = path.join(goroot, 'src');
  const figures = { gorustlens: await timed(program, ['check', source, '--fail-on', 'never', '--output', os.devNull], source, process.env, linesOf(goFilesBelow(source))) };
  const built = linesOf(builtFiles(goroot, source, goEnv));
  figures.vet = await cold((env) => timed(path.join(goroot, 'bin/go'), ['vet', 'std', 'cmd'], source, env, built), goEnv);
  if (staticcheck) figures.staticcheck = await cold((env) => timed(staticcheck, ['std', 'cmd'], source, env, built), goEnv);
  return figures;
}

/** With caches of its own, which are empty. */
async function cold(measure, env) {
  const cache = mkdtempSync(path.join(os.tmpdir(), 'gorustlens-bench-'));
  try {
    return await measure({ ...env, GOCACHE: path.join(cache, 'go-build'), XDG_CACHE_HOME: cache, STATICCHECK_CACHE: path.join(cache, 'staticcheck') });
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function timed(command, args, cwd, env, lines) {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: 'ignore' });
    let peakKiB = 0;
    const sampler = setInterval(() => { peakKiB = Math.max(peakKiB, residentKiB(child.pid)); }, sampleEveryMs);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(sampler);
      // Findings are no failure: all of them end with 1 then.
      if (signal || code > 2) reject(new Error(`${command} ended with ${signal ?? code}`));
      const seconds = (performance.now() - begun) / 1000;
      resolve({ seconds, lines, linesPerSecond: lines / seconds, peakMiB: peakKiB / 1024 });
    });
  });
}

/** Of a process and all that it started: go vet does its work in others. */
function residentKiB(processId) {
  try {
    const own = Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1] ?? 0);
    const children = readdirSync(`/proc/${processId}/task`).flatMap((task) => readFileSync(`/proc/${processId}/task/${task}/children`, 'utf8').split(' ').filter(Boolean));
    return children.reduce((sum, child) => sum + residentKiB(child), own);
  } catch {
    return 0;   // it has ended
  }
}

function goFilesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^[._]|^(testdata|vendor)$/.test(entry.name) ? [] : goFilesBelow(file);
    return entry.isFile() && entry.name.endsWith('.go') && !entry.name.endsWith('_test.go') ? [file] : [];
  });
}

function builtFiles(goroot, source, env) {
  const format = '{{range .GoFiles}}{{$.Dir}}/{{.}}\n{{end}}{{range .CgoFiles}}{{$.Dir}}/{{.}}\n{{end}}{{range .TestGoFiles}}{{$.Dir}}/{{.}}\n{{end}}{{range .XTestGoFiles}}{{$.Dir}}/{{.}}\n{{end}}';
  const files = execFileSync(path.join(goroot, 'bin/go'), ['list', '-f', format, 'std', 'cmd'], { cwd: source, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  return files.split('\n').filter((file) => file.endsWith('.go'));
}

function linesOf(files) {
  return files.reduce((sum, file) => sum + readFileSync(file).reduce((count, byte) => count + (byte === 10), 0), 0);
}
