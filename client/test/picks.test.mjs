import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { load } from './bundle.mjs';

const { inGroups } = await load('picks');
const items = [
  { id: 'err-return', group: 'Go constructs', label: 'Returning an error', rust: 'the ? operator' },
  { id: 'symbol:strings.Cut', group: 'Standard library', label: 'strings.Cut', rust: 's.split_once(sep)' },
  { id: 'symbol:strings.Fields', group: 'Standard library', label: 'strings.Fields', rust: 's.split_whitespace()' },
];
const shown = (rows) => rows.map((row) => row.heading ? `# ${row.heading}` : row.label);

describe('the quick pick', () => {
  test('has a heading for each group', () =>
    assert.deepEqual(shown(inGroups(items, [])), ['# Go constructs', 'Returning an error', '# Standard library', 'strings.Cut', 'strings.Fields']));

  test('has what stands at the caret first, in the order given, and only there', () =>
    assert.deepEqual(shown(inGroups(items, ['symbol:strings.Fields', 'err-return'])), ['# At the caret', 'strings.Fields', 'Returning an error', '# Standard library', 'strings.Cut']));

  test('leaves out ids that are not listed', () =>
    assert.deepEqual(shown(inGroups(items.slice(0, 1), ['symbol:x.Y'])), ['# Go constructs', 'Returning an error']));
});
