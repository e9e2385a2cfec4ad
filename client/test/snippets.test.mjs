import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { collectSnippets } from '../scripts/pack-snippets.mjs';

/** A catalog in a folder of its own: { "errors/err-return": idiom }. */
function collect(idioms) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gorustlens-snippets-'));
  try {
    for (const [name, idiom] of Object.entries(idioms)) {
      mkdirSync(path.join(folder, name), { recursive: true });
      writeFileSync(path.join(folder, name, 'idiom.json'), JSON.stringify(idiom));
    }
    return collectSnippets(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const iferr = { prefix: 'iferr', body: ['$1?;', '$0'], description: 'propagate the error' };

describe('the Rust snippets', () => {
  test('come from the idioms that carry one', () =>
    assert.deepEqual(collect({ 'errors/err-return': { snippet: iferr }, 'errors/err-is': {} }), { 'err-return': { scope: 'rust', ...iferr } }));
  test('are numbered where an idiom carries several', () =>
    assert.deepEqual(Object.keys(collect({ 'errors/err-return': { snippet: [iferr, { ...iferr, prefix: 'iferr2' }] } })), ['err-return', 'err-return 2']));
  test('are refused when two have one prefix', () =>
    assert.throws(() => collect({ 'errors/a': { snippet: iferr }, 'errors/b': { snippet: iferr } }), /prefix iferr/));
  test('are refused without a description', () =>
    assert.throws(() => collect({ 'errors/a': { snippet: { ...iferr, description: '' } } }), /needs prefix/));
  test('cover the habits that the catalog promises', () => {
    const prefixes = Object.values(collectSnippets()).map((snippet) => snippet.prefix);
    for (const habit of ['iferr', 'godefer', 'gochan']) assert.ok(prefixes.includes(habit), habit);
  });
});
