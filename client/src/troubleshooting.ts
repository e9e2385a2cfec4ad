import { readFile } from 'node:fs/promises';
import { env, version, workspace, type ExtensionContext } from 'vscode';
import type { LanguageServer } from './server';

/** What a report of a fault needs: versions, the platform, settings that differ, the server's state. No text of the user's files. */
export async function troubleshootingText(context: ExtensionContext, server: LanguageServer): Promise<string> {
  const { packageJSON } = context.extension;
  const upSeconds = server.startedAt ? Math.round((Date.now() - server.startedAt.getTime()) / 1000) : 0;
  const rows = [
    ['Extension', packageJSON.version],
    ['Server', server.version ?? 'not running'],
    ['State', server.state],
    ['Process', server.processId ? `${server.processId}, up ${upSeconds} s, ${await residentMemory(server.processId)}` : 'none'],
    ['Last error', server.lastError ?? 'none'],
    ['Editor', `${env.appName} ${version}${env.remoteName ? `, remote ${env.remoteName}` : ''}`],
    ['Platform', `${process.platform} ${process.arch}, Node ${process.versions.node}`],
    ['Trusted workspace', String(workspace.isTrusted)],
  ];
  return ['# GoRustLens: troubleshooting information', '',
    ...rows.map(([name, value]) => `- ${name}: ${value}`), '',
    '## Settings that differ from their defaults', '', '```json', JSON.stringify(changedSettings(packageJSON), null, 2), '```', ''].join('\n');
}

/** Only Linux tells it without starting a program. */
async function residentMemory(processId: number): Promise<string> {
  try {
    const kib = Number(/^VmRSS:\s*(\d+) kB/m.exec(await readFile(`/proc/${processId}/status`, 'utf8'))?.[1]);
    return `${Math.round(kib / 1024)} MiB resident`;
  } catch {
    return 'memory not known on this platform';
  }
}

function changedSettings(manifest: { contributes: { configuration: { properties: Record<string, unknown> }[] } }): Record<string, unknown> {
  const configuration = workspace.getConfiguration();
  const keys = manifest.contributes.configuration.flatMap((group) => Object.keys(group.properties));
  return Object.fromEntries(keys.flatMap((key) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(key) ?? {};
    const value = workspaceFolderValue ?? workspaceValue ?? globalValue;
    return value === undefined ? [] : [[key, value]];
  }));
}
