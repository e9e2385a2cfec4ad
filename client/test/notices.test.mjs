import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { buildClient } from '../scripts/build.mjs';
import { bundledPackages, collectNotices, printNotices, shippedLibraries } from '../scripts/notices.mjs';
import { root } from '../scripts/processes.mjs';
import { hostTarget, runtimes } from '../scripts/targets.mjs';

const assetsFile = path.join(root, 'server/GoRustLens.Host/obj/project.assets.json');

describe('ThirdPartyNotices.txt', async () => {
  const metafile = await buildClient();
  const notices = collectNotices(metafile, runtimes[hostTarget()]);
  const names = notices.map((notice) => notice.name);

  test('names every npm package of the lock file that is no tool of the developers', () => {
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    const shipped = Object.entries(packages).filter(([folder, entry]) => folder && !entry.dev && !entry.optional).map(([folder]) => folder);
    const bundled = bundledPackages(metafile);
    assert.ok(bundled.length >= 4);
    assert.deepEqual(bundled.filter((folder) => !shipped.includes(folder)), [], 'bundled, but no dependency');
    for (const folder of bundled) assert.ok(names.includes(folder.split('node_modules/').pop()), folder);
  });

  test('names every NuGet package whose files are in the server, and the runtime', () => {
    assert.ok(existsSync(assetsFile));
    const libraries = shippedLibraries(JSON.parse(readFileSync(assetsFile, 'utf8')));
    assert.ok(libraries.length >= 5);
    for (const library of libraries) assert.ok(names.includes(library.split('/')[0]), library);
    assert.ok(names.includes('.NET runtime'));
  });

  test('carries the text of each licence', () => {
    for (const notice of notices) {
      assert.ok(notice.text.length > 200, notice.name);
      assert.doesNotMatch(notice.text, /<copyright>/, notice.name);
    }
    assert.equal(printNotices(notices).match(/^={78}$/gm).length, notices.length * 2);
  });
});
