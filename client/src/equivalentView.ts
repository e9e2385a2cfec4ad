import {
  CancellationTokenSource, EventEmitter, Range, Selection, TabInputText, TextEditorRevealType, ThemeColor, Uri, ViewColumn, window, workspace,
  type Disposable, type TextDocument, type TextDocumentChangeEvent, type TextDocumentContentProvider, type TextEditor,
} from 'vscode';
import { goLineOf, rustLineOf, shiftRange } from './lines';
import { rustEquivalentRequest, type RustEquivalent, type RustEquivalentParams, type Scope } from './protocol';
import type { LanguageServer } from './server';

export const scheme = 'gorustlens';

const followEditsMs = 300;
const followCaretMs = 100;

/** A place in a Go document whose Rust is shown. */
export interface Place {
  range: Range;
  scope: Scope;
}

/** What one Go document shows beside itself. */
export interface Shown {
  readonly source: Uri;
  readonly target: Uri;
  place: Place;
  /** As the server gave it: its lines begin below the head. */
  equivalent: RustEquivalent | undefined;
  timer: NodeJS.Timeout | undefined;
  request: CancellationTokenSource | undefined;
  /** How many commands wait for their answer. Until it is there, nothing that follows edits or the caret takes its place. */
  asking: number;
  /** Edited while a command waited. */
  isLate: boolean;
}

/** What became of a request: another one may have taken its place. */
type Outcome = 'answered' | 'empty' | 'replaced';

