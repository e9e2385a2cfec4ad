import {
  commands, ConfigurationTarget, env, Range, Uri, ViewColumn, window, workspace, type Disposable, type ExtensionContext, type LogOutputChannel, type QuickPickItem,
} from 'vscode';
import type { CargoCheck } from './cargoCheck';
import { type EquivalentView, pathOfRust, placeOf, type Place, type Shown, wholeOf } from './equivalentView';
import type { Explanations } from './explanations';
import { chooseEquivalent } from './find';
import { chooseFinding } from './findings';
import { isGo, isProjectFile } from './selectors';
import type { LanguageServer } from './server';
import { troubleshootingText } from './troubleshooting';

export interface Parts {
  context: ExtensionContext;
  log: LogOutputChannel;
  server: LanguageServer;
  view: EquivalentView;
  explanations: Explanations;
  cargo: CargoCheck;
}

/** Every command of the manifest. Those that a link or the server calls check their arguments: both are input. */
export function registerCommands(parts: Parts): Disposable[] {
  const { context, log, server, view, explanations, cargo } = parts;
  const handlers: Record<string, (...args: unknown[]) => unknown> = {
    showRust: () => showActive(parts, (editor) => placeOf(editor.selection)),
    showRustForFile: (uri) => showFile(parts, uri),
    cargoToml: () => showCargoToml(parts),
    showRustAt: (uri, range) => showAt(parts, uri, range),
    checkWithCargo: async (uri) => stopHere(await cargo.run(await shownAt(parts, uri))),
    find: async () => explanations.open(await chooseEquivalent(server) ?? stopHere()),
    learningPath: () => explanations.openLearningPath(),
    explain: async () => explanations.open(await chooseFinding() ?? stopHere()),
    explainCode: (code) => explanations.open(word(code)),
    ignoreCode: (code) => ignoreInWorkspace(word(code)),
    copyText: (text) => copy(text),
    pause: () => server.pause(),
    resume: () => server.resume(),
    restartServer: () => server.restart(),
    showLog: () => log.show(),
    openSettings: () => commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`),
    openWalkthrough: () => commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    openSample: () => openSample(context),
    troubleshooting: () => troubleshoot(parts),
    statusMenu: () => statusMenu(server),
    'doc.copy': (uri) => copy(ours(view, uri).equivalent?.text),
    'doc.saveAs': (uri) => saveAs(ours(view, uri)),
    'doc.refresh': (uri) => view.refresh(ours(view, uri).target),
    'doc.goToGo': (uri, line) => goToGo(view, uri, line),
  };
  return Object.entries(handlers).map(([name, handler]) => commands.registerCommand(`goRustLens.${name}`, async (...args) => {
    try {
      await handler(...args);
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      if (error.message) void window.showInformationMessage(error.message);
    }
  }));
}

/** Ends a command early, with a sentence for the user or in silence. */
class Stop extends Error {}

function stopHere(message = ''): never {
  throw new Stop(message);
}

async function showActive({ server, view }: Parts, place: (editor: NonNullable<typeof window.activeTextEditor>) => Place): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !isGo(editor.document) && !isProjectFile(editor.document)) stopHere('Open a Go file first.');
  await showPlace(server, view, editor.document.uri, isGo(editor.document) ? place(editor) : wholeOf(editor.document));
}

async function showFile({ server, view }: Parts, uri: unknown): Promise<void> {
  const target = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
  const document = target && await workspace.openTextDocument(target);
  if (!document || !isGo(document) && !isProjectFile(document)) stopHere('Open a Go file first.');
  if (!window.visibleTextEditors.some((editor) => editor.document === document)) await window.showTextDocument(document);
  await showPlace(server, view, document.uri, wholeOf(document));
}

/** The Cargo.toml of the go.mod that is open, else of the one nearest to the workspace's root. */
async function showCargoToml(parts: Parts): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const isManifest = (uri: Uri) => /\/go\.(mod|work)$/.test(uri.path);
  const found = active && isManifest(active) ? [active] : await workspace.findFiles('**/go.mod', '**/{vendor,node_modules,testdata}/**', 100);
  const nearest = [...found].sort((one, other) => one.path.split('/').length - other.path.split('/').length)[0];
  if (!nearest) stopHere('There is no go.mod in this workspace.');
  await showFile(parts, nearest);
}

/** From a hover's link (an address and an LSP range) or a code action (the server's own params, with both in them). */
async function showAt(parts: Parts, first: unknown, second: unknown): Promise<void> {
  const { textDocument, range = second } = (typeof first === 'object' ? first ?? {} : {}) as { textDocument?: { uri?: unknown }; range?: unknown };
  await showRange(parts, textDocument?.uri ?? first, range);
}

async function showRange({ server, view }: Parts, uri: unknown, range: unknown): Promise<void> {
  const document = workspace.textDocuments.find((open) => typeof uri === 'string' && open.uri.toString() === Uri.parse(uri).toString());
  if (document && isProjectFile(document)) return showPlace(server, view, document.uri, wholeOf(document));
  if (!isGo(document)) stopHere('That Go file is not open any more.');
  const numbers = positions(range);
  if (!numbers) stopHere();
  const place = document.validateRange(new Range(...numbers));
  await showPlace(server, view, document.uri, { range: place, scope: place.isEmpty ? 'declaration' : 'selection' });
}

async function showPlace(server: LanguageServer, view: EquivalentView, uri: Uri, place: Place): Promise<void> {
  if (await view.show(uri, place)) return;
  stopHere(server.state === 'ready' ? 'There is no Rust to show for this place.' : `GoRustLens is not running (${server.state}).`);
}

function positions(range: unknown): [number, number, number, number] | undefined {
  const { start, end } = (range ?? {}) as { start?: { line?: unknown; character?: unknown }; end?: { line?: unknown; character?: unknown } };
  const numbers = [start?.line, start?.character, end?.line, end?.character];
  return numbers.every((number) => Number.isInteger(number)) ? numbers as [number, number, number, number] : undefined;
}

/** A code or an idiom's name: letters, digits, dashes. */
function word(value: unknown): string {
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : stopHere();
}

async function copy(text: unknown): Promise<void> {
  if (typeof text !== 'string' || text === '') stopHere();
  await env.clipboard.writeText(text);
  window.setStatusBarMessage('GoRustLens: copied', 2_000);
}

async function ignoreInWorkspace(code: string): Promise<void> {
  const configuration = workspace.getConfiguration('goRustLens');
  const codes = new Set(configuration.get<string[]>('diagnostics.disabledCodes', [])).add(code);
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('diagnostics.disabledCodes', [...codes].sort(), target);
}

/** What is shown in, or beside, the document given or the active one. */
function ours(view: EquivalentView, uri: unknown): Shown {
  const target = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
  return target && view.shownIn(target) || stopHere();
}

/** The same; beside a Go document that shows nothing yet, its place is shown first. */
async function shownAt(parts: Parts, uri: unknown): Promise<Shown> {
  const active = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
  if (active && !parts.view.shownIn(active)?.equivalent) await showActive(parts, (editor) => placeOf(editor.selection));
  return ours(parts.view, active);
}

/** From a link (the Go document's address and a line), a lens, or the caret in the Rust document. */
async function goToGo(view: EquivalentView, uri: unknown, line: unknown): Promise<void> {
  const source = typeof uri === 'string' ? Uri.parse(uri) : uri;
  const shown = ours(view, source);
  const goLine = Number.isInteger(line) ? line as number : view.goLineOf(shown, window.activeTextEditor?.selection.active.line ?? 0);
  if (goLine !== undefined) await view.goTo(shown.source, goLine);
}

async function saveAs({ source, equivalent }: Shown): Promise<void> {
  const defaultUri = source.with({ path: pathOfRust(source.path) });
  const filters = defaultUri.path.endsWith('.rs') ? { Rust: ['rs'] } : undefined;
  const chosen = equivalent && await window.showSaveDialog({ defaultUri, filters });
  if (chosen) await workspace.fs.writeFile(chosen, new TextEncoder().encode(equivalent.text));
}

async function openSample(context: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'client/media/walkthrough/sample.go'));
  const document = await workspace.openTextDocument({ language: 'go', content: new TextDecoder().decode(bytes) });
  await window.showTextDocument(document, { viewColumn: ViewColumn.Active });
}

async function troubleshoot({ context, server }: Parts): Promise<void> {
  const content = await troubleshootingText(context, server);
  await env.clipboard.writeText(content);
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** The status item's click opens this and never acts by itself. */
async function statusMenu(server: LanguageServer): Promise<void> {
  const entries: (QuickPickItem & { command: string })[] = [
    server.state === 'paused' ? { label: '$(play) Resume', command: 'resume' } : { label: '$(debug-pause) Pause (Hide Everything)', command: 'pause' },
    { label: '$(output) Show Log', command: 'showLog' },
    { label: '$(gear) Open Settings', command: 'openSettings' },
    { label: '$(debug-restart) Restart Language Server', command: 'restartServer' },
    { label: '$(info) Copy Troubleshooting Information', command: 'troubleshooting' },
  ];
  const picked = await window.showQuickPick(entries, { placeHolder: 'GoRustLens' });
  if (picked) await commands.executeCommand(`goRustLens.${picked.command}`);
}
