import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../scripts/processes.mjs';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { commands, configuration, keybindings, menus, snippets, walkthroughs } = manifest.contributes;
const settings = Object.entries(Object.assign({}, ...configuration.map((group) => group.properties)));
const sources = readdirSync(path.join(root, 'client/src')).map((file) => readFileSync(path.join(root, 'client/src', file), 'utf8')).join('\n');
const commandIds = commands.map((entry) => entry.command);

describe('package.json', () => {
  test('names only files that are there', () => {
    const media = walkthroughs.flatMap((walkthrough) => walkthrough.steps.map((step) => step.media.svg ?? step.media.markdown));
    const files = [manifest.main, manifest.icon, ...media, ...snippets.map((entry) => entry.path), 'LICENSE', 'README.md', '.vscodeignore'];
    assert.deepEqual(files.filter((file) => !existsSync(path.join(root, file))), []);
  });

  test('gives each command a category and a title of its own', () => {
    assert.deepEqual(commands.filter((entry) => entry.category !== 'GoRustLens' || !/^[A-Z]/.test(entry.title)), []);
    assert.equal(new Set(commands.map((entry) => entry.title)).size, commands.length);
  });

  test('declares exactly the commands that the client registers', () => {
    const table = /const handlers: .* = \{\n([\s\S]*?)\n {2}\};/.exec(sources)[1];
    const registered = [...table.matchAll(/^ {4}'?([\w.]+)'?:/gm)].map((match) => `goRustLens.${match[1]}`);
    assert.deepEqual([...commandIds].sort(), registered.sort());
  });

  test('gives each keybinding a mac twin and keeps it to Go files', () => {
    for (const binding of keybindings) {
      assert.match(binding.mac, /^cmd\+/);
      assert.match(binding.when, /resourceLangId == go/);
      assert.ok(commandIds.includes(binding.command));
    }
  });

  test('uses only its own commands in menus and walkthroughs', () => {
    const inMenus = Object.values(menus).flat().map((entry) => entry.command);
    const inSteps = walkthroughs.flatMap((walkthrough) => walkthrough.steps).flatMap((step) => [...step.description.matchAll(/command:([\w.]+)/g), ...step.completionEvents.join(' ').matchAll(/onCommand:([\w.]+)/g)]).map((match) => match[1]);
    assert.deepEqual([...inMenus, ...inSteps].filter((id) => !commandIds.includes(id)), []);
  });

  test('hides from the palette what makes no sense there', () => {
    const inPalette = new Map(menus.commandPalette.map((entry) => [entry.command, entry.when]));
    const helpers = commandIds.filter((id) => /\.doc\.|At$|Code$|Text$|statusMenu|openSample/.test(id));
    assert.ok(helpers.length >= 7);
    assert.deepEqual(helpers.filter((id) => inPalette.get(id) !== 'false'), []);
    assert.ok(commandIds.length - [...inPalette.values()].filter((when) => when === 'false').length <= 14);
  });

  test('describes each setting, each of its choices, and says its order and scope', () => {
    for (const [name, setting] of settings) {
      assert.match(name, /^goRustLens\./);
      assert.match(setting.markdownDescription, /^[A-Z].*\.$/, name);
      assert.equal(typeof setting.order, 'number', name);
      assert.ok(['resource', 'window', 'machine-overridable'].includes(setting.scope), name);
      assert.equal(setting.markdownEnumDescriptions?.length, setting.enum?.length, name);
      if (setting.enum) assert.ok(setting.enum.includes(setting.default), name);
    }
    assert.ok(settings.length <= 25);
  });

  test('declares exactly the settings that the server and the client read', () => {
    const server = readFileSync(path.join(root, 'server/GoRustLens.Host/Lsp/SettingsReader.cs'), 'utf8');
    const read = [...server.matchAll(/section, "([\w.]+)"/g)].map((match) => `goRustLens.${match[1]}`);
    assert.ok(read.length >= 10);
    const clientOnly = ['translation.live', 'translation.followCursor', 'cargo.path', 'cargo.args', 'editorContextMenu', 'server.path', 'trace.server'].map((name) => `goRustLens.${name}`);
    assert.deepEqual(settings.map(([name]) => name).sort(), [...read, ...clientOnly].sort());
  });

  test('runs cargo in trusted workspaces only', () => {
    const checks = Object.values(menus).flat().filter((entry) => entry.command === 'goRustLens.checkWithCargo');
    assert.ok(checks.length >= 2);
    assert.deepEqual(checks.filter((entry) => !entry.when.includes('isWorkspaceTrusted')), []);
    const programs = settings.map(([name]) => name).filter((name) => /\.(path|args)$/.test(name));
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.toSorted(), programs.sort());
  });

  test('asks for nothing of other extensions, nor for a start with every window', () => {
    assert.equal(manifest.extensionDependencies, undefined);
    assert.equal(manifest.extensionPack, undefined);
    assert.ok(!manifest.activationEvents.some((event) => /^\*$|onStartupFinished|\*\*/.test(event)));
  });
});
