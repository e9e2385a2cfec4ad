import {
  CodeLens, DocumentLink, languages, LanguageStatusSeverity, Range, Uri, window, workspace,
  type CodeLensProvider, type Disposable, type DocumentLinkProvider, type LanguageStatusItem, type TextDocument,
} from 'vscode';
import { headOf, scheme, type EquivalentView } from './equivalentView';
import { rustLineOf } from './lines';
import type { RustEquivalent } from './protocol';

const rustDocuments = { scheme, language: 'rust' };
const maxTitle = 90;
const severities = { whole: LanguageStatusSeverity.Information, notes: LanguageStatusSeverity.Information, holes: LanguageStatusSeverity.Warning };

/** How far a translation may be trusted, in the Rust document: the notes of its head as links, lenses at their lines, and a status. */
export class RustNotes implements CodeLensProvider, DocumentLinkProvider, Disposable {
  private readonly status: LanguageStatusItem;
  private readonly subscriptions: Disposable[];

  readonly onDidChangeCodeLenses;

  constructor(private readonly view: EquivalentView) {
    this.onDidChangeCodeLenses = view.onDidChange as (listener: () => void) => Disposable;
    this.status = languages.createLanguageStatusItem('goRustLens.confidence', rustDocuments);
    this.status.name = 'GoRustLens translation';
    this.subscriptions = [
      this.status,
      languages.registerCodeLensProvider(rustDocuments, this),
      languages.registerDocumentLinkProvider(rustDocuments, this),
      window.onDidChangeActiveTextEditor(() => this.showStatus()),
      view.onDidChange(() => this.showStatus()),
    ];
  }

  /** "Go line 12" in the head leads there. */
  provideDocumentLinks(document: TextDocument): DocumentLink[] {
    const shown = this.view.shownIn(document.uri);
    if (!shown?.equivalent) return [];
    return shown.equivalent.head.flatMap((_, line) => {
      const text = document.lineAt(line).text;
      const found = /^\/\/ (Go line (\d+)):/.exec(text);
      if (!found) return [];
      const link = new DocumentLink(new Range(line, 3, line, 3 + found[1].length), goLineCommand(shown.source, Number(found[2]) - 1));
      link.tooltip = 'Show this line in Go';
      return [link];
    });
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const shown = this.view.shownIn(document.uri);
    if (!shown?.equivalent) return [];
    const { source, target, equivalent } = shown;
    const lenses = workspace.isTrusted ? [new CodeLens(new Range(0, 0, 0, 0), { command: 'goRustLens.checkWithCargo', title: '$(check) Check with Cargo', arguments: [target] })] : [];
    for (const note of equivalent.notes) {
      const goLine = note.range.start.line;
      const line = headOf(equivalent).length + (rustLineOf(equivalent.lineMap, goLine) ?? 0);
      const title = shorten(`${note.isHole ? '$(warning)' : '$(note)'} Go line ${goLine + 1}: ${note.message}`);
      lenses.push(new CodeLens(new Range(line, 0, line, 0), { command: 'goRustLens.doc.goToGo', title, tooltip: note.message, arguments: [source, goLine] }));
    }
    return lenses;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private showStatus(): void {
    const document = window.activeTextEditor?.document;
    const equivalent = document?.uri.scheme === scheme ? this.view.shownIn(document.uri)?.equivalent : undefined;
    if (!equivalent) return;
    this.status.text = `GoRustLens: ${words(equivalent)}`;
    this.status.severity = severities[equivalent.confidence];
  }
}

function words({ notes, confidence }: RustEquivalent): string {
  const holes = notes.filter((note) => note.isHole).length;
  switch (confidence) {
    case 'whole': return 'translated whole';
    case 'notes': return `translated, with notes (${notes.length})`;
    case 'holes': return `translated, with holes (${holes})`;
  }
}

function goLineCommand(source: Uri, line: number): Uri {
  return Uri.parse(`command:goRustLens.doc.goToGo?${encodeURIComponent(JSON.stringify([source.toString(), line]))}`);
}

function shorten(text: string): string {
  return text.length <= maxTitle ? text : `${text.slice(0, maxTitle - 1)}…`;
}
