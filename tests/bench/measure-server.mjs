// One round with one server: start, first typed hover, warm hovers, hovers while the package is analysed, typing, memory.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { functionsOf, typedPlacesOf, typingLinesOf, wordsOf } from './go-places.mjs';
import { MeasuredServer } from './lsp-client.mjs';
import { percentile, seeded } from './statistics.mjs';

/**
 * Figures of one round; times in milliseconds, memory in MiB. `hoverable` chooses where to ask for any hover: keywords too,
 * or names alone. `mistake` is a statement that the server reports because of the types in it. `others` are the files of
 * the package that are opened at once while hovers are asked for.
 */
export async function measureServer({ command, env, debounceMs, hoverable, mistake, settings, translates }, file, { hovers, edits, seed, others }) {
  const text = readFileSync(file, 'utf8');
  const uri = pathToFileURL(file).href;
  const server = new MeasuredServer(command, path.dirname(file), env);
  try {
    const initialize = await server.initialize(settings);
    const published = server.next('textDocument/publishDiagnostics', (params) => params.uri === uri, 60_000).then((params) => params && server.now);
    open(server, file, text);
    const random = seeded(seed);
    const picker = (places) => () => places[Math.floor(random() * places.length)];
    const pickAny = picker(wordsOf(text).filter(({ word }) => hoverable(word)));
    const pickTyped = picker(typedPlacesOf(text));
    const firstTyped = await firstAnswered(server, uri, pickTyped);
    const firstDiagnostics = await published;
    await server.quiet();
    const any = await hoverTimes(server, uri, pickAny, hovers);
    const typed = await hoverTimes(server, uri, pickTyped, hovers);
    const functions = translates ? await translateTimes(server, uri, functionsOf(text, 80, 120), 200) : [];
    const files = translates ? await translateTimes(server, uri, [{ line: 0, scope: 'file' }], 10) : [];
    const busy = await hoverWhileBusy(server, uri, pickTyped, others);
    const typing = await typeTimes(server, uri, text, random, edits, mistake);
    return {
      initialize, firstTyped, firstDiagnostics,
      hoverP50: percentile(any.times, 0.5), hoverP95: percentile(any.times, 0.95), hoverAnswered: any.answered,
      typedP50: percentile(typed.answeredTimes, 0.5), typedP95: percentile(typed.answeredTimes, 0.95), typedAnswered: typed.answered,
      functionP50: percentile(functions, 0.5), functionP95: percentile(functions, 0.95), fileP50: percentile(files, 0.5), fileWorst: Math.max(...files),
      busyP95: percentile(busy, 0.95), busyWorst: Math.max(...busy),
      newP50: percentile(typing.appeared, 0.5) - debounceMs, newP95: percentile(typing.appeared, 0.95) - debounceMs, newShown: typing.appeared.length / edits,
      goneP50: percentile(typing.vanished, 0.5), goneP95: percentile(typing.vanished, 0.95), goneShown: typing.vanished.length / Math.max(1, typing.appeared.length),
      peakMiB: server.peakMiB,
    };
  } finally {
    await server.stop();
  }
}

function open(server, file, text) {
  server.notify('textDocument/didOpen', { textDocument: { uri: pathToFileURL(file).href, languageId: 'go', version: 1, text } });
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
  const [times, answeredTimes] = [[], []];
  for (let i = 0; i < count; i++) {
    const { time, isAnswered } = await hover(server, uri, pick());
    times.push(time);
    if (isAnswered) answeredTimes.push(time);
  }
  return { times, answeredTimes, answered: answeredTimes.length / count };
}

async function hover(server, uri, { line, character }) {
  const begun = performance.now();
  const answer = await server.request('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  return { time: performance.now() - begun, isAnswered: Boolean(answer?.contents) };
}

/** Shows the Rust of places, over and over: each once before the clock runs, for the first answer types the function. */
async function translateTimes(server, uri, places, count) {
  const times = [];
  for (let i = -places.length; i < count; i++) {
    const { line, scope } = places[(i + places.length) % places.length];
    const at = { line, character: 0 };
    const begun = performance.now();
    const answer = await server.request('gorustlens/rustEquivalent', { textDocument: { uri }, range: { start: at, end: at }, scope });
    if (!answer?.text || answer.scope !== scope) throw new Error(`no Rust for line ${line + 1}`);
    if (i >= 0) times.push(performance.now() - begun);
  }
  return times;
}

/** Hovers, one after the other, from the moment on at which further files of the package are opened until all have their diagnostics. */
async function hoverWhileBusy(server, uri, pick, others) {
  const waiting = new Set(others.map((file) => pathToFileURL(file).href));
  const allPublished = server.next('textDocument/publishDiagnostics', (params) => waiting.delete(params.uri) && waiting.size === 0, 60_000);
  let isBusy = true;
  const end = allPublished.then(() => { isBusy = false; });
  for (const file of others) open(server, file, readFileSync(file, 'utf8'));
  const times = [];
  do times.push((await hover(server, uri, pick())).time);
  while (isBusy);
  await end;
  return times;
}

/**
 * Types a line with a mistake behind a line of a body, then takes it away: from the edit to the diagnostics that have the
 * mistake, and to those that no longer have it. A server may let new ones wait for a pause in the typing, vanished ones not.
 */
async function typeTimes(server, uri, text, random, count, mistake) {
  const lines = typingLinesOf(text);
  const [appeared, vanished] = [[], []];
  let version = 1;
  const change = (range, replacement) => server.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [{ range, text: replacement }] });
  for (let done = 0; done < count; done++) {
    const { line, content } = lines[Math.floor(random() * lines.length)];
    const [end, added] = [{ line, character: content.length }, line + 1];
    const isThere = (params) => params.diagnostics.some(({ range }) => range.start.line === added);
    const published = (fits, timeoutMs) => server.next('textDocument/publishDiagnostics', (params) => params.uri === uri && (params.version ?? version) === version && fits(params), timeoutMs);
    let shown = published(isThere, 10_000);
    let begun = performance.now();
    change({ start: end, end }, `\n\t${mistake}\n`);
    const isShown = await shown;
    if (isShown) appeared.push(performance.now() - begun);
    // The next line stands where the mistake stood, and may have a finding of its own: the number of findings tells.
    const before = isShown?.diagnostics.length ?? 0;
    shown = published((params) => params.diagnostics.length < before, isShown ? 10_000 : 3_000);
    begun = performance.now();
    change({ start: end, end: { line: added + 1, character: 0 } }, '');
    if (await shown && isShown) vanished.push(performance.now() - begun);
    await server.quiet(300, 5_000);
  }
  return { appeared, vanished };
}
