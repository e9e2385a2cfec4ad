import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { root } from '../scripts/processes.mjs';

const program = process.env.GORUSTLENS_SERVER || path.join(root, 'dist/server', process.platform === 'win32' ? 'gorustlens.exe' : 'gorustlens');
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

const folder = mkdtempSync(path.join(os.tmpdir(), 'gorustlens sarif ü-'));   // paths that must be escaped
const files = {
  'go.mod': 'module example.com/app\n\ngo 1.24\n',
  'users/users.go': 'package users\n\ntype User struct{ Name string }\n\nfunc Find(id int) (*User, error) {\n\tif id == 0 {\n\t\treturn nil, nil\n\t}\n\treturn &User{}, nil\n}\n',
  'greet/greet.go': 'package greet\n\nimport (\n\t"fmt"\n\t"os"\n\n\t"example.com/app/users"\n)\n\nfunc Greet(id int) (string, error) {\n\tuser, err := users.Find(id)\n\tif err != nil {\n\t\treturn "", fmt.Errorf("find: %v", err)\n\t}\n\treturn user.Name, nil\n}\n\nfunc Save(data []byte) {\n\t//gorustlens:ignore GRL0003 a test\n\tos.WriteFile("x", data, 0o600)\n}\n',
};

function check(...args) {
  const { status, stdout, stderr } = spawnSync(program, ['check', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function sarif(...args) {
  const { status, stdout } = check('--format', 'sarif', ...args);
  const log = JSON.parse(stdout);
  assert.ok(isSarif(log), JSON.stringify(isSarif.errors?.slice(0, 5), null, 1));
  return { status, run: log.runs[0] };
}

describe('SARIF', () => {
  before(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  test('is valid with findings, ways through other files, fixes and suppressions', () => {
    const { status, run } = sarif('.', '--level', 'all', '--show-suppressed');
    assert.equal(status, 1);
    const nil = run.results.find((result) => result.ruleId === 'GRL0001');
    const flow = nil.codeFlows[0].threadFlows[0].locations.map(({ location }) => location.physicalLocation.artifactLocation.uri);
    assert.equal(flow[0], 'users/users.go');
    assert.equal(flow.at(-1), 'greet/greet.go');
    assert.ok(run.results.some((result) => result.fixes?.length > 0));
    assert.deepEqual(run.results.filter((result) => result.suppressions).map((result) => [result.ruleId, result.suppressions[0].kind]), [['GRL0003', 'inSource']]);
    assert.ok(run.tool.driver.rules.every((rule) => rule.help?.markdown || rule.id.startsWith('GRL9')));
  });
  test('is valid without findings, with complaints and a category', () => {
    const { status, run } = sarif('users', path.join(folder, 'nowhere'), '--category', 'part-1');
    assert.equal(status, 2);
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(run.automationDetails.id, 'part-1/');
  });
  test('is valid for a baseline, and what it has is external', () => {
    const file = path.join(folder, 'baseline.json');
    assert.equal(check('.', '--baseline', file, '--write-baseline').status, 0);
    const { status, run } = sarif('.', '--baseline', file, '--show-suppressed');
    assert.equal(status, 0);
    assert.ok(run.results.length > 0 && run.results.every((result) => result.suppressions));
  });
});
