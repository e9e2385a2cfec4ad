import {
  Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, languages, Location, ProgressLocation, Range, Uri, window, workspace,
  type CancellationToken, type Disposable, type LogOutputChannel, type TextDocument,
} from 'vscode';
import { findCargo, ScratchFolder } from './cargo';
import { headOf, type EquivalentView, type Shown } from './equivalentView';
import { cargoMessagesRequest, scratchCrateRequest, type CargoMessage, type CargoMessages, type CargoMessagesParams, type CargoPlace, type RustEquivalentParams, type ScratchCrate } from './protocol';
import { describe, type LanguageServer } from './server';

const acceptedForMs = 15_000;

/** The Rust document; without a text where it shows another one by now. */
type Checked = Pick<Shown, 'target' | 'equivalent'>;

/**
 * "Check with Cargo": what rustc says of the Rust that is shown. The only place of this extension where a program other than its
 * own server is started, and only when asked: the server writes the crate and reads the messages, cargo is run here.
 */
export class CargoCheck implements Disposable {
  private readonly findings = languages.createDiagnosticCollection('rustc');
  private readonly folder = new ScratchFolder();
  private accepted: Disposable | undefined;
  private readonly subscriptions: Disposable[];

  constructor(private readonly server: LanguageServer, private readonly view: EquivalentView, private readonly log: LogOutputChannel) {
    this.subscriptions = [
      this.findings, this.folder,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.forget(document.uri); }),
      workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
    ];
  }

  /** Checks what is shown of a document. Gives a sentence for the user where there is nothing to run. */
  async run(shown: Shown): Promise<string | undefined> {
    if (!workspace.isTrusted) return 'Cargo is run in trusted workspaces only.';
    const configuration = workspace.getConfiguration('goRustLens.cargo', shown.source);
    const chosen = configuration.get<string>('path', '').trim();
    const program = await findCargo(chosen);
    if (!program) return chosen ? `goRustLens.cargo.path names ${chosen}, which is not there.` : 'Cargo is not on PATH. Install Rust, or set goRustLens.cargo.path.';
    this.clear();
    const check = (token: CancellationToken) => this.check(shown, program, configuration.get<string[]>('args', []), token);
    return window.withProgress({ location: ProgressLocation.Notification, cancellable: true, title: 'GoRustLens: cargo check' }, (_, token) => check(token));
  }

  dispose(): void {
    this.clear();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async check(shown: Shown, program: string, args: string[], token: CancellationToken): Promise<string | undefined> {
    const { start, end } = shown.place.range;
    const { equivalent } = shown;
    const place: RustEquivalentParams = {
      textDocument: { uri: shown.source.toString() }, scope: shown.place.scope,
      range: { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } },
    };
    const crate = await this.server.ask<ScratchCrate>(scratchCrateRequest, place, token);
    if (!crate || token.isCancellationRequested) return undefined;
    const began = Date.now();
    const run = await this.folder.check(program, args, crate.files, token).catch((error: unknown) => ({ code: 1, output: '', errors: describe(error) }));
    this.log.info(`${program} check ${args.join(' ')}: ${run.code === undefined ? 'stopped' : `ended with ${run.code}`} after ${((Date.now() - began) / 1000).toFixed(1)} s`);
    if (run.code === undefined) return undefined;
    const params: CargoMessagesParams = { crate, output: run.output };
    const messages = (await this.server.ask<CargoMessages>(cargoMessagesRequest, params, token))?.messages ?? [];
    for (const { rendered } of messages) this.log.info(`rustc: ${rendered}`);
    const errors = messages.filter((message) => message.severity === 1).length;
    if (run.code !== 0 && errors === 0) return this.failed(run.errors);
    if (workspace.textDocuments.find((document) => document.uri.toString() === shown.source.toString())?.version !== crate.version)
      return 'The Go code has changed while cargo worked. Check it again.';
    await this.publish({ target: shown.target, equivalent: shown.equivalent === equivalent ? equivalent : undefined }, messages);
    if (errors > 0) return `rustc refuses it: ${errors === 1 ? '1 error, which stands' : `${errors} errors, which stand`} in Problems.`;
    this.accepted = window.setStatusBarMessage('$(check) GoRustLens: rustc accepts it', acceptedForMs);
    return undefined;
  }

  /** Cargo itself had a reason: a crate that it cannot fetch, an option that it does not know. Its words stand in the log, the first of them are shown. */
  private async failed(errors: string): Promise<undefined> {
    this.log.error(`cargo: ${errors.trim()}`);
    const words = /^error: .*(\n+Caused by:\n.*)?/m.exec(errors)?.[0] ?? errors.trim().split('\n').pop() ?? '';
    // Not awaited: the progress ends when the check does.
    void window.showErrorMessage(`cargo: ${words.replace(/^error: /, '').replace(/\s+/g, ' ')}`, 'Show Log').then((choice) => { if (choice) this.log.show(); });
    return undefined;
  }

  /** Beside the Go, as information, for the Go may be right; in the Rust document as loud as rustc is. Warnings are of the Rust alone. */
  private async publish(shown: Checked, messages: CargoMessage[]): Promise<void> {
    const byDocument = new Map<string, Diagnostic[]>();
    const add = (uri: Uri, diagnostic: Diagnostic) => byDocument.set(uri.toString(), [...byDocument.get(uri.toString()) ?? [], diagnostic]);
    for (const message of messages) {
      const inGo = message.severity === 1 ? await goLocation(message) : undefined;
      const inRust = rustLocation(shown, message);
      if (inGo) add(inGo.uri, await this.diagnostic(shown, message, inGo.range, DiagnosticSeverity.Information));
      if (inRust) add(inRust.uri, await this.diagnostic(shown, message, inRust.range, message.severity === 1 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning));
      if (!inGo && !inRust && message.severity === 1) add(shown.target, await this.diagnostic(shown, message, new Range(0, 0, 0, 0), DiagnosticSeverity.Error));
    }
    this.findings.set([...byDocument].map(([uri, diagnostics]) => [Uri.parse(uri), diagnostics] as [Uri, Diagnostic[]]));
  }

  private async diagnostic(shown: Checked, { message, code, href, related }: CargoMessage, range: Range, severity: DiagnosticSeverity): Promise<Diagnostic> {
    const diagnostic = new Diagnostic(range, message, severity);
    diagnostic.source = 'rustc';
    diagnostic.code = code && href ? { value: code, target: Uri.parse(href) } : code;
    const places = await Promise.all(related.map(async (remark) => ({ remark, at: rustLocation(shown, remark) ?? await goLocation(remark) })));
    diagnostic.relatedInformation = places.flatMap(({ remark, at }) => at ? [new DiagnosticRelatedInformation(at, remark.message)] : []);
    return diagnostic;
  }

  /** What rustc said holds for the text that it read. */
  private forget(uri: Uri): void {
    const shown = this.view.shownIn(uri);
    if (shown || this.findings.has(uri)) this.clear();
  }

  private clear(): void {
    this.findings.clear();
    this.accepted?.dispose();
  }
}

async function goLocation({ go }: CargoPlace): Promise<Location | undefined> {
  if (!go) return undefined;
  const document: TextDocument = await workspace.openTextDocument(Uri.parse(go.uri));
  const line = document.validateRange(new Range(go.line, 0, go.line, 0)).start.line;
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(line);
  return new Location(document.uri, range.with({ start: range.start.with({ character: firstNonWhitespaceCharacterIndex }) }));
}

function rustLocation({ target, equivalent }: Checked, { shown }: CargoPlace): Location | undefined {
  if (!shown || !equivalent) return undefined;
  const below = headOf(equivalent).length;
  return new Location(target, new Range(shown.start.line + below, shown.start.character, shown.end.line + below, shown.end.character));
}
