import { languages, Uri, workspace, type Diagnostic, type Disposable } from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient/node';

export const source = 'GoRustLens';

/** Withholds a finding where another tool already marks the same place: the same problem twice is noise. */
export class DuplicateFilter {
  private readonly received = new Map<string, { uri: Uri; findings: Diagnostic[]; publish: HandleDiagnosticsSignature; shown: number }>();

  handle(uri: Uri, findings: Diagnostic[], publish: HandleDiagnosticsSignature): void {
    if (findings.length === 0) this.received.delete(uri.toString());
    else this.received.set(uri.toString(), { uri, findings, publish, shown: -1 });
    publish(uri, this.unique(uri, findings));
  }

  /** Other tools answer when they like: what they mark later is looked at again then. */
  watch(): Disposable {
    return languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        const entry = this.received.get(uri.toString());
        if (!entry) continue;
        const unique = this.unique(uri, entry.findings);
        if (unique.length === entry.shown) continue;
        entry.shown = unique.length;
        entry.publish(uri, unique);
      }
    });
  }

  private unique(uri: Uri, findings: Diagnostic[]): Diagnostic[] {
    if (!workspace.getConfiguration('goRustLens', uri).get<boolean>('diagnostics.hideDuplicates', true)) return findings;
    const others = languages.getDiagnostics(uri).filter((other) => other.source !== source);
    return findings.filter((finding) => !others.some((other) => marksTheSame(finding, other)));
  }
}

/** Both start on one line and overlap. A syntax error that spans the rest of the file is no duplicate of anything. */
function marksTheSame(finding: Diagnostic, other: Diagnostic): boolean {
  return finding.range.start.line === other.range.start.line && other.range.isSingleLine
    && finding.range.intersection(other.range) !== undefined;
}
