// Whatever one points at has an answer: a go.mod with forty modules, whole files for Rust, Cargo.toml, Find Rust Equivalent, the learning path.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorTests } from './driver/session.mjs';
import { place } from './driver/places.mjs';

const promise = editorTests('coverage', { width: 1400, height: 900 });

const modules = `github.com/BurntSushi/toml v1.4.0|github.com/Masterminds/semver/v3 v3.3.0|github.com/alecthomas/kong v1.2.1|github.com/aws/aws-sdk-go-v2 v1.32.0
github.com/caarlos0/env/v11 v11.2.2|github.com/cenkalti/backoff/v4 v4.3.0|github.com/charmbracelet/bubbletea v1.1.1|github.com/davecgh/go-spew v1.1.1
github.com/fatih/color v1.18.0|github.com/fsnotify/fsnotify v1.7.0|github.com/gin-gonic/gin v1.10.0|github.com/go-chi/chi/v5 v5.1.0
github.com/go-playground/validator/v10 v10.22.1|github.com/go-redis/redis/v8 v8.11.5|github.com/go-sql-driver/mysql v1.8.1|github.com/golang-jwt/jwt/v5 v5.2.1
github.com/golang-migrate/migrate/v4 v4.18.1|github.com/google/go-cmp v0.6.0|github.com/google/uuid v1.6.0|github.com/gorilla/mux v1.8.1
github.com/gorilla/websocket v1.5.3|github.com/hashicorp/golang-lru/v2 v2.0.7|github.com/jackc/pgx/v5 v5.7.1|github.com/jmoiron/sqlx v1.4.0
github.com/joho/godotenv v1.5.1|github.com/json-iterator/go v1.1.12|github.com/labstack/echo/v4 v4.12.0|github.com/mattn/go-sqlite3 v1.14.24
github.com/mitchellh/mapstructure v1.5.0|github.com/nats-io/nats.go v1.37.0|github.com/pkg/errors v0.9.1|github.com/prometheus/client_golang v1.20.4
github.com/redis/go-redis/v9 v9.7.0|github.com/rs/zerolog v1.33.0|github.com/sirupsen/logrus v1.9.3|github.com/spf13/cobra v1.8.1
github.com/spf13/viper v1.19.0|github.com/stretchr/testify v1.9.0|go.uber.org/zap v1.27.0|golang.org/x/sync v0.8.0
google.golang.org/grpc v1.67.1|gopkg.in/yaml.v3 v3.0.1`.split(/[|\n]/);

const goMod = `module example.com/many\n\ngo 1.24\n\nrequire (\n${modules.map((line) => `\t${line}\n`).join('')})\n`;

promise('each of forty modules in a go.mod has its crate', async ({ workbench, workspace }) => {
  writeFileSync(path.join(workspace, 'examples/service/go.mod'), goMod);
  await workbench.editors.open('examples/service/go.mod');
  for (const [module, crate] of [['github.com/gin-gonic/gin', /axum/], ['github.com/spf13/cobra', /clap/], ['go.uber.org/zap', /tracing/], ['github.com/rs/zerolog', /tracing/]]) {
    const line = goMod.split('\n').findIndex((text) => text.includes(module)) + 1;
    await workbench.editors.goTo(line, 6);
    assert.match(await workbench.hovers.byMouse(line, goMod.split('\n')[line - 1].indexOf(module) + module.lastIndexOf('/') + 3, /Rust/), crate);
    await workbench.hovers.settled();
  }
});

promise('go.mod becomes a Cargo.toml', async ({ workbench }) => {
  await workbench.editors.open('examples/service/go.mod');
  await workbench.runCommand('GoRustLens: Show Cargo.toml for go.mod');
  const toml = await workbench.editors.textThat(/\[dependencies\]/, 1);
  assert.match(toml, /edition = "2024"/);
});

promise('a Makefile becomes one for cargo', async ({ workbench }) => {
  await workbench.editors.open('Makefile');
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  assert.match(await workbench.editors.textThat(/Makefile for Rust/, 1), /cargo (build|test|clippy)/);
});

promise('a Dockerfile becomes one with cached dependencies', async ({ workbench }) => {
  await workbench.editors.open('Dockerfile');
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  assert.match(await workbench.editors.textThat(/cargo chef/, 1), /FROM /);
});

promise('a workflow becomes one with fmt, clippy and test', async ({ workbench }) => {
  await workbench.editors.open('.github/workflows/ci.yml');
  await workbench.runCommand('GoRustLens: Show Rust Equivalent');
  assert.match(await workbench.editors.textThat(/ for Rust[^]*cargo (clippy|fmt)/, 1), /uses: /);
});

promise('what is sought is found by keys alone', async ({ workbench }) => {
  await workbench.editors.open('Makefile');
  await workbench.runCommand('GoRustLens: Find Rust Equivalent…');
  const box = workbench.quick.widget().locator('input.input');
  await box.waitFor({ timeout: 10_000 });
  await workbench.editors.type('waitgroup');
  await workbench.until('a row for WaitGroup', async () => (await workbench.quick.rows()).some((row) => /WaitGroup/i.test(row.label)));
  await workbench.press('Enter');
  assert.match(await workbench.webviewText(/WaitGroup/), /JoinSet|scope|join/);
});

promise('the learning path lists what this workspace uses', async ({ workbench }) => {
  await workbench.runCommand('GoRustLens: Learning Path to Rust');
  assert.match(await workbench.webviewText(/err != nil|Learning/i, 30_000), /\.go/);
});
