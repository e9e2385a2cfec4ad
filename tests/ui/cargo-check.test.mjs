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
  width: 1700, height: 900, settings: { 'goRustLens.cargo.path': which('cargo') ?? '', 'goRustLens.cargo.args': ['--offline', '--config', 'build.rustflags=["-Dnon_ascii_idents"]'] },
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

promise('what rustc refuses comes back in its own words beside the Go, and in the Rust', async ({ workbench }) => {
  const [line] = place(order, 'var total int64');
  await workbench.editors.open(order);
  await workbench.editors.goTo(line);
  await workbench.press('End');
  // Right in Go and in Rust; refused by a rule that the team has set for rustc, which no translation can know of.
  await workbench.editors.type('\ngröße := 1\n_ = größe');
  await workbench.editors.textThat(/let größe/, 1);
  await workbench.runCommand('GoRustLens: Check with Cargo');
  const isOurs = (row) => row.source === 'rustc' && row.code === 'non_ascii_idents' && /non-ASCII/.test(row.message);
  const rows = await workbench.problems((found) => found.filter(isOurs).length >= 2, checkWithinMs);
  assert.ok(rows.filter(isOurs).some((row) => row.line === line + 1), JSON.stringify(rows));
  assert.doesNotMatch(await workbench.page.locator('.part.statusbar').innerText(), /rustc accepts it/);
  assert.deepEqual(crates(), [], 'the scratch crate is gone');
});

promise('mended, it is clean again', async ({ workbench }) => {
  await workbench.closePanel();
  await workbench.until('the edit to be undone', async () => {
    await workbench.press('Control+z');
    return /var total int64\n\s*for _, line/.test(await workbench.editors.text());
  });
  await workbench.until('the Rust to follow', async () => !/größe|todo!/.test(await workbench.editors.text(1)));
  await workbench.until('what rustc said of the old text to go', async () => (await workbench.editors.underlines('error')) === 0);
  await workbench.runCommand('GoRustLens: Check with Cargo');
  await workbench.until('the status bar to say so', async () => /rustc accepts it/.test(await workbench.page.locator('.part.statusbar').innerText()), checkWithinMs);
});

/** Crates that a check has left behind. */
function crates() {
  return readdirSync(scratch).filter((name) => name.startsWith('gorustlens-check-')).flatMap((name) => readdirSync(path.join(scratch, name))).filter((name) => name.startsWith('crate-'));
}
