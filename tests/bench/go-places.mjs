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
    places.push({ line, character: index - starts[line], word });
  }
  return places;
}

/** Lines inside functions after which a statement can be typed: indented, and ending where one ends. */
export function typingLinesOf(text) {
  return text.split('\n').map((content, line) => ({ content, line }))
    .filter(({ content }) => /^\t+\S.*[\w)\]]$/.test(content) && !content.includes('//') && !/^\t+(case|default|if|for|switch|else)\b/.test(content));
}
