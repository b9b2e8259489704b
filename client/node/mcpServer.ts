import * as vscode from 'vscode';
import { currentSettings } from '../currentSettings';
import { mcpProviderId } from '../ids';

/** How the MCP server of this installation is started, with the Node that the editor brings. */
interface StdioCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Offers the MCP server to the editor where the person prefers it to the language-model tools, so
 * that no model is ever offered the same thing twice.
 */
export function registerMcpServer(extension: vscode.ExtensionContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('supportDocs')) changed.fire();
    }),
    vscode.lm.registerMcpServerDefinitionProvider(mcpProviderId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => {
        const { enabled, offeredAs } = currentSettings().agentTools;
        if (!enabled || offeredAs !== 'mcpServer') return [];
        const { command, args, env } = stdioCommand(extension);
        const version = versionOf(extension);
        return [
          new vscode.McpStdioServerDefinition(
            'Support Docs',
            command,
            [...args],
            { ...env },
            version,
          ),
        ];
      },
    }),
  );
}

/** Puts the configuration most hosts read on the clipboard, and offers the other forms. */
export async function copyMcpConfiguration(extension: vscode.ExtensionContext): Promise<void> {
  const command = stdioCommand(extension);
  await vscode.env.clipboard.writeText(mcpServersJson(command));
  const others: Readonly<Record<string, (command: StdioCommand) => string>> = {
    'VS Code': vscodeJson,
    Zed: zedJson,
    Codex: codexToml,
  };
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Support Docs: the MCP configuration for Claude Code, Cursor and most others is on the clipboard.',
    ),
    ...Object.keys(others),
  );
  const write = chosen === undefined ? undefined : others[chosen];
  if (write !== undefined) await vscode.env.clipboard.writeText(write(command));
}

function stdioCommand({ extensionUri }: vscode.ExtensionContext): StdioCommand {
  const { sources, indexFile, starter } = currentSettings();
  const cli = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  return {
    command: process.execPath,
    args: [
      ...[cli, 'mcp', ...sources],
      ...(indexFile === '' ? [] : ['--index', indexFile]),
      ...(starter ? [] : ['--no-starter']),
    ],
    // The editor's own program is a Node where it is told so.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  };
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  const { version } = extension.packageJSON as { readonly version?: unknown };
  return String(version);
}

function mcpServersJson(command: StdioCommand): string {
  return json({ mcpServers: { 'support-docs': { type: 'stdio', ...command } } });
}

function vscodeJson(command: StdioCommand): string {
  return json({ servers: { 'support-docs': { type: 'stdio', ...command } } });
}

function zedJson(command: StdioCommand): string {
  return json({ context_servers: { 'support-docs': { source: 'custom', ...command } } });
}

/** TOML's basic strings are JSON's. */
function codexToml({ command, args, env }: StdioCommand): string {
  const variables = Object.entries(env).map(
    ([name, value]) => `${name} = ${JSON.stringify(value)}`,
  );
  return [
    '[mcp_servers.support-docs]',
    `command = ${JSON.stringify(command)}`,
    `args = [${args.map(arg => JSON.stringify(arg)).join(', ')}]`,
    `env = { ${variables.join(', ')} }`,
    'startup_timeout_sec = 20',
    '',
  ].join('\n');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
