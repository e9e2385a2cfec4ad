import { languages, type TextDocument } from 'vscode';

/** Files beside the Go ones that the server answers for. By name: without the Go extension VS Code opens go.mod as XML. */
const projectFiles = [
  '**/{go.mod,go.sum,go.work}',
  '**/{Makefile,makefile,GNUmakefile,*.mk}',
  '**/{Dockerfile,Containerfile}*',
  '**/*.{Dockerfile,dockerfile}',
  '**/.github/{workflows/*,dependabot}.{yml,yaml}',
  '**/.gitlab-ci.{yml,yaml}',
  '**/.{golangci,goreleaser}.{yml,yaml,toml}',
  '**/{Taskfile,taskfile}*.{yml,yaml}',
  '**/Jenkinsfile*',
  '**/*.{sh,bash}',
];

const schemes = ['file', 'untitled', 'vscode-vfs'];
const maxCharacters = 1_000_000;

/** Documents that are kept in step with the server. */
export const syncedDocuments = [
  ...schemes.map((scheme) => ({ scheme, language: 'go' })),
  ...projectFiles.map((pattern) => ({ scheme: 'file', pattern })),
];

/** True where the server may have something to say. Cheap: it is asked for each hover of every language. */
export function isCovered(document: TextDocument): boolean {
  return languages.match(syncedDocuments, document) > 0 && document.offsetAt(document.lineAt(document.lineCount - 1).range.end) <= maxCharacters;
}

/** True where "Show Rust Equivalent" has an answer for the whole file. */
export function isProjectFile(document: TextDocument): boolean {
  return !isGo(document) && languages.match(syncedDocuments, document) > 0;
}

export function isGo(document: TextDocument | undefined): document is TextDocument {
  return document?.languageId === 'go' && schemes.includes(document.uri.scheme);
}
