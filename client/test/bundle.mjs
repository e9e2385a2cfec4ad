import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../client/scripts/processes.mjs';

/** A module of client/src that does not need VS Code, as the extension would load it. */
export async function load(name) {
  const { outputFiles } = await build({ entryPoints: [path.join(root, 'client/src', `${name}.ts`)], bundle: true, format: 'esm', platform: 'node', write: false, logLevel: 'silent' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
