// Diagnostics: underlined, listed with their way, explained, fixed, ignored, switched by level.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('findings');
const service = 'internal/users/service.go';
const unchecked = place(service, 'return user.Address.Label()', 'Address');

promise('an unchecked pointer stands in Problems, with its code', async ({ workbench }) => {
  await workbench.editors.open(service);
  await workbench.editors.goTo(unchecked[0] + 2);
  const rows = await workbench.problems((found) => found.some((row) => row.line === unchecked[0]));
  const row = rows.find((candidate) => candidate.line === unchecked[0]);
  assert.equal(row.source, 'GoRustLens');
  assert.match(row.code, /GRL\d{4}/);
  assert.ok(await workbench.editors.underlines('info') > 0);
  assert.equal(await workbench.editors.underlines('warning') + await workbench.editors.underlines('error'), 0);
});

promise('the way to a finding stands below it, in the other file too', async ({ workbench, workspace }) => {
  writeFileSync(path.join(workspace, 'internal/users/find.go'), 'package users\n\nfunc find(id int) (*User, error) {\n\tif id == 0 {\n\t\treturn nil, nil\n\t}\n\treturn &User{}, nil\n}\n');
  writeFileSync(path.join(workspace, 'internal/users/named.go'), 'package users\n\nfunc nameOf(id int) (string, error) {\n\tuser, err := find(id)\n\tif err != nil {\n\t\treturn "", err\n\t}\n\treturn user.Name, nil\n}\n');
  await workbench.editors.open('internal/users/named.go');
  await workbench.problems((found) => found.some((row) => row.line === 8 && row.source === 'GoRustLens'));
  const way = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'find.go' });
  await workbench.until('the way in the other file', async () => {
    for (const twistie of await workbench.page.locator('.markers-panel .monaco-tl-twistie.collapsed').all()) await twistie.click().catch(() => {});
    return await way.count() > 0;
  });
  assert.match(await way.first().innerText(), /find\.go/);
});

promise('the link of its code opens the page, without a network', async ({ workbench }) => {
  const link = workbench.page.locator('.markers-panel .monaco-list-row a', { hasText: 'GRL0001' }).first();
  await link.click({ modifiers: ['Control'] });
  const page = await workbench.webviewText(/In Rust/);
  assert.match(page, /GRL0001/);
});

promise('the level acts at once, and belongs to the workspace', async ({ workbench, workspace }) => {
  const level = (value) => {
    mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
    writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(value ? { 'goRustLens.diagnostics.level': value } : {}));
  };
  await workbench.editors.open('internal/users/named.go');
  level('off');
  await workbench.problems((found) => found.every((row) => row.source !== 'GoRustLens'));
  level('all');
  await workbench.problems((found) => found.some((row) => row.source === 'GoRustLens'));
  level();
  await workbench.problems((found) => found.some((row) => row.line === 8 && row.source === 'GoRustLens'));
  await workbench.closePanel();
  await workbench.editors.open(service);
});

promise('the command explains the finding, without a network', async ({ workbench }) => {
  await workbench.closePanel();
  await workbench.editors.goTo(...unchecked);
  await workbench.runCommand('GoRustLens: Explain Finding…');
  const page = await workbench.webviewText(/In Rust/);
  assert.match(page, /In Go/);
  await workbench.press('Control+1');
});

promise('its quick fix writes the check', async ({ workbench }) => {
  await workbench.editors.open(service);
  const before = await workbench.editors.text();
  const titles = await workbench.quickFixes(...unchecked);
  assert.match(titles[0], /GRL\d{4}/);
  assert.doesNotMatch(titles[0], /Ignore|Explain/);
  await workbench.quickFixes(...unchecked, titles[0]);
  await workbench.editors.textThat(/== nil \{/);
  assert.notEqual(await workbench.editors.text(), before);
  await workbench.until('the finding to go', async () => (await workbench.problems(() => true)).every((row) => !/Address/.test(row.message)));
  await workbench.closePanel();
});

promise('its ignore writes a comment that silences it', async ({ workbench }) => {
  await workbench.editors.open('internal/stats/counter.go');
  const rows = await workbench.problems((found) => found.some((row) => /counts/.test(row.message)));
  const { line } = rows.find((row) => /counts/.test(row.message));
  await workbench.closePanel();
  const [, column] = place('internal/stats/counter.go', 'counts[event.Page]++', 'counts');
  await workbench.quickFixes(line, column, 'for this line');
  await workbench.editors.textThat(/gorustlens:ignore GRL\d{4}/);
  await workbench.until('the finding to go', async () => (await workbench.problems(() => true)).every((row) => row.line !== line));
  await workbench.closePanel();
});