/** Read-only Rust documents beside the Go ones: one for each Go document, kept in step with its text and its caret. */
export class EquivalentView implements TextDocumentContentProvider, Disposable {
  private readonly shown = new Map<string, Shown>();
  private readonly changed = new EventEmitter<Uri>();
  private readonly marked = window.createTextEditorDecorationType({ isWholeLine: true, backgroundColor: new ThemeColor('editor.rangeHighlightBackground') });
  private readonly subscriptions: Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: LanguageServer) {
    this.subscriptions = [
      this.changed, this.marked,
      workspace.registerTextDocumentContentProvider(scheme, this),
      workspace.onDidChangeTextDocument((event) => this.followEdits(event)),
      workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        this.followCaret(textEditor);
        if (kind !== undefined) this.followRustCaret(textEditor);
      }),
    ];
  }

  /** Shows the Rust of a place beside its document; the focus stays where it is. False when the server has no answer. */
  async show(source: Uri, place: Place): Promise<boolean> {
    const entry = this.entryFor(source);
    entry.place = place;
    entry.asking++;
    let outcome: Outcome;
    try {
      outcome = await this.load(entry);
    } finally {
      entry.asking--;
    }
    // The newer command shows its own place.
    if (outcome === 'replaced') return true;
    if (entry.isLate) this.loadLater(entry, followEditsMs);
    if (!entry.equivalent) return false;
    const document = await workspace.openTextDocument(entry.target);
    await window.showTextDocument(document, { viewColumn: columnOf(entry.target) ?? ViewColumn.Beside, preserveFocus: true, preview: true });
    const editor = window.visibleTextEditors.find((visible) => visible.document.uri.toString() === source.toString());
    if (editor) this.mark(entry, editor.selection.active.line);
    return true;
  }

  /** The text of a document of ours. One that VS Code restored after a restart shows its whole source. */
  async provideTextDocumentContent(target: Uri): Promise<string> {
    const entry = this.entryFor(Uri.parse(decodeURIComponent(target.query)));
    if (!entry.equivalent && entry.asking === 0) await this.load(entry);
    return entry.equivalent ? [...headOf(entry.equivalent), entry.equivalent.text].join('\n') : '';
  }

  async refresh(target: Uri): Promise<void> {
    const entry = this.find(target);
    if (entry) await this.load(entry);
  }

  /** What is shown in a document of ours, or beside a Go document. */
  shownIn(uri: Uri): Shown | undefined {
    return this.shown.get(uri.toString()) ?? this.find(uri);
  }

  /** Puts the caret on a Go line, in the editor that shows the file. */
  async goTo(source: Uri, line: number): Promise<void> {
    const document = await workspace.openTextDocument(source);
    const at = document.validateRange(new Range(line, 0, line, 0)).start.line;
    const caret = document.lineAt(at).range.with({ start: document.lineAt(at).range.start.translate(0, document.lineAt(at).firstNonWhitespaceCharacterIndex) }).start;
    await window.showTextDocument(document, { viewColumn: columnOf(source) ?? ViewColumn.One, selection: new Range(caret, caret) });
  }

  /** From a Rust line to the Go line that it came from. */
  goLineOf(entry: Shown, rustLine: number): number | undefined {
    return entry.equivalent && goLineOf(entry.equivalent.lineMap, rustLine - headOf(entry.equivalent).length);
  }

  dispose(): void {
    for (const entry of this.shown.values()) this.cancel(entry);
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private entryFor(source: Uri): Shown {
    const key = source.toString();
    let entry = this.shown.get(key);
    if (!entry) {
      const path = pathOfRust(source.path);
      const target = Uri.from({ scheme, path: path.startsWith('/') ? path : `/${path}`, query: encodeURIComponent(key) });
      const place: Place = { range: new Range(0, 0, 0, 0), scope: 'file' };
      entry = { source, target, place, equivalent: undefined, timer: undefined, request: undefined, asking: 0, isLate: false };
      this.shown.set(key, entry);
    }
    return entry;
  }

  private find(target: Uri): Shown | undefined {
    return [...this.shown.values()].find((entry) => entry.target.toString() === target.toString());
  }

  /**
   * Asks for the entry's place anew. What is shown stays when there is no answer; and while it follows edits and the caret,
   * also when the answer is the whole file: the caret is between two declarations, or one is half typed.
   */
  private async load(entry: Shown, isFollowing = false): Promise<Outcome> {
    this.cancel(entry);
    entry.isLate = false;
    const request = entry.request = new CancellationTokenSource();
    const { start, end } = entry.place.range;
    const params: RustEquivalentParams = {
      textDocument: { uri: entry.source.toString() },
      range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
      scope: entry.place.scope,
    };
    const answer = await this.server.ask<RustEquivalent>(rustEquivalentRequest, params, request.token);
    if (request.token.isCancellationRequested) return 'replaced';
    if (!answer || (isFollowing && answer.scope === 'file' && entry.place.scope !== 'file')) return 'empty';
    entry.equivalent = answer;
    this.changed.fire(entry.target);
    return 'answered';
  }

  private cancel(entry: Shown): void {
    clearTimeout(entry.timer);
    entry.request?.cancel();
    entry.request?.dispose();
    entry.timer = entry.request = undefined;
  }

  private followEdits({ document, contentChanges }: TextDocumentChangeEvent): void {
    const entry = this.shown.get(document.uri.toString());
    if (!entry || contentChanges.length === 0) return;
    for (const change of contentChanges) entry.place = { ...entry.place, range: toRange(shiftRange(entry.place.range, change.range, change.text)) };
    if (setting('live')) this.loadLater(entry, followEditsMs);
  }

  private followCaret(editor: TextEditor): void {
    const entry = this.shown.get(editor.document.uri.toString());
    if (!entry?.equivalent || entry.asking > 0 || !setting('followCursor')) return;
    const line = editor.selection.active.line;
    if (entry.place.scope !== 'declaration' || this.covers(entry, line)) {
      this.mark(entry, line);
      return;
    }
    entry.place = { range: editor.selection, scope: 'declaration' };
    this.loadLater(entry, entry.timer ? followEditsMs : followCaretMs);
  }

  private covers(entry: Shown, line: number): boolean {
    return entry.equivalent!.ranges.some(({ start, end }) => line >= start.line && line <= end.line);
  }

  private loadLater(entry: Shown, delayMs: number): void {
    if (entry.asking > 0) {
      entry.isLate = true;
      return;
    }
    this.cancel(entry);
    entry.timer = setTimeout(() => void this.load(entry, true), delayMs);
  }

  /** Shows and tints the Rust line that the Go line became. */
  private mark(entry: Shown, goLine: number): void {
    const rustLine = rustLineOf(entry.equivalent!.lineMap, goLine);
    this.tint(entry.target, rustLine === undefined ? undefined : rustLine + headOf(entry.equivalent!).length);
    this.tint(entry.source, undefined);
  }

  /** The other way: shows and tints the Go line that the Rust line with the caret came from. */
  private followRustCaret(editor: TextEditor): void {
    const entry = this.find(editor.document.uri);
    if (entry && setting('followCursor')) this.tint(entry.source, this.goLineOf(entry, editor.selection.active.line));
  }

  private tint(document: Uri, line: number | undefined): void {
    for (const editor of window.visibleTextEditors) {
      if (editor.document.uri.toString() !== document.toString()) continue;
      const ranges = line === undefined ? [] : [new Range(line, 0, line, 0)];
      editor.setDecorations(this.marked, ranges);
      if (ranges.length > 0) editor.revealRange(ranges[0], TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  private forget(uri: Uri): void {
    for (const [key, entry] of this.shown) {
      if (key !== uri.toString() && entry.target.toString() !== uri.toString()) continue;
      this.cancel(entry);
      this.shown.delete(key);
    }
  }
}

/** How the shown document is called: its name chooses the language, and only Go files become Rust ones. */
export function pathOfRust(path: string): string {
  if (/\/go\.(mod|work)$/.test(path)) return path.replace(/go\.\w+$/, 'Cargo.toml');
  return path.endsWith('.go') ? path.replace(/\.\w+$/, '') + '.rs' : path;
}

/** The lines above the text: the server's comment, and a blank one. */
export function headOf({ head }: RustEquivalent): string[] {
  return head.length > 0 ? [...head, ''] : [];
}

/** The selection, else the declaration around the caret. */
export function placeOf(selection: Selection): Place {
  return { range: selection, scope: selection.isEmpty ? 'declaration' : 'selection' };
}

export function wholeOf(document: TextDocument): Place {
  return { range: new Range(0, 0, document.lineCount, 0), scope: 'file' };
}

function toRange(range: { start: { line: number; character: number }; end: { line: number; character: number } }): Range {
  return new Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** The column in which the document is open already. */
function columnOf(target: Uri): ViewColumn | undefined {
  return window.tabGroups.all.find((group) => group.tabs.some((tab) => tab.input instanceof TabInputText && tab.input.uri.toString() === target.toString()))?.viewColumn;
}

function setting(name: 'live' | 'followCursor'): boolean {
  return workspace.getConfiguration('goRustLens.translation').get<boolean>(name, true);
}
