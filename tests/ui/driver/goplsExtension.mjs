// A small extension that runs gopls, for the tests of what the two say of one place. VS Code's own Go extension is not at hand everywhere.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { build } from 'esbuild';
import { root } from '../../../client/scripts/processes.mjs';
import { toolchainsFolder } from '../../../client/scripts/tools.mjs';

const goroot = path.join(toolchainsFolder, 'usr/lib/go-1.27');
const gopls = path.join(toolchainsFolder, 'usr/bin/gopls');

/** What gopls needs to find the go command and to stay off the network. The editor gives its extensions the PATH of a login shell. */
const goEnvironment = { GOROOT: goroot, GOTOOLCHAIN: 'local', GOPROXY: 'off', GOFLAGS: '-mod=mod', PATH: `${path.join(goroot, 'bin')}:${process.env.PATH}` };

const source = `
import { LanguageClient, RevealOutputChannelOn } from 'vscode-languageclient/node';
import { workspace } from 'vscode';
let client;
export function activate() {
  client = new LanguageClient('gopls', 'gopls', { command: ${JSON.stringify(gopls)}, options: { env: { ...process.env, ...${JSON.stringify(goEnvironment)} } } }, {
    documentSelector: [{ language: 'go', scheme: 'file' }], workspaceFolder: workspace.workspaceFolders?.[0], revealOutputChannelOn: RevealOutputChannelOn.Never });
  return client.start();
}
export function deactivate() { return client?.stop(); }
`;

/** Packs it into a folder; gives the package's path. */
export async function packGoplsExtension(folder) {
  const stage = path.join(folder, 'gopls-extension');
  mkdirSync(stage, { recursive: true });
  await build({ stdin: { contents: source, resolveDir: root }, outfile: path.join(stage, 'extension.js'), bundle: true, external: ['vscode'], platform: 'node', format: 'cjs', logLevel: 'warning' });
  writeFileSync(path.join(stage, 'package.json'), JSON.stringify({
    name: 'gopls-for-tests', publisher: 'gorustlens-tests', version: '0.0.1', displayName: 'gopls', description: 'gopls', license: 'MIT', engines: { vscode: '^1.91.0' },
    main: './extension.js', activationEvents: ['onLanguage:go'],
  }));
  writeFileSync(path.join(stage, 'README.md'), 'gopls for tests');
  writeFileSync(path.join(stage, 'LICENSE'), 'MIT');
  const packagePath = path.join(folder, 'gopls.vsix');
  await createVSIX({ cwd: stage, packagePath, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  return packagePath;
}
