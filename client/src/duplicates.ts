import { DiagnosticSeverity, Disposable, languages, Range, Uri, workspace, type Diagnostic, type TextDocument } from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient/node';

export const source = 'GoRustLens';

interface Received {
  uri: Uri;
  findings: Diagnostic[];
  publish: HandleDiagnosticsSignature;
  shown: Diagnostic[];
}

/** Withholds a finding where another tool already marks the same place: the same problem twice is noise. */
export class DuplicateFilter {
  private readonly received = new Map<string, Received>();

  handle(uri: Uri, findings: Diagnostic[], publish: HandleDiagnosticsSignature): void {
    const shown = unique(uri, findings);
    if (findings.length === 0) this.received.delete(uri.toString());
    else this.received.set(uri.toString(), { uri, findings, publish, shown });
    publish(uri, shown);
  }

  /** Other tools answer when they like, and take back what they said: their marks are looked at again each time. */
  watch(): Disposable {
    return Disposable.from(
      languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.lookAgain(this.received.get(uri.toString())))),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('goRustLens.diagnostics.hideDuplicates')) this.received.forEach((entry) => this.lookAgain(entry));
      }),
    );
  }

  private lookAgain(entry: Received | undefined): void {
    if (!entry) return;
    const shown = unique(entry.uri, entry.findings);
    if (shown.length === entry.shown.length && shown.every((finding, index) => finding === entry.shown[index])) return;
    entry.shown = shown;
    entry.publish(entry.uri, shown);
  }
}

function unique(uri: Uri, findings: Diagnostic[]): Diagnostic[] {
  if (!workspace.getConfiguration('goRustLens', uri).get<boolean>('diagnostics.hideDuplicates', true)) return findings;
  // A hint or a note, of a spelling checker for example, does not say what a finding says.
  const others = languages.getDiagnostics(uri).filter((other) => other.source !== source && other.severity <= DiagnosticSeverity.Warning);
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  return findings.filter((finding) => !others.some((other) => marksTheSame(finding, other, document)));
}

/**
 * Both stand on one line and overlap, or nothing but operators of one expression lies between them: of `user.Name` one tool marks the
 * pointer and another the field. A syntax error that spans the rest of the file is no duplicate of anything.
 */
function marksTheSame(finding: Diagnostic, other: Diagnostic, document: TextDocument | undefined): boolean {
  if (finding.range.start.line !== other.range.start.line || !other.range.isSingleLine) return false;
  if (finding.range.intersection(other.range)) return true;
  const [first, second] = finding.range.start.isBefore(other.range.start) ? [finding.range, other.range] : [other.range, finding.range];
  return document !== undefined && /^[.*&()[\]]*$/.test(document.getText(new Range(first.end, second.start)));
}
