// dist/snippets/rust.code-snippets from the catalog: each snippets/**/idiom.json may carry
// "snippet": { "prefix": "iferr", "body": ["…"], "description": "…" }, or a list of them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint, root, say } from './processes.mjs';

const output = path.join(root, 'dist/snippets/rust.code-snippets');

/** Every snippet of the catalog, by the name that VS Code shows: the idiom's folder, numbered from the second one on. */
export function collectSnippets(folder = path.join(root, 'snippets')) {
  const snippets = {};
  const prefixes = new Map();
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => path.basename(name) === 'idiom.json').sort()) {
    const idiom = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    [idiom.snippet ?? []].flat().forEach((snippet, index) => {
      const { prefix, body, description } = snippet;
      if (!prefix || !Array.isArray(body) || !description) throw new Complaint(`${file}: a snippet needs prefix, body (a list of lines) and description.`);
      if (prefixes.has(prefix)) throw new Complaint(`${file}: the prefix ${prefix} is that of ${prefixes.get(prefix)}, too.`);
      prefixes.set(prefix, file);
      const name = path.basename(path.dirname(file));
      snippets[index === 0 ? name : `${name} ${index + 1}`] = { scope: 'rust', prefix, body, description };
    });
  }
  return snippets;
}

export function packSnippets() {
  const snippets = collectSnippets();
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, JSON.stringify(snippets, null, 2) + '\n');
  say(`snippets: ${Object.keys(snippets).length}`);
}
