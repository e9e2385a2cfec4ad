import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../client/scripts/processes.mjs';

/** The line and the column, both from one, of `word` in the first line of a workspace file that holds `text`: tests name code, not numbers. */
export function place(file, text, word = text, { from = 1 } = {}) {
  const lines = readFileSync(path.join(root, 'tests/workspace', file), 'utf8').split('\n');
  const index = lines.findIndex((line, number) => number + 1 >= from && line.includes(text));
  if (index < 0) throw new Error(`${file} has no line with: ${text}`);
  return [index + 1, lines[index].indexOf(word, lines[index].indexOf(text)) + 1];
}
