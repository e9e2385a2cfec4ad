// The Rust document beside the Go one: its head, its notes, and the ways back to the Go.
import assert from 'node:assert/strict';
import { sleep } from './driver/codeServer.mjs';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('rust-notes', { width: 1700, height: 900 });
const order = 'internal/orders/order.go';
const user = 'internal/users/user.go';

promise('a type is shown with its methods, and the head says how far to trust it', async ({ workbench }) => {
  await workbench.editors.open(order);
  await workbench.editors.goTo(...place(order, 'type Order struct', 'Order'));
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  const rust = await workbench.editors.textThat(/fn summary/, 1);
  assert.match(rust, /^\/\/ Order with its methods \(order\.go\): /);
  assert.match(rust, /pub struct Order/);
  assert.match(rust, /fn total/);
});

promise('a selection is shown alone, by its code action', async ({ workbench }) => {
  await workbench.editors.open(order);
  const [first] = place(order, 'names := make');
  await workbench.editors.goTo(first);
  for (let i = 0; i < 6; i++) await workbench.press('Shift+ArrowDown');
  await workbench.press('Control+.');
  const action = workbench.page.locator('.action-widget .monaco-list-row.action', { hasText: 'Show Rust Equivalent' });
  await action.waitFor({ timeout: 15_000 });
  await workbench.pickAction('Show Rust Equivalent', await workbench.page.locator('.action-widget .monaco-list-row.action').count());
  const rust = await workbench.editors.textThat(/^\/\/ order\.go:\d+-\d+: /, 1);
  assert.match(rust, /let mut names/);
  assert.doesNotMatch(rust, /fn summary/);
});

promise('a file is shown whole', async ({ workbench }) => {
  await workbench.editors.open(order);
  await workbench.runCommand('GoRustLens: Show Rust Equivalent of File');
  const rust = await workbench.editors.textThat(/^\/\/ order\.go: /, 1);
  assert.match(rust, /use |enum |struct /);
});

promise('a link in the head leads to its Go line', async ({ workbench }) => {
  await workbench.editors.open(user);
  await workbench.editors.goTo(...place(user, 'func (a *Address) Label', 'Label'));
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  const rust = await workbench.editors.textThat(/^\/\/ Label [^]*Go line \d+:/, 1);
  const line = Number(/Go line (\d+):/.exec(rust)[1]);
  assert.ok(line > place(user, 'func (a *Address) Label')[0], 'the note is about a line of the body');
  const link = workbench.page.locator('.editor-group-container').nth(1).locator('.detected-link', { hasText: 'Go line' }).first();
  await workbench.until('the link', () => link.count());
  await sleep(1_500);   // VS Code looks for links a while after a text has changed: until then the links of the text before lie there
  await link.click({ modifiers: ['Control'], position: { x: 20, y: 6 } });
  await workbench.until('the Go editor to have the caret', async () => await workbench.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name') === 'user.go');
  await workbench.until('the caret on the line of the note', async () => await workbench.editors.caretLine() === line);
});

promise('a note stands at its Rust line, too, and leads to the Go line from there', async ({ workbench }) => {
  await workbench.editors.open(user);
  await workbench.editors.goTo(1);
  const lens = workbench.page.locator('.editor-group-container').nth(1).locator('.codelens-decoration a', { hasText: 'Go line' }).first();
  await lens.waitFor({ timeout: 15_000 });
  const line = Number(/Go line (\d+)/.exec(await lens.innerText())[1]);
  await lens.click();
  await workbench.until('the caret on the line of the note', async () => await workbench.editors.caretLine() === line);
});

promise('the caret in the Rust marks the Go line, and its menu leads there', async ({ workbench }) => {
  await workbench.editors.open(order);
  await workbench.editors.goTo(...place(order, 'func (o Order) Total()', 'Total'));
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  await workbench.editors.textThat(/fn total/, 1);
  const group = workbench.page.locator('.editor-group-container').nth(1);
  const row = group.locator('.view-line', { hasText: 'fn total' }).first();
  await row.click({ position: { x: 80, y: 8 } });
  await workbench.until('a marked Go line', () => workbench.page.locator('.editor-group-container').first().locator('.view-overlays [class*="ced-"]').count());
  await row.click({ button: 'right', position: { x: 80, y: 8 } });
  await workbench.pickFromMenu('Go to the Go Line');
  const [line] = place(order, 'func (o Order) Total()');
  await workbench.until('the caret on the Go line', async () => await workbench.editors.caretLine() === line);
});
