// Running other programs from the scripts. Node's own modules only: npm start uses this before anything is installed.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const isWindows = process.platform === 'win32';
const quietly = { DOTNET_CLI_TELEMETRY_OPTOUT: '1', DOTNET_NOLOGO: '1', DOTNET_CLI_USE_MSBUILD_SERVER: '0', MSBUILDDISABLENODEREUSE: '1' };
const began = Date.now();

export function say(text) {
  console.log(`[${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s] ${text}`);
}

/** A fault that the user can mend: the message is all there is to say. */
export class Complaint extends Error {}

/** Ends the script with one plain line for a Complaint, with the whole stack for a fault of ours. */
export function main(body) {
  body().then((code) => { process.exitCode = code ?? 0; }, (error) => {
    console.error(error instanceof Complaint ? `error: ${error.message}` : error);
    process.exitCode = 1;
  });
}

/** The path of a program on PATH, or undefined. */
export function which(name) {
  const extensions = isWindows ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const extension of extensions) {
      const file = path.join(folder, name + extension);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch { /* not in this folder */ }
    }
  }
  return undefined;
}

/**
 * Runs a program to its end; rejects when it fails.
 * `capture` collects what it prints, both streams together, instead of showing it; the failure then carries the end of it.
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args = [], { cwd = root, env = {}, capture = false, allowFailure = false, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd, env: { ...process.env, ...quietly, ...env }, shell: isWindows && /^(npm|npx)$/.test(command),
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'], timeout: timeoutMs,
    });
    let output = '';
    child.stdout?.on('data', (data) => { output += data; });
    child.stderr?.on('data', (data) => { output += data; });
    child.once('error', (error) => reject(error.code === 'ENOENT' ? new Complaint(`${command} is not on PATH.`) : error));
    child.once('close', (code, signal) => {
      if (code === 0 || allowFailure) return resolve({ code: code ?? 1, output });
      const tail = output.trim().split('\n').slice(-40).join('\n');
      reject(new Complaint(`${command} ${args.join(' ')} ended with ${signal ?? code}.${tail && `\n${tail}`}`));
    });
  });
}

/** Installs the npm packages unless those of the lock file are there. */
export async function ensureNodeModules() {
  if (Number(process.versions.node.split('.')[0]) < 20) throw new Complaint(`Node 20 or newer is needed; this is ${process.version}.`);
  if (existsSync(path.join(root, 'node_modules/esbuild')) && existsSync(path.join(root, 'node_modules/vscode-languageclient'))) return;
  say('npm ci');
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { capture: true });
}
