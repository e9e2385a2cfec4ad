import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CancellationToken } from 'vscode';

const folderPrefix = 'gorustlens-check-';

/** What cargo printed, and how it ended; `undefined` where it was stopped. */
export interface CargoRun {
  code: number | undefined;
  output: string;
  errors: string;
}

/** The path of cargo: the user's own, or the first one on PATH, or rustup's, which an editor that no shell started does not have on PATH. */
export async function findCargo(chosen: string): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'cargo.exe' : 'cargo';
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), path.join(process.env.CARGO_HOME || path.join(os.homedir(), '.cargo'), 'bin')];
  const candidates = chosen ? [chosen] : folders.map((folder) => path.join(folder, name));
  for (const candidate of candidates) {
    try {
      await access(candidate, constants.X_OK);
      return candidate;
    } catch { /* not in this folder */ }
  }
  return undefined;
}

/**
 * Crates that live for one check, in a folder of the system's temporary one. What cargo compiles for them (the crates that they
 * need) is kept beside them for the next check, until the window closes.
 */
export class ScratchFolder {
  private made: Promise<string> | undefined;
  private path: string | undefined;

  /** Writes the files, runs `cargo check` on them, and removes them, however it ends. */
  async check(program: string, args: string[], files: { path: string; text: string }[], token: CancellationToken): Promise<CargoRun> {
    const root = await (this.made ??= this.make());
    const crate = await mkdtemp(path.join(root, 'crate-'));
    try {
      for (const file of files) {
        const target = path.join(crate, ...file.path.split('/'));
        await mkdir(path.dirname(target), { recursive: true });
        await writeFile(target, file.text);
      }
      return await runCargo(program, ['check', '--message-format=json', ...args], crate, { CARGO_TARGET_DIR: path.join(root, 'target'), CARGO_TERM_COLOR: 'never' }, token);
    } finally {
      await rm(crate, { recursive: true, force: true, maxRetries: 3 });
    }
  }

  /** At once: the window may be closing, and nobody waits for a promise then. */
  dispose(): void {
    if (this.path) rmSync(this.path, { recursive: true, force: true });
    this.made = this.path = undefined;
  }

  private async make(): Promise<string> {
    await removeLeftovers();
    return this.path = await mkdtemp(path.join(os.tmpdir(), `${folderPrefix}${process.pid}-`));
  }
}

/** A window that was killed could not tidy up. The folder's name says whose it is. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(os.tmpdir()).catch(() => [])) {
    const owner = name.startsWith(folderPrefix) ? Number(/^\d+/.exec(name.slice(folderPrefix.length))?.[0]) : NaN;
    if (owner > 0 && !isRunning(owner)) await rm(path.join(os.tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function runCargo(program: string, args: string[], cwd: string, env: Record<string, string>, token: CancellationToken): Promise<CargoRun> {
  return new Promise((resolve, reject) => {
    // rustc stands beside cargo, and may not be on PATH. A process group of its own: what cargo starts must end with it.
    const PATH = [path.dirname(program), process.env.PATH ?? ''].join(path.delimiter);
    const child = spawn(program, args, { cwd, env: { ...process.env, PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32', windowsHide: true });
    const stop = token.onCancellationRequested(() => {
      if (child.pid === undefined) return;
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGTERM');
    });
    let output = '', errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
    child.once('error', (error) => { stop.dispose(); reject(error); });
    child.once('close', (code) => { stop.dispose(); resolve({ code: token.isCancellationRequested ? undefined : code ?? 1, output, errors }); });
  });
}
