// What a Go developer sees first: hovers over their own code.
import assert from 'node:assert/strict';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('go-hovers');
const service = 'internal/users/service.go';
const counter = 'internal/stats/counter.go';

promise('the mouse on an unchecked pointer shows what Rust makes of it', async ({ workbench }) => {
  await workbench.editors.open(service);
  const hover = await workbench.hovers.byMouse(...place(service, 'return user.Address.Label()', 'Address'), /Rust/);
  assert.match(hover, /Option|ok_or|let .*else|as_ref|\?/);
  await workbench.hovers.settled();
});

promise('the keyboard shows the same hover', async ({ workbench }) => {
  await workbench.editors.open(service);
  const hover = await workbench.hovers.byKeys(...place(service, 'return user.Address.Label()', 'Address'), /Rust/);
  assert.match(hover, /Option|ok_or|let .*else|as_ref|\?/);
  await workbench.hovers.settled();
});

promise('a wrapped error becomes the question mark with a context, in the names of the user', async ({ workbench }) => {
  await workbench.editors.open(service);
  const hover = await workbench.hovers.byMouse(...place(service, 'return "", fmt.Errorf("load user %d: %w"', 'Errorf'), /Rust/);
  assert.match(hover, /with_context\(\|\| format!\("load user \{id\}"\)\)\?/);
  await workbench.hovers.settled();
});

promise('a goroutine that writes a map shows what rustc says to it', async ({ workbench }) => {
  await workbench.editors.open(counter);
  const hover = await workbench.hovers.byMouse(...place(counter, 'go func() {', 'go'), /Rust/);
  assert.match(hover, /Mutex/);
  assert.match(hover, /E0\d{3}/);
  await workbench.hovers.settled();
});

promise('the link in a hover opens its page without a network', async ({ workbench }) => {
  await workbench.editors.open(service);
  await workbench.hovers.byMouse(...place(service, 'return "", fmt.Errorf("load user %d: %w"', 'Errorf'), /Why/);
  await workbench.hovers.follow('Why');
  const page = await workbench.webviewText(/In Rust/);
  assert.match(page, /In Go/);
});
