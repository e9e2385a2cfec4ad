// Starts code-server, a real VS Code in the browser, with an extension installed and everything it writes in one folder.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { codeServerEntry } from '../../../client/scripts/tools.mjs';

/** Settings that take the noise and the moving parts out of a test window. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'extensions.autoUpdate': false, 'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true, 'workbench.enableExperiments': false, 'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false, 'workbench.welcomePage.walkthroughs.openOnInstall': false, 'security.workspace.trust.enabled': false,
  'git.enabled': false, 'chat.commandCenter.enabled': false, 'window.restoreWindows': 'none', 'files.hotExit': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden', 'editor.accessibilitySupport': 'off', 'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid', 'editor.cursorSmoothCaretAnimation': 'off', 'editor.smoothScrolling': false,
  'workbench.reduceMotion': 'on', 'editor.hover.delay': 200, 'editor.hover.sticky': true, 'workbench.colorTheme': 'Default Dark Modern',
};
const answerWithinMs = 30_000;
const stopWithinMs = 5_000;

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A running code-server. */
export class CodeServer {
  #child;

  constructor(child, { port, root, workspace }) {
    this.#child = child;
    Object.assign(this, { port, root, workspace, processId: child.pid, url: `http://127.0.0.1:${port}` });
  }

  /** @param {{ root: string, workspace: string, vsix: string, others?: string[], settings?: object, env?: object }} options `others` are further packages to install, `env` is what the editor's programs see besides. */
  static async start({ root, workspace, vsix, others = [], settings = {}, env: further = {} }) {
    rmSync(root, { recursive: true, force: true });
    const userData = path.join(root, 'user-data'), home = path.join(root, 'home');
    for (const folder of [path.join(userData, 'User'), path.join(root, 'extensions'), home]) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
    writeFileSync(path.join(root, 'config.yaml'), '');
    const env = { ...environment(home), ...further };
    const common = ['--config', path.join(root, 'config.yaml'), '--user-data-dir', userData, '--extensions-dir', path.join(root, 'extensions')];
    for (const extension of [vsix, ...others]) {
      const installed = spawnSync(process.execPath, [codeServerEntry, ...common, '--install-extension', extension, '--force'], { env, encoding: 'utf8' });
      if (installed.status !== 0 || !/successfully installed/.test(installed.stdout)) throw new Error(`${extension} was not installed:\n${installed.stdout}${installed.stderr}`);
    }

    const port = await freePort();
    const log = openSync(path.join(root, 'code-server.log'), 'w');
    const child = spawn(process.execPath, [codeServerEntry, ...common, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry',
      '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', '--disable-proxy', '--ignore-last-opened'],
    { env, stdio: ['ignore', log, log], detached: true });   // a process group of its own: stop() ends it with what it started
    const server = new CodeServer(child, { port, root, workspace });
    await server.#answers();
    return server;
  }

  async #answers() {
    const end = Date.now() + answerWithinMs;
    for (;;) {
      const response = await fetch(`${this.url}/healthz`).catch(() => undefined);
      if (response?.ok) return;
      if (this.#child.exitCode !== null || Date.now() > end) {
        await this.stop();
        throw new Error(`code-server does not answer:\n${readFileSync(path.join(this.root, 'code-server.log'), 'utf8')}`);
      }
      await sleep(100);
    }
  }

  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode) return;
    const gone = new Promise((resolve) => this.#child.once('exit', () => resolve(true)));
    this.#signal('SIGTERM');
    if (await Promise.race([gone, sleep(stopWithinMs)]) !== true) this.#signal('SIGKILL');
  }

  #signal(signal) {
    try {
      process.kill(-this.#child.pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  /** The text of the newest log whose path ends so: 'GoRustLens.log', 'remoteexthost.log'. */
  logText(suffix) {
    const { stdout } = spawnSync('find', [path.join(this.root, 'user-data/logs'), '-name', `*${suffix}`, '-printf', '%T@ %p\n'], { encoding: 'utf8' });
    const file = stdout.trim().split('\n').sort().pop()?.split(' ').slice(1).join(' ');
    return file && existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  /** The running language servers that this code-server's extension started, each with its parent, the extension host. */
  languageServers() {
    const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
    const rows = stdout.split('\n').map((row) => row.trim().split(/\s+/));
    return rows.filter(([, , state, program]) => program?.startsWith(path.join(this.root, 'extensions')) && !state.startsWith('Z'))
      .map(([processId, parentId]) => ({ processId: Number(processId), parentId: Number(parentId) }));
  }
}

/** Variables of an editor around this test would leak into the extension host. */
function environment(home) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$|CODE_SERVER_)/.test(name));
  return { ...Object.fromEntries(kept), HOME: home, XDG_CONFIG_HOME: `${home}/.config`, XDG_DATA_HOME: `${home}/.local/share`, XDG_CACHE_HOME: `${home}/.cache`, XDG_STATE_HOME: `${home}/.local/state` };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
