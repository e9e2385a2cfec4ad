// One round with one server: start, first hover, warm hovers, typing, memory.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { typingLinesOf, wordsOf } from './go-places.mjs';
import { MeasuredServer } from './lsp-client.mjs';
import { percentile, seeded } from './statistics.mjs';

const typed = '\n_ = len("ab") + 1';

/** Figures of one round; times in milliseconds, memory in MiB. `hoverable` chooses where to ask: keywords too, or names alone. */
export async function measureServer({ command, env, debounceMs, hoverable }, file, { hovers, edits, seed }) {
  const text = readFileSync(file, 'utf8');
  const uri = pathToFileURL(file).href;
  const server = new MeasuredServer(command, path.dirname(file), env);
  try {
    const initialize = await server.initialize();
    const published = server.next('textDocument/publishDiagnostics', (params) => params.uri === uri, 60_000).then((params) => params && server.now);
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'go', version: 1, text } });
    const random = seeded(seed);
    const places = wordsOf(text).filter(({ word }) => hoverable(word));
    const pick = () => places[Math.floor(random() * places.length)];
    const firstHover = await firstAnswered(server, uri, pick);
    const firstDiagnostics = await published;
    await server.quiet();
    const warm = await hoverTimes(server, uri, pick, hovers);
    const typing = await typeTimes(server, uri, text, random, edits, debounceMs);
    return {
      initialize, firstHover, firstDiagnostics, hoverP50: percentile(warm.times, 0.5), hoverP95: percentile(warm.times, 0.95), hoverAnswered: warm.answered,
      editP50: percentile(typing, 0.5), editP95: percentile(typing, 0.95), editAnswered: typing.length / edits, peakMiB: server.peakMiB,
    };
  } finally {
    await server.stop();
  }
}

async function firstAnswered(server, uri, pick) {
  for (let tries = 0; tries < 5_000; tries++) {
    const { line, character } = pick();
    const answer = await server.request('textDocument/hover', { textDocument: { uri }, position: { line, character } }).catch(() => null);
    if (answer?.contents) return server.now;
  }
  return NaN;
}

async function hoverTimes(server, uri, pick, count) {
  const times = [];
  let answered = 0;
  for (let i = 0; i < count; i++) {
    const { line, character } = pick();
    const begun = performance.now();
    const answer = await server.request('textDocument/hover', { textDocument: { uri }, position: { line, character } });
    times.push(performance.now() - begun);
    if (answer?.contents) answered++;
  }
  return { times, answered: answered / count };
}

/** From each typed character to the diagnostics of its version, less the wait that the server makes on purpose. */
async function typeTimes(server, uri, text, random, count, debounceMs) {
  const lines = typingLinesOf(text);
  const times = [];
  let version = 1;
  for (let done = 0; done < count;) {
    const { line: at, content } = lines[Math.floor(random() * lines.length)];
    let [line, character] = [at, content.length];
    for (const letter of typed) {
      if (done++ >= count) break;
      const mine = ++version;
      const published = server.next('textDocument/publishDiagnostics', (params) => params.uri === uri && (params.version ?? mine) >= mine, 10_000);
      const begun = performance.now();
      const position = { line, character };
      server.notify('textDocument/didChange', { textDocument: { uri, version: mine }, contentChanges: [{ range: { start: position, end: position }, text: letter }] });
      if (await published) times.push(performance.now() - begun - debounceMs);
      [line, character] = letter === '\n' ? [line + 1, 0] : [line, character + 1];
    }
    version++;
    server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    await server.next('textDocument/publishDiagnostics', (params) => params.uri === uri, 5_000);
  }
  return times;
}
