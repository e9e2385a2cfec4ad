// npm run build: the client at client/dist, the snippets at dist/snippets, the server at dist/server.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packSnippets } from './pack-snippets.mjs';
import { Complaint, ensureNodeModules, main, root, run, say, which } from './processes.mjs';
import { hostTarget, runtimes } from './targets.mjs';

export const serverFolder = path.join(root, 'dist/server');
const hostProject = path.join(root, 'server/GoRustLens.Host');

/** Bundles the client into one file; gives esbuild's list of what went in. */
export async function buildClient() {
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root, entryPoints: ['client/src/extension.ts'], outfile: 'client/dist/extension.js', bundle: true, external: ['vscode'],
    platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'], minify: true, sourcemap: true, sourcesContent: false,
    metafile: true, logLevel: 'warning',
  });
  say('client: client/dist/extension.js');
  return metafile;
}

/**
 * Publishes the server for a platform: native code for this host, else .NET code compiled ahead, with the runtime in it.
 * Native compilation needs a C linker; without one the second form is built for the host, too.
 */
export async function buildServer(target, folder) {
  const runtime = runtimes[target];
  if (!runtime) throw new Complaint(`${target} is not a platform of VS Code; choose of ${Object.keys(runtimes).join(', ')}.`);
  if (!which('dotnet')) throw new Complaint('dotnet is not on PATH: the .NET 10 SDK is needed.');
  const isHost = target === hostTarget();
  const isNative = isHost && (process.platform === 'win32' || Boolean(which('clang') ?? which('gcc')));
  if (isHost && !isNative) say('server: no C linker (clang or gcc) is on PATH, so it is built with the .NET runtime in it: larger, and slower to start');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await run('dotnet', ['publish', hostProject, '-c', 'Release', '-r', runtime, '-o', folder, '-v', 'quiet', '-p:Fast=true', '-p:GenerateDocumentationFile=false',
    isNative ? '-p:Aot=true' : '-p:PublishSingleFile=true'], { capture: true });
  for (const symbols of readdirSync(folder).filter((name) => /\.(pdb|dbg)$/.test(name))) rmSync(path.join(folder, symbols));
  say(`server: ${path.relative(root, folder)} (${isNative ? 'native' : 'ReadyToRun, self-contained'}, ${runtime})`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(async () => {
    await ensureNodeModules();
    await buildClient();
    packSnippets();
    await buildServer(hostTarget(), serverFolder);
  });
}
