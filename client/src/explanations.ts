import { commands, EventEmitter, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { explainRequest, type ExplainParams, type Explanation } from './protocol';
import type { LanguageServer } from './server';

const scheme = 'gorustlens-page';

/** The pages behind the codes, as Markdown in VS Code's own preview. They come from the server: no network. */
export class Explanations implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);

  readonly onDidChange = this.changed.event;

  constructor(private readonly server: LanguageServer) {}

  async open(code: string): Promise<void> {
    const page = await this.ask(code);
    if (!page) {
      void window.showInformationMessage(`GoRustLens has no page for ${code}.`);
      return;
    }
    await commands.executeCommand('markdown.showPreviewToSide', Uri.from({ scheme, path: `/${code}.md` }));
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const page = await this.ask(uri.path.slice(1, -'.md'.length));
    return page?.markdown ?? '';
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private ask(code: string): Promise<Explanation | undefined> {
    return this.server.ask<Explanation>(explainRequest, { code } satisfies ExplainParams);
  }
}
