// Findings beside those of gopls: the same problem is shown once.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packGoplsExtension } from './driver/goplsExtension.mjs';
import { editorTests } from './driver/session.mjs';

const promise = editorTests('duplicates', { others: async (folder) => [await packGoplsExtension(folder)] });
const file = 'internal/users/label.go';
const line = 6;   // of the dereference, which gopls's nilness reports, too
const text = 'package users\n\nfunc label(id int) string {\n\tvar user *User\n\tif id == 0 {\n\t\treturn user.Name\n\t}\n\treturn "none"\n}\n\nvar _ = label\n';

function configure(workspace, settings) {
  mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
}

const ours = (rows) => rows.filter((row) => row.line === line && row.source === 'GoRustLens');
const theirs = (rows) => rows.filter((row) => row.line === line && row.source !== 'GoRustLens');

promise('what gopls marks is not marked a second time', async ({ workbench, workspace }) => {
  writeFileSync(path.join(workspace, file), text);
  await workbench.editors.open(file);
  const rows = await workbench.problems((found) => theirs(found).length > 0 && ours(found).length === 0, 60_000);
  assert.equal(theirs(rows).length, 1);
});

promise('both are there where the user wants both, at once', async ({ workbench, workspace }) => {
  configure(workspace, { 'goRustLens.diagnostics.hideDuplicates': false });
  const rows = await workbench.problems((found) => theirs(found).length > 0 && ours(found).length > 0, 30_000);
  assert.match(ours(rows)[0].code, /GRL\d{4}/);
});

promise('it goes again with the setting', async ({ workbench, workspace }) => {
  configure(workspace, {});
  await workbench.problems((found) => theirs(found).length > 0 && ours(found).length === 0, 30_000);
});
