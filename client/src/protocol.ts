import type { Range } from 'vscode-languageclient/node';

/** What of the document is shown: the range itself, the declaration around its start, or all of it. */
export type Scope = 'selection' | 'declaration' | 'file';

/** The server's own requests, beside LSP's. */
export const rustEquivalentRequest = 'gorustlens/rustEquivalent';
export const explainRequest = 'gorustlens/explain';

export interface RustEquivalentParams {
  textDocument: { uri: string };
  range: Range;
  scope: Scope;
}

/** Two zero-based lines that came from each other. */
export interface LinePair {
  goLine: number;
  rustLine: number;
}

export interface RustEquivalent {
  text: string;
  languageId: string;
  title: string;
  /** What the server took: the whole file where no declaration is around the place. */
  scope: Scope;
  /** Sorted by `rustLine`. */
  lineMap: LinePair[];
}

export interface ExplainParams {
  code: string;
}

export interface Explanation {
  title: string;
  markdown: string;
}
