// npm start [-- DIR]: installs, builds, packages, and opens a Go workspace with the extension: in VS Code's `code` where it is
// on PATH, else in code-server in the browser. Works in a fresh clone: Node's own modules only, until npm ci has run.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { Complaint, ensureNodeModules, main, root, run, say, which } from './processes.mjs';
import { hostTarget } from './targets.mjs';
import { codeServerEntry, ensureCodeServer, toolsFolder } from './tools.mjs';

const preferredPort = 8100;

main(async () => {
  const folder = path.resolve(process.argv[2] ?? path.join(root, 'tests/workspace'));
  if (!existsSync(folder)) throw new Complaint(`${folder} is not there.`);
  await ensureNodeModules();
  const { packageFor } = await import('./package.mjs');
  const vsix = await packageFor(hostTarget());
  const code = which('code');
  return code ? openInCode(code, vsix, folder) : openInBrowser(vsix, folder);
});

async function openInCode(code, vsix, folder) {
  await run(code, ['--install-extension', vsix, '--force']);
  await run(code, [folder]);
  say(`Opened ${folder} in VS Code. Rest the mouse on an "if err != nil".`);
}

async function openInBrowser(vsix, folder) {
  say('VS Code\'s `code` is not on PATH: code-server is used (its first installation takes some minutes).');
  await ensureCodeServer();
  const data = path.join(toolsFolder, 'start');
  mkdirSync(data, { recursive: true });
  const common = [codeServerEntry, '--user-data-dir', path.join(data, 'user-data'), '--extensions-dir', path.join(data, 'extensions'), '--config', path.join(data, 'config.yaml')];
  await run(process.execPath, [...common, '--install-extension', vsix, '--force'], { capture: true });
  const port = await freePort(preferredPort);
  const server = spawn(process.execPath, [...common, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry',
    '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', (exitCode) => resolve(exitCode ?? 0)));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.kill(signal));
  const address = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`;
  await answers(`http://127.0.0.1:${port}/healthz`, server);
  say(`Open ${address}`);
  say('Ctrl+C ends it.');
  showInBrowser(address);
  return ended;
}

async function answers(address, server) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Complaint(`code-server ended with ${server.exitCode}.`);
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Complaint('code-server does not answer.');
}

/** The preferred port, or any other where that one is taken. */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(freePort(0)));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Where there is a desktop. Without one the printed address is all that can be done. */
function showInBrowser(address) {
  const opener = process.platform === 'darwin' ? 'open' : process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? which('xdg-open') : undefined;
  if (opener) spawn(opener, [address], { stdio: 'ignore', detached: true }).on('error', () => say('The browser did not open by itself.')).unref();
}
