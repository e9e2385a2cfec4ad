// The server's life: it starts with the first Go file, comes back when it dies, rests when paused, ends with the window.
import assert from 'node:assert/strict';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('server-life');
const service = 'internal/users/service.go';
const wrapped = place(service, 'return "", fmt.Errorf("load user %d: %w"', 'Errorf');

promise('the status item says that the server is ready', async ({ workbench, server }) => {
  await workbench.editors.open(service);
  await workbench.until('the server to be ready', async () => /GoRustLens: (ready|\d+ finding)/.test(await workbench.languageStatus()));
  assert.equal(server.languageServers().length, 1);
});

promise('a killed server is back with the next hover, without a message', async ({ workbench, server }) => {
  await workbench.hovers.byMouse(...wrapped, /Rust/);
  const [first] = server.languageServers();
  process.kill(first.processId, 'SIGKILL');
  await workbench.until('another server', () => server.languageServers().some(({ processId }) => processId !== first.processId));
  await workbench.hovers.byMouse(...wrapped, /Rust/);
  assert.deepEqual(await workbench.notifications(), []);
});

promise('pause ends the server and hides everything, resume brings both back', async ({ workbench, server }) => {
  await workbench.hovers.hide();
  await workbench.runCommand('GoRustLens: Pause (Hide Everything)');
  await workbench.until('no server', () => server.languageServers().length === 0);
  await workbench.until('no underlines', async () => await workbench.editors.underlines('info') === 0);
  await workbench.runCommand('GoRustLens: Resume');
  await workbench.until('a server', () => server.languageServers().length === 1);
  await workbench.editors.focus();
  await workbench.hovers.byMouse(...wrapped, /Rust/);
});

promise('troubleshooting information names the versions and no text of the user', async ({ workbench }) => {
  await workbench.hovers.hide();
  await workbench.runCommand('GoRustLens: Copy Troubleshooting Information');
  const text = await workbench.editors.textThat(/State: ready/);
  assert.match(text, /Server: \d+\.\d+/);
  assert.doesNotMatch(text, /ShippingLabel/);
});

promise('the server ends when the editor dies', async ({ workbench, server }) => {
  const [{ processId, parentId }] = server.languageServers();
  process.kill(parentId, 'SIGKILL');
  await workbench.until('the server to end', () => server.languageServers().every((running) => running.processId !== processId), 10_000);
});
