import type { Range } from 'vscode-languageclient/node';

/** What of the document is shown: the range itself, the declaration around its start, or all of it. */
export type Scope = 'selection' | 'declaration' | 'file';

/** The server's own requests, beside LSP's. */
export const rustEquivalentRequest = 'gorustlens/rustEquivalent';
export const scratchCrateRequest = 'gorustlens/scratchCrate';
export const cargoMessagesRequest = 'gorustlens/cargoMessages';
export const explainRequest = 'gorustlens/explain';
export const findRequest = 'gorustlens/find';
export const learningPathRequest = 'gorustlens/learningPath';

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
  notes: Note[];
  confidence: 'whole' | 'notes' | 'holes';
  /** The Go that was translated: one range, or a type and each of its methods. */
  ranges: Range[];
  /** Comment lines to show above the text. */
  head: string[];
}

/** A remark on a Go place. */
export interface Note {
  range: Range;
  message: string;
  isHole: boolean;
}

/** Files for cargo; its params are those of the Rust that is shown. Given back with cargo's output to have it read. */
export interface ScratchCrate {
  files: { path: string; text: string }[];
  version?: number;
}

export interface CargoMessagesParams {
  crate: ScratchCrate;
  output: string;
}

export interface CargoMessages {
  messages: CargoMessage[];
}

/** A message of rustc. Places that are not known are left out. */
export interface CargoMessage extends CargoPlace {
  /** 1 an error, 2 a warning. */
  severity: 1 | 2;
  code?: string;
  href?: string;
  message: string;
  /** As a terminal shows it. */
  rendered: string;
  related: (CargoPlace & { message: string })[];
}

export interface CargoPlace {
  go?: { uri: string; line: number };
  /** In the text that is shown, its head left out. */
  shown?: Range;
}

export interface ExplainParams {
  code: string;
}

export interface Explanation {
  title: string;
  markdown: string;
}

export interface FindParams {
  textDocument?: { uri: string };
  position?: { line: number; character: number };
}

/** All there is a Rust side of, in the order of its groups, and the ids of what stands at the caret, best first. */
export interface FindAnswer {
  items: FindEntry[];
  atCaret: string[];
}

/** The id is what an explanation is asked for by. */
export interface FindEntry {
  id: string;
  group: string;
  label: string;
  rust: string;
}

export interface LearningPathParams {
  folders: string[];
}
