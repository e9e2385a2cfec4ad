// The Rust type of a name, where the mouse stands on it.
import assert from 'node:assert/strict';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('name-hovers');
const repository = 'internal/users/repository.go';
const orders = 'internal/orders/order.go';
const report = 'internal/orders/report.go';

promise('a variable that a loop only reads is a reference', async ({ workbench }) => {
  await workbench.editors.open(orders);
  const hover = await workbench.hovers.byMouse(...place(orders, 'total += int64(line.Pieces) * line.Cents', 'line'), /line: &Line/);
  assert.match(hover, /A reference: no copy/);
  await workbench.hovers.settled();
});

promise('a field has the type that the document gives it', async ({ workbench }) => {
  await workbench.editors.open(repository);
  const hover = await workbench.hovers.byMouse(...place(repository, 'user, ok := m.users[id]', 'users'), /users: HashMap/);
  assert.match(hover, /HashMap<i64, Option<Rc<User>>>/);
  await workbench.hovers.settled();
});

promise('a call has the signature of what it calls', async ({ workbench }) => {
  await workbench.editors.open(orders);
  const hover = await workbench.hovers.byMouse(...place(orders, 'mailer.Send(ctx, to, order.Summary())', 'Summary'), /fn summary\(&self\) -> String/);
  assert.match(hover, /Rust/);
  await workbench.hovers.settled();
});

promise('a generic call says what its type parameters stand for', async ({ workbench }) => {
  await workbench.editors.open(report);
  const hover = await workbench.hovers.byMouse(...place(report, 'return Filter(lines', 'Filter'), /fn filter<T: Clone>\(items: &\[T\]/);
  assert.match(hover, /Here T is Line/);
  await workbench.hovers.settled();
});

promise('an interface names the types that satisfy it', async ({ workbench }) => {
  await workbench.editors.open(repository);
  const hover = await workbench.hovers.byMouse(...place(repository, 'type Repository interface', 'Repository'), /Satisfied by/);
  assert.match(hover, /Memory/);
  await workbench.hovers.settled();
});
