import { languages, LanguageStatusSeverity, window, type Disposable, type LanguageStatusItem } from 'vscode';
import { source } from './duplicates';
import { syncedDocuments } from './selectors';
import type { LanguageServer } from './server';

/** The entry behind the braces of the status bar, in Go and project files only. */
export class Status implements Disposable {
  private readonly item: LanguageStatusItem;
  private readonly subscriptions: Disposable[];

  constructor(private readonly server: LanguageServer) {
    this.item = languages.createLanguageStatusItem('goRustLens.status', syncedDocuments);
    this.item.name = 'GoRustLens';
    this.item.command = { command: 'goRustLens.statusMenu', title: 'Menu' };
    this.subscriptions = [
      this.item,
      server.onDidChangeState(() => this.show()),
      languages.onDidChangeDiagnostics(() => this.show()),
      window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private show(): void {
    const state = this.server.state;
    this.item.busy = state === 'starting';
    this.item.severity = state === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    this.item.text = `GoRustLens: ${this.words()}`;
    this.item.detail = state === 'failed' ? this.server.lastError : undefined;
  }

  private words(): string {
    switch (this.server.state) {
      case 'idle': return 'not started yet';
      case 'starting': return 'starting';
      case 'paused': return 'paused';
      case 'failed': return 'failed';
      case 'ready': return count(findingsInActiveEditor());
    }
  }
}

function findingsInActiveEditor(): number {
  const uri = window.activeTextEditor?.document.uri;
  return uri ? languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === source).length : 0;
}

function count(findings: number): string {
  if (findings === 0) return 'ready';
  return findings === 1 ? '1 finding' : `${findings} findings`;
}
