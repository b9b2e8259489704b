import * as vscode from 'vscode';
import type { DocsServer } from './docsServer';
import type { EditorHost } from './editorHost';

interface Parts {
  readonly extension: vscode.ExtensionContext;
  readonly host: EditorHost;
  readonly server: DocsServer;
}

/**
 * Puts on the clipboard what a maintainer needs to know of this installation: versions, platform
 * and the state of the index. No paths and no text of documents are in it.
 */
export async function copyReport({ extension, host, server: { status } }: Parts): Promise<void> {
  const manifest = extension.extension.packageJSON as { readonly version?: unknown };
  const settings = vscode.workspace.getConfiguration('supportDocs');
  const lines = [
    `Support Docs ${String(manifest.version)}`,
    `${vscode.env.appName} ${vscode.version} (${vscode.env.appHost}, ${vscode.env.language})`,
    host.platform,
    `Remote: ${vscode.env.remoteName ?? 'none'}`,
    `Workspace: ${vscode.workspace.isTrusted ? 'trusted' : 'restricted'}`,
    `Hover: ${String(settings.get('hover.level'))}, starter docs: ${String(settings.get('starter'))}`,
    status === undefined
      ? 'Server: not started'
      : `Server: ${status.state}, ${status.articles} articles, ${status.symbols} symbols, ` +
        `${status.problems} problems, ${status.sources.length} sources`,
    ...(status?.message === undefined ? [] : [`Message: ${status.message}`]),
  ];
  await vscode.env.clipboard.writeText(lines.join('\n') + '\n');
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Support Docs: the report is on the clipboard: versions and the state of the index, no texts.',
    ),
  );
}
