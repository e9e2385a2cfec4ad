// "Show Rust Equivalent": the document beside the Go one.
import assert from 'node:assert/strict';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('rust-beside', { width: 1600 });
const order = 'internal/orders/order.go';
const service = 'internal/users/service.go';

promise('the command in the palette opens the Rust of the declaration and leaves the focus in Go', async ({ workbench }) => {
  await workbench.editors.open(order);
  await workbench.editors.goTo(...place(order, 'func (o Order) Total()'));
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  const rust = await workbench.editors.textThat(/fn total/, 1);
  assert.match(rust, /for line in/);
  assert.deepEqual(await workbench.editors.tabs(), ['order.go', 'order.rs']);
  assert.equal(await workbench.page.locator('.editor-group-container.active .tab.active').getAttribute('data-resource-name'), 'order.go');
});

promise('the document follows an edit of the Go code', async ({ workbench }) => {
  await workbench.editors.goTo(...place(order, 'var total int64', 'total'));
  await workbench.press('End');
  await workbench.editors.type('\ntotal += 4711');
  await workbench.editors.textThat(/total \+= 4711/, 1);
  await workbench.until('the edit to be undone', async () => {
    await workbench.press('Control+z');
    return !/^\s*total(?! \+= int64)/m.test(await workbench.editors.text());
  });
  await workbench.until('the document to follow', async () => !/4711/.test(await workbench.editors.text(1)));
});

promise('the document follows the caret to another declaration', async ({ workbench }) => {
  await workbench.editors.goTo(...place(order, 'func (o Order) Summary()'));
  await workbench.editors.textThat(/fn summary/, 1);
});

promise('the context menu has the same command', async ({ workbench }) => {
  await workbench.editors.open(service);
  await workbench.pickFromContextMenu(...place(service, 'func (s *Service) ShippingLabel', 'ShippingLabel'), 'Show Rust Equivalent');
  const rust = await workbench.editors.textThat(/fn shipping_label/, 1);
  assert.match(rust, /with_context\(\|\| format!\("load user \{id\}"\)\)\?/);
});
