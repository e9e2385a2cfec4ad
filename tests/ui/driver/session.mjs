// What the UI tests share: one editor for a file of tests, on a copy of the sample workspace, and a picture of each test's end.
import { cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { vsixPath } from '../../../client/scripts/package.mjs';
import { root } from '../../../client/scripts/processes.mjs';
import { hostTarget } from '../../../client/scripts/targets.mjs';
import { CodeServer } from './codeServer.mjs';
import { Workbench } from './workbench.mjs';

const results = path.join(root, 'tests/ui/results');

/** Starts the packaged extension in code-server. */
export async function openEditor(name, { settings, width, height, env, others } = {}) {
  const vsix = vsixPath(hostTarget());
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there: npm run package`);
  const folder = path.join(results, name);
  rmSync(folder, { recursive: true, force: true });
  const workspace = path.join(folder, 'shop');
  cpSync(path.join(root, 'tests/workspace'), workspace, { recursive: true });
  const server = await CodeServer.start({ root: path.join(folder, 'run'), workspace, vsix, others: await others?.(folder), settings, env });
  try {
    return { server, workspace, workbench: await Workbench.open(server, { width, height }) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Registers the tests of a file: they run in order in one window. `promise(title, body)` adds one; `body` is given the editor.
 * Each ends with a screenshot in tests/ui/results, a failed one, too.
 */
export function editorTests(name, options) {
  let editor;
  before(async () => { editor = await openEditor(name, options); });
  after(async () => {
    await editor?.workbench.close();
    await editor?.server.stop();
  });
  return (title, body) => test(title, { timeout: 120_000 }, async () => {
    const picture = path.join(results, `${name}-${title.toLowerCase().replace(/\W+/g, '-')}`);
    try {
      await body(editor);
    } catch (error) {
      await editor.workbench.screenshot(`${picture}-FAILED.png`);
      throw new Error(`${error.message}\nThe extension's log:\n${editor.server.logText('GoRustLens.log').slice(-3_000)}`);
    }
    await editor.workbench.screenshot(`${picture}.png`);
  });
}
