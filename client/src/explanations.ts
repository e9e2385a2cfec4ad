import { commands, EventEmitter, ProgressLocation, Uri, window, workspace, type CancellationToken, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { explainRequest, learningPathRequest, type ExplainParams, type Explanation, type LearningPathParams } from './protocol';
import type { LanguageServer } from './server';

const scheme = 'gorustlens-page';
const learningPath = 'learning-path';

/** The pages behind the codes, as Markdown in VS Code's own preview. They come from the server: no network. */
export class Explanations implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private path: Explanation | undefined;
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

  /** The page on the idioms that the open folders really use. It is made anew each time: the code changes. */
  async openLearningPath(): Promise<void> {
    const options = { location: ProgressLocation.Notification, title: 'GoRustLens reads the workspace', cancellable: true };
    const page = await window.withProgress(options, (_, token) => this.askForPath(token));
    if (!page) return;
    this.path = page;
    const uri = Uri.from({ scheme, path: `/${learningPath}.md` });
    this.changed.fire(uri);
    await commands.executeCommand('markdown.showPreview', uri);
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const code = uri.path.slice(1, -'.md'.length);
    const page = code === learningPath ? this.path ?? await this.askForPath() : await this.ask(code);
    return page?.markdown ?? '';
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  private askForPath(token?: CancellationToken): Promise<Explanation | undefined> {
    const folders = workspace.workspaceFolders?.map((folder) => folder.uri.toString()) ?? [];
    return this.server.ask<Explanation>(learningPathRequest, { folders } satisfies LearningPathParams, token);
  }

  private ask(code: string): Promise<Explanation | undefined> {
    return this.server.ask<Explanation>(explainRequest, { code } satisfies ExplainParams);
  }
}
