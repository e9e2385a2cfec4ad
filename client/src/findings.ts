import { languages, window, workspace, type Diagnostic, type QuickPickItem, type Uri } from 'vscode';
import { source } from './duplicates';

interface Finding {
  code: string;
  uri: Uri;
  diagnostic: Diagnostic;
}

/** Lets the user choose among the codes found in the open files, those on the caret's line first. */
export async function chooseFinding(): Promise<string | undefined> {
  const findings = allFindings();
  const codes = findings.filter((finding, index) => findings.findIndex(({ code }) => code === finding.code) === index);
  if (codes.length === 0) {
    void window.showInformationMessage('GoRustLens has found nothing in the open files.');
    return undefined;
  }
  if (codes.length === 1 || isAtCaret(codes[0]) && !isAtCaret(codes[1])) return codes[0].code;
  const items: QuickPickItem[] = codes.map(({ code, uri, diagnostic }) => ({
    label: code, description: diagnostic.message, detail: `${workspace.asRelativePath(uri)}:${diagnostic.range.start.line + 1}`,
  }));
  const picked = await window.showQuickPick(items, { placeHolder: 'The finding to explain', matchOnDescription: true });
  return picked?.label;
}

function allFindings(): Finding[] {
  const findings = languages.getDiagnostics().flatMap(([uri, diagnostics]) => diagnostics
    .filter((diagnostic) => diagnostic.source === source)
    .map((diagnostic) => ({ code: codeOf(diagnostic), uri, diagnostic })));
  return [...findings.filter(isAtCaret), ...findings.filter((finding) => !isAtCaret(finding))];
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code ?? '');
}

function isAtCaret({ uri, diagnostic }: Finding): boolean {
  const editor = window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() && diagnostic.range.start.line === editor.selection.active.line;
}
