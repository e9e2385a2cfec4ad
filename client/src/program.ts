import { spawn, type ChildProcess } from 'node:child_process';
import { access, chmod, constants } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { workspace } from 'vscode';

/** The path of the server: the user's own, or the one that came with the extension. Throws with a sentence for the user. */
export async function findProgram(context: ExtensionContext): Promise<string> {
  const chosen = workspace.getConfiguration('goRustLens').get<string>('server.path', '').trim();
  const name = process.platform === 'win32' ? 'gorustlens.exe' : 'gorustlens';
  const program = chosen || context.asAbsolutePath(path.join('dist', 'server', name));
  try {
    await access(program, constants.F_OK);
  } catch {
    throw new Error(chosen
      ? `goRustLens.server.path names ${program}, which is not there.`
      : `This build has no server for ${process.platform}-${process.arch}: ${program} is not there. Set goRustLens.server.path.`);
  }
  await makeExecutable(program);
  return program;
}

/** A package made on Windows loses the executable bit. */
async function makeExecutable(program: string): Promise<void> {
  try {
    await access(program, constants.X_OK);
  } catch {
    await chmod(program, 0o755);
  }
}

/** Starts the server; its log goes line by line to `log`. Rejects when the system cannot run the program. */
export async function startProgram(program: string, log: LogOutputChannel): Promise<ChildProcess> {
  const child = spawn(program, ['lsp'], { stdio: 'pipe' });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
  });
  child.on('error', (error) => log.error(error));
  child.once('exit', (code, signal) => log.info(`The server (process ${child.pid}) ended with ${signal ?? code}.`));
  createInterface({ input: child.stderr! }).on('line', (line) => writeLine(log, line));
  log.info(`Started ${program} as process ${child.pid}.`);
  return child;
}

/** Keeps the level that the server wrote: "12:00:00.000 WRN text". */
function writeLine(log: LogOutputChannel, line: string): void {
  const [, level, text] = /^[\d:.]+ (VRB|DBG|INF|WRN|ERR|FTL) (.*)$/.exec(line) ?? [];
  switch (level) {
    case 'VRB': return log.trace(text);
    case 'DBG': return log.debug(text);
    case 'WRN': return log.warn(text);
    case 'ERR':
    case 'FTL': return log.error(text);
    default: return log.info(text ?? line);
  }
}
