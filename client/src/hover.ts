import { Hover, languages, MarkdownString, type Disposable, type HoverProvider } from 'vscode';
import type * as lsp from 'vscode-languageclient/node';
import { isCovered } from './selectors';
import type { LanguageServer } from './server';

/** The only commands that a hover's links may run. */
const trustedCommands = ['goRustLens.showRustAt', 'goRustLens.explainCode'];

/**
 * Registers hovers for every language, so that they stand below those of gopls: VS Code sorts by the selector's
 * score first, and providers of equal score by the order of their registration, which is chance.
 */
export function registerHovers(server: LanguageServer): Disposable {
  const provider: HoverProvider = {
    async provideHover(document, position, token) {
      if (!isCovered(document)) return undefined;
      const client = await server.running();
      if (!client || token.isCancellationRequested) return undefined;
      const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
      const answer = await server.ask<lsp.Hover>('textDocument/hover', params, token);
      return trust(client.protocol2CodeConverter.asHover(answer));
    },
  };
  return languages.registerHoverProvider({ language: '*' }, provider);
}

function trust(hover: Hover | undefined): Hover | undefined {
  for (const content of hover?.contents ?? []) {
    if (content instanceof MarkdownString) content.isTrusted = { enabledCommands: trustedCommands };
  }
  return hover;
}
