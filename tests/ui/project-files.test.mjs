// Hovers outside Go code: go.mod, Makefile, Dockerfile, CI; and Rust snippets.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('project-files', { settings: { 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' }, 'editor.tabCompletion': 'on' } });

/** Rests the mouse on a word of a workspace file and gives the hover. */
async function hoverOn({ workbench }, file, text, word, expect) {
  await workbench.editors.open(file);
  const hover = await workbench.hovers.byMouse(...place(file, text, word), expect);
  await workbench.hovers.settled();
  return hover;
}

promise('a module in go.mod shows its crate', async (editor) => {
  assert.match(await hoverOn(editor, 'examples/service/go.mod', 'github.com/go-chi/chi/v5', 'chi', /Rust/), /axum/);
});

promise('a command in a Makefile shows the cargo command', async (editor) => {
  assert.match(await hoverOn(editor, 'Makefile', 'go vet ./...', 'vet', /Rust/), /cargo clippy/);
});

promise('a build in a Dockerfile shows the whole cargo command', async (editor) => {
  assert.match(await hoverOn(editor, 'Dockerfile', 'RUN CGO_ENABLED=0', 'go build', /Rust/), /cargo build --release/);
});

promise('a step of a CI file shows the cargo command', async (editor) => {
  assert.match(await hoverOn(editor, '.github/workflows/ci.yml', 'go test -race', 'test', /Rust/), /cargo (nextest|test)/);
});

promise('a Go habit typed in a Rust file becomes Rust', async ({ workbench, workspace }) => {
  writeFileSync(path.join(workspace, 'habit.rs'), 'fn main() {\n    \n}\n');
  await workbench.editors.open('habit.rs');
  await workbench.editors.goTo(2, 5);
  await workbench.editors.type('iferr');
  await workbench.press('Tab');
  const rust = await workbench.editors.textThat(/\?/);
  assert.doesNotMatch(rust, /iferr/);
});
