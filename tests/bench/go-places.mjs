const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|`[^`]*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\p{L}_][\p{L}\p{N}_]*/gu;

/** Where words stand in a Go text, comments and literals left out: as LSP positions. */
export function wordsOf(text) {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const places = [];
  let line = 0;
  for (const { index, 0: word } of text.matchAll(token)) {
    if (/^["'`/]/.test(word)) continue;
    while (line + 1 < starts.length && starts[line + 1] <= index) line++;
    places.push({ line, character: index - starts[line], word, after: text[index + word.length] ?? '' });
  }
  return places;
}

export const keywords = new Set('break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(' '));
const predeclared = new Set('any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete imag len make max min new panic print println real recover _'.split(' '));

/** Names behind the imports whose meaning hangs on types: fields, methods, calls and variables; not the packages before a dot. */
export function typedPlacesOf(text) {
  const places = wordsOf(text);
  const packages = new Set([...text.matchAll(/^\s*(?:import\s+)?(?:(\w+)\s+)?"(?:[^"\n]*\/)?(\w+)(?:\/v\d+)?"$/gm)].map(([, name, last]) => name ?? last));
  const first = places.findIndex(({ word }) => word === 'func');
  return places.slice(Math.max(first, 0)).filter(({ word, after }) => !keywords.has(word) && !predeclared.has(word) && !(after === '.' && packages.has(word)));
}

/** Lines inside functions after which another statement can stand: whole calls and assignments. */
export function typingLinesOf(text) {
  let isInFunction = false;
  return text.split('\n').map((content, line) => {
    if (/^\S/.test(content)) isInFunction = content.startsWith('func ');
    return { content, line, isInFunction };
  }).filter(({ content, isInFunction }) => isInFunction && /^\t+[\w.]+(, [\w.]+)*(\(| :?= ).*\)$/.test(content) && !/["'`/{}]/.test(content) && isBalanced(content));
}

function isBalanced(content) {
  let depth = 0;
  for (const character of content) {
    depth += { '(': 1, ')': -1 }[character] ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Functions of a gofmt-ed text with so many lines, as places to translate. */
export function functionsOf(text, least, most) {
  const lines = text.split('\n');
  return lines.flatMap((line, start) => {
    if (!/^func .*\{$/.test(line)) return [];
    const length = lines.indexOf('}', start) - start + 1;
    return length >= least && length <= most ? [{ line: start, scope: 'declaration' }] : [];
  });
}
