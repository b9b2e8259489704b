import * as vscode from 'vscode';
import { credentialVariables } from '../server/protocol';
import { currentSettings } from './currentSettings';
import type { DocsServer } from './docsServer';

/** Where the secret of a server is kept: another address has another, and never gets this one. */
function secretKey(url: string): string {
  return `searchServer ${url}`;
}

/** Environment variables that tell the server process who asks the search server, and which one. */
type SecretEnvironment = Readonly<Record<string, string>>;

/** The secret of the search server that is set, for the environment of the language server. */
export async function secretEnvironment({
  secrets,
}: vscode.ExtensionContext): Promise<SecretEnvironment> {
  const { url } = currentSettings().searchServer;
  if (url === '') return {};
  const kept = readKept(await secrets.get(secretKey(url)));
  return Object.keys(kept).length === 0 ? {} : { ...kept, [credentialVariables.address]: url };
}

/** Another address has other credentials, which a new server process is given. */
export function followSearchServer(server: DocsServer): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration(event => {
    if (server.status === undefined) return;
    if (event.affectsConfiguration('supportDocs.searchServer.url')) void server.restart();
  });
}

function readKept(text = '{}'): SecretEnvironment {
  try {
    // Whatever else stands there is no variable of ours.
    const kept = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const { user, password, apiKey, certificatePassword } = credentialVariables;
    const own = [user, password, apiKey, certificatePassword].map(name => [name, kept[name]]);
    return Object.fromEntries(
      own.filter(([, value]) => typeof value === 'string'),
    ) as SecretEnvironment;
  } catch {
    return {};
  }
}

/**
 * Asks for the secret of the search server and keeps it in the editor's store of secrets, or has it
 * forgotten. The server process is started anew with it.
 */
export async function signInToSearchServer(
  { secrets }: vscode.ExtensionContext,
  server: DocsServer,
): Promise<void> {
  const { l10n, window } = vscode;
  const { url } = currentSettings().searchServer;
  if (url === '') {
    const open = l10n.t('Open Settings');
    const chosen = await window.showInformationMessage(
      l10n.t(
        'Support Docs: set the address of the search server first: supportDocs.searchServer.url.',
      ),
      open,
    );
    if (chosen === open) {
      await vscode.commands.executeCommand(
        'workbench.action.openSettings',
        'supportDocs.searchServer',
      );
    }
    return;
  }
  const given = await askSecret(url);
  if (given === undefined) return;
  const key = secretKey(url);
  if (given === 'none') await secrets.delete(key);
  else await secrets.store(key, JSON.stringify(beside(readKept(await secrets.get(key)), given)));
  await server.restart();
}

/** The password of a certificate stands beside who signs in; all else that was kept is replaced. */
function beside(kept: SecretEnvironment, given: SecretEnvironment): SecretEnvironment {
  const { certificatePassword: name } = credentialVariables;
  if (given[name] !== undefined) return { ...kept, ...given };
  return kept[name] === undefined ? given : { ...given, [name]: kept[name] };
}

/** What is typed; `none` to forget what is kept, undefined if the person changed their mind. */
async function askSecret(url: string): Promise<SecretEnvironment | 'none' | undefined> {
  const { l10n, window } = vscode;
  const { user, password, apiKey, certificatePassword } = credentialVariables;
  const ways = [
    { label: l10n.t('User and password'), way: 'basic' },
    { label: l10n.t('API key'), way: 'api-key' },
    { label: l10n.t('Password of the client certificate'), way: 'certificate' },
    { label: l10n.t('Forget the credentials'), way: 'none' },
  ] as const;
  const chosen = await window.showQuickPick(ways, { title: url });
  if (chosen === undefined || chosen.way === 'none') return chosen?.way;
  if (chosen.way === 'api-key') {
    const key = await askText(url, l10n.t('API key'), true);
    return key === undefined ? undefined : { [apiKey]: key };
  }
  if (chosen.way === 'certificate') {
    const secret = await askText(url, chosen.label, true);
    return secret === undefined ? undefined : { [certificatePassword]: secret };
  }
  const name = await askText(url, l10n.t('User'), false);
  if (name === undefined) return undefined;
  const word = await askText(url, l10n.t('Password'), true);
  return word === undefined ? undefined : { [user]: name, [password]: word };
}

async function askText(
  title: string,
  prompt: string,
  isSecret: boolean,
): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    ...{ title, prompt, password: isSecret, ignoreFocusOut: true },
  });
  return text === undefined || text === '' ? undefined : text;
}
