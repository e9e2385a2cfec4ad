import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { findRequest, type FindAnswer, type FindParams } from './protocol';
import { inGroups } from './picks';
import type { LanguageServer } from './server';

/** Lets the user choose among everything that has a Rust side, what stands at the caret first. The id of its page; undefined where nothing was chosen. */
export async function chooseEquivalent(server: LanguageServer): Promise<string | undefined> {
  const answer = server.ask<FindAnswer>(findRequest, caret());
  const items = answer.then((found) => inGroups(found?.items ?? [], found?.atCaret ?? []).map((row): QuickPickItem & { id: string } => 'heading' in row
    ? { id: '', label: row.heading, kind: QuickPickItemKind.Separator }
    : { id: row.id, label: row.label, description: row.rust }));
  const picked = await window.showQuickPick(items, { placeHolder: 'A Go construct, package, function, module or command', matchOnDescription: true });
  return picked?.id;
}

function caret(): FindParams {
  const editor = window.activeTextEditor;
  if (!editor) return {};
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}
