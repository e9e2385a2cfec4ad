import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { load } from './bundle.mjs';

const { goLineOf, rustLineOf, shiftRange } = await load('lines');
const at = (line, character) => ({ line, character });
const span = (startLine, startCharacter, endLine, endCharacter) => ({ start: at(startLine, startCharacter), end: at(endLine, endCharacter) });

describe('rustLineOf', () => {
  const map = [{ goLine: 4, rustLine: 0 }, { goLine: 6, rustLine: 1 }, { goLine: 5, rustLine: 3 }];

  test('gives the line that came from the Go line', () => assert.equal(rustLineOf(map, 6), 1));
  test('gives that of the nearest line above where the line itself became nothing', () => assert.equal(rustLineOf(map, 9), 1));
  test('gives nothing above the first line', () => assert.equal(rustLineOf(map, 3), undefined));
  test('gives nothing without a map', () => assert.equal(rustLineOf([], 3), undefined));
});

describe('goLineOf', () => {
  const map = [{ goLine: 4, rustLine: 1 }, { goLine: 6, rustLine: 2 }, { goLine: 5, rustLine: 5 }];

  test('gives the line that the Rust line came from', () => assert.equal(goLineOf(map, 2), 6));
  test('gives that of the nearest line above for a line in the midst of a statement', () => assert.equal(goLineOf(map, 4), 6));
  test('gives nothing above the first line', () => assert.equal(goLineOf(map, 0), undefined));
});

describe('shiftRange', () => {
  const check = (range, replaced, text, expected) => assert.deepEqual(shiftRange(range, replaced, text), expected);

  test('moves down with a line inserted above', () => check(span(5, 2, 7, 4), span(1, 0, 1, 0), 'x\n', span(6, 2, 8, 4)));
  test('moves up with lines removed above', () => check(span(5, 2, 7, 4), span(1, 0, 3, 0), '', span(3, 2, 5, 4)));
  test('stays when the edit is below', () => check(span(5, 2, 7, 4), span(8, 0, 9, 0), 'x\ny', span(5, 2, 7, 4)));
  test('grows with text typed inside', () => check(span(5, 2, 7, 4), span(6, 0, 6, 0), 'a\nb', span(5, 2, 8, 4)));
  test('moves right with text typed before it on its line', () => check(span(5, 8, 5, 8), span(5, 2, 5, 2), 'abc', span(5, 11, 5, 11)));
  test('moves to the new line with what stood behind a line break', () => check(span(5, 8, 5, 8), span(5, 2, 5, 2), '\n  ', span(6, 8, 6, 8)));
  test('falls to the start of an edit that replaces it', () => check(span(5, 4, 5, 6), span(5, 0, 5, 9), 'z', span(5, 0, 5, 0)));
});
