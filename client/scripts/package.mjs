// npm run package [-- --target win32-x64]: dist/gorustlens-<target>-<version>.vsix
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildClient, buildServer, serverFolder } from './build.mjs';
import { collectNotices, printNotices } from './notices.mjs';
import { packSnippets } from './pack-snippets.mjs';
import { ensureNodeModules, main, root, say } from './processes.mjs';
import { hostTarget, runtimes } from './targets.mjs';

const parts = ['package.json', '.vscodeignore', 'README.md', 'LICENSE', 'CHANGELOG.md', 'client/dist/extension.js', 'client/media', 'dist/snippets'];

export function vsixPath(target) {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, 'dist', `${name}-${target}-${version}.vsix`);
}

/** Builds everything for a platform and packs it; gives the path of the package. */
export async function packageFor(target) {
  const isHost = target === hostTarget();
  const metafile = await buildClient();
  packSnippets();
  const stage = path.join(root, 'dist/stage', target);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const server = isHost ? serverFolder : path.join(stage, 'dist/server');
  await buildServer(target, server);
  for (const part of parts.filter((name) => existsSync(path.join(root, name)))) cpSync(path.join(root, part), path.join(stage, part), { recursive: true });
  if (isHost) cpSync(server, path.join(stage, 'dist/server'), { recursive: true });
  writeFileSync(path.join(stage, 'ThirdPartyNotices.txt'), printNotices(collectNotices(metafile, runtimes[target])));
  const packagePath = vsixPath(target);
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({ cwd: stage, packagePath, target, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
  rmSync(stage, { recursive: true });
  say(`package: ${path.relative(root, packagePath)} (${(statSync(packagePath).size / 1e6).toFixed(1)} MB)`);
  return packagePath;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(async () => {
    const { values } = parseArgs({ options: { target: { type: 'string', default: hostTarget() } } });
    await ensureNodeModules();
    await packageFor(values.target);
  });
}
