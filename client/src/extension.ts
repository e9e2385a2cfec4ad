import { commands, window, workspace, type ExtensionContext, type TextDocument } from 'vscode';
import { registerCommands } from './commands';
import { CargoCheck } from './cargoCheck';
import { DuplicateFilter } from './duplicates';
import { EquivalentView } from './equivalentView';
import { Explanations } from './explanations';
import { registerHovers } from './hover';
import { RustNotes } from './rustNotes';
import { isCovered } from './selectors';
import { LanguageServer } from './server';
import { Status } from './status';

/** What the server's code actions ask for is shown here: the server itself could only answer with a text. */
const commandsOfTheServer: Record<string, string> = {
  'gorustlens.showRustEquivalent': 'goRustLens.showRustAt',
  'gorustlens.explain': 'goRustLens.explainCode',
};

let server: LanguageServer | undefined;

/** Wires the parts. The server itself is started with the first document that it covers. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('GoRustLens', { log: true });
  const duplicates = new DuplicateFilter();
  server = new LanguageServer(context, log, {
    provideHover: () => undefined,   // hover.ts asks by itself, to stand below gopls
    executeCommand: (command, args, next) => commandsOfTheServer[command] ? commands.executeCommand(commandsOfTheServer[command], ...args) : next(command, args),
    handleDiagnostics: (uri, findings, publish) => duplicates.handle(uri, findings, publish),
  });
  const view = new EquivalentView(server);
  const explanations = new Explanations(server);
  const cargo = new CargoCheck(server, view, log);
  context.subscriptions.push(
    log, view, explanations, cargo, new RustNotes(view), new Status(server), registerHovers(server), duplicates.watch(),
    ...registerCommands({ context, log, server, view, explanations, cargo }),
    workspace.onDidOpenTextDocument(startFor),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('goRustLens.server') && server?.state !== 'paused') void server?.restart();
    }),
  );
  void commands.executeCommand('setContext', 'goRustLens.active', true);
  workspace.textDocuments.forEach(startFor);
}

export async function deactivate(): Promise<void> {
  await server?.dispose();
}

function startFor(document: TextDocument): void {
  if (isCovered(document)) void server?.running();
}
