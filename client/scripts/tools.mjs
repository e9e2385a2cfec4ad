// The cache folder of what is too large for the repository: toolchains, code-server.
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Complaint, root, run } from './processes.mjs';

export const toolsFolder = process.env.GORUSTLENS_TOOLS || path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'gorustlens');
export const codeServerFolder = path.join(toolsFolder, 'code-server');
export const codeServerEntry = path.join(codeServerFolder, 'node_modules/code-server/out/node/entry.js');
export const toolchainsFolder = path.join(toolsFolder, 'toolchains');

/** True where the installers of tests/tools work. */
export const isDebian = process.platform === 'linux' && existsSync('/etc/debian_version');

/** Installs code-server; the options are the installer's: '--browser'. */
export async function ensureCodeServer(options = [], { capture = false } = {}) {
  if (!isDebian) throw new Complaint('code-server is installed on Debian only. Put VS Code\'s `code` on PATH instead.');
  await run('bash', [path.join(root, 'tests/tools/install-code-server.sh'), codeServerFolder, ...options], { capture });
}
