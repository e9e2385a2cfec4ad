import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { load } from './bundle.mjs';

const { findCargo, ScratchFolder } = await load('cargo');
const folder = mkdtempSync(path.join(os.tmpdir(), 'cargo-test-'));
process.env.TMPDIR = folder;   // os.tmpdir() looks anew each time
after(() => rmSync(folder, { recursive: true }));

const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

/** A program that stands for cargo. */
function program(name, script) {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

/** A process that has ended but that nobody has waited for still has its number. */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return process.platform !== 'linux' || !/^State:\s*Z/m.test(readFileSync(`/proc/${processId}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function leftovers() {
  return readdirSync(folder).filter((name) => name.startsWith('gorustlens-check-')).flatMap((name) => readdirSync(path.join(folder, name))).filter((name) => name.startsWith('crate-'));
}

describe('findCargo', { skip: process.platform === 'win32' }, () => {
  test('takes the one that is named, and no other', async () => {
    const chosen = program('my-cargo', 'true');
    assert.equal(await findCargo(chosen), chosen);
    assert.equal(await findCargo(path.join(folder, 'nowhere')), undefined);
  });

  test('takes the first on PATH, else that of rustup', async () => {
    const before = { ...process.env };
    try {
      mkdirSync(path.join(folder, 'home/bin'), { recursive: true });
      const rustups = program('home/bin/cargo', 'true');
      Object.assign(process.env, { PATH: path.join(folder, 'empty'), CARGO_HOME: path.join(folder, 'home') });
      assert.equal(await findCargo(''), rustups);
      const first = program('cargo', 'true');
      process.env.PATH = [path.join(folder, 'empty'), folder].join(path.delimiter);
      assert.equal(await findCargo(''), first);
    } finally {
      Object.assign(process.env, before);
    }
  });
});

describe('ScratchFolder', { skip: process.platform === 'win32' }, () => {
  const files = [{ path: 'Cargo.toml', text: '[package]\n' }, { path: 'src/lib.rs', text: 'fn f() {}\n' }];

  test('writes the crate, gives what cargo printed, and removes the crate', async () => {
    const scratch = new ScratchFolder();
    const run = await scratch.check(program('c1', 'echo "$@"; cat src/lib.rs; echo words >&2; exit 101'), ['--offline'], files, never);
    assert.deepEqual(run, { code: 101, output: 'check --message-format=json --offline\nfn f() {}\n', errors: 'words\n' });
    assert.deepEqual(leftovers(), []);
    scratch.dispose();
    assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('gorustlens-check-')), []);
  });

  test('removes the crate where the program cannot be run', async () => {
    const scratch = new ScratchFolder();
    await assert.rejects(scratch.check(path.join(folder, 'nowhere'), [], files, never), /ENOENT/);
    assert.deepEqual(leftovers(), []);
    scratch.dispose();
  });

  test('stops cargo with all that it started', async () => {
    let cancel;
    const token = { isCancellationRequested: false, onCancellationRequested: (listener) => { cancel = listener; return { dispose() {} }; } };
    const child = path.join(folder, 'child');
    const scratch = new ScratchFolder();
    const running = scratch.check(program('c2', `sleep 60 & echo $! > ${child}; wait`), [], files, token);
    while (!existsSync(child) || readFileSync(child, 'utf8') === '') await new Promise((resolve) => setTimeout(resolve, 20));
    token.isCancellationRequested = true;
    cancel();
    assert.equal((await running).code, undefined);
    assert.ok(!isRunning(Number(readFileSync(child, 'utf8'))), 'what cargo started has ended');
    assert.deepEqual(leftovers(), []);
    scratch.dispose();
  });

  test('tidies up after a window that was killed', async () => {
    const left = path.join(folder, 'gorustlens-check-999999999-x');
    mkdirSync(left);
    const scratch = new ScratchFolder();
    await scratch.check(program('c3', 'true'), [], files, never);
    assert.ok(!existsSync(left));
    scratch.dispose();
  });
});
