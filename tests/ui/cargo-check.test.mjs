// "Check with Cargo": rustc's own words about the Rust that is shown, beside the Go.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, which } from '../../client/scripts/processes.mjs';
import { toolchainsFolder } from '../../client/scripts/tools.mjs';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

// code-server takes PATH from a login shell, whose home is the test's: cargo is named.
const order = 'internal/orders/order.go';
const checkWithinMs = 90_000;
/** Where cargo writes: its settings name the crates that the toolchains' installer left, so that nothing is fetched. */
const cargoHome = path.join(root, 'tests/ui/results/cargo-home');
const scratch = path.join(root, 'tests/ui/results/cargo-scratch');
rmSync(scratch, { recursive: true, force: true });
mkdirSync(scratch, { recursive: true });
mkdirSync(cargoHome, { recursive: true });
writeFileSync(path.join(cargoHome, 'config.toml'), `[source.crates-io]\nreplace-with = "local"\n\n[source.local]\ndirectory = '${path.join(toolchainsFolder, 'usr/share/cargo/registry')}'\n`);

const promise = editorTests('cargo-check', {
  width: 1700, height: 900, settings: { 'goRustLens.cargo.path': which('cargo') ?? '', 'goRustLens.cargo.args': ['--offline'] },
  env: { CARGO_HOME: cargoHome, RUSTUP_HOME: process.env.RUSTUP_HOME ?? path.join(os.homedir(), '.rustup'), TMPDIR: scratch },
});

promise('what rustc accepts is said without a sound', async ({ workbench }) => {
  await workbench.editors.open(order);
  await workbench.editors.goTo(...place(order, 'func (o Order) Total()', 'Total'));
  await workbench.runCommand('GoRustLens: Check with Cargo');
  await workbench.editors.textThat(/fn total/, 1);   // shown first, for nothing was shown yet
  await workbench.until('the status bar to say so', async () => /rustc accepts it/.test(await workbench.page.locator('.part.statusbar').innerText()), checkWithinMs);
  assert.deepEqual(await workbench.notifications(), []);
  assert.deepEqual(crates(), [], 'the scratch crate is gone');
});

promise('what Rust has no hash for comes back as rustc\'s own words in the Rust', async ({ workbench }) => {
  const [line] = place(order, 'var total int64');
  await workbench.editors.open(order);
  await workbench.editors.goTo(line);
  await workbench.press('End');
  // Go hashes floats, Rust does not: the translation says nothing of it yet, so rustc does.
  await workbench.editors.type('\nratios := map[float64]int{1.5: 1}\n_ = ratios');
  await workbench.editors.textThat(/ratios = HashMap::from/, 1);
  await workbench.runCommand('GoRustLens: Check with Cargo');
  const rows = await workbench.problems((found) => found.some((row) => row.source === 'rustc'), checkWithinMs);
  const mismatch = rows.filter((row) => row.source === 'rustc');
  assert.ok(mismatch.some((row) => row.code === 'E0277' && /Eq|Hash/.test(row.message)), JSON.stringify(mismatch));
  assert.doesNotMatch(await workbench.page.locator('.part.statusbar').innerText(), /rustc accepts it/);
  assert.deepEqual(crates(), [], 'the scratch crate is gone');
});

promise('mended, it is clean again', async ({ workbench }) => {
  await workbench.closePanel();
  await workbench.until('the edit to be undone', async () => {
    await workbench.press('Control+z');
    return /var total int64\n\s*for _, line/.test(await workbench.editors.text());
  });
  await workbench.until('the Rust to follow', async () => !/ratios|todo!/.test(await workbench.editors.text(1)));
  await workbench.until('what rustc said of the old text to go', async () => (await workbench.editors.underlines('error')) === 0);
  await workbench.runCommand('GoRustLens: Check with Cargo');
  await workbench.until('the status bar to say so', async () => /rustc accepts it/.test(await workbench.page.locator('.part.statusbar').innerText()), checkWithinMs);
});

/** Crates that a check has left behind. */
function crates() {
  return readdirSync(scratch).filter((name) => name.startsWith('gorustlens-check-')).flatMap((name) => readdirSync(path.join(scratch, name))).filter((name) => name.startsWith('crate-'));
}
