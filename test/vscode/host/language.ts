/** Hover, completion and workspace symbols, asked for as VS Code asks for them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { hoverAt } from './hoverAt';
import { openFile, positionOf } from './openDocument';
import type { HostTests } from './run';

/** File of the sample workspace, text under the mouse, key on the hover's first line. */
const hovers: readonly (readonly [file: string, text: string, key: string])[] = [
  ['src/photoStore.js', '612', '612'],
  ['src/photoStore.js', '614', '614'],
  ['src/photoStore.js', '/sisyphus/fetch', 'POST /sisyphus/fetch'],
  ['src/photoStore.js', 'ignore_same_key', 'ignore_same_key'],
  ['src/uploadToken.ts', 'fsizeLimit', 'fsizeLimit'],
  ['src/uploadToken.ts', '579', '579'],
  ['internal/store/bucket.go', '631', '631'],
  ['internal/store/bucket.go', 'insertOnly', 'insertOnly'],
  ['android/BucketClient.java', '612', '612'],
  ['android/BucketClient.java', 'mimeLimit', 'mimeLimit'],
  ['web/token.php', 'returnBody', 'returnBody'],
  ['scripts/refresh_cdn.py', '/v2/tune/refresh', 'POST /v2/tune/refresh'],
  ['scripts/refresh_cdn.py', '400034', '400034'],
  ['deploy/put-policy.json', 'persistentOps', 'persistentOps'],
  ['deploy/put-policy.yaml', 'callbackBodyType', 'callbackBodyType'],
  ['deploy/refresh.sh', '/v2/tune/refresh', 'POST /v2/tune/refresh'],
  ['requests/storage.http', '/stat/', 'GET /stat/<EncodedEntryURI>'],
  ['logs/upload.log', 'bad token', 'bad token'],
  ['logs/upload.log', '631', '631'],
];

export const languageTests: HostTests = {
  ...Object.fromEntries(
    hovers.map(([file, text, key]) => [
      `hover: ${text} in ${file}`,
      async () => {
        const { document } = await openFile(file);
        const at = positionOf(document, text);
        const ours = await eventually(
          () => hoverAt(document, at),
          found => found !== undefined,
        );
        assert.match(ours?.split('\n')[0] ?? '', new RegExp(`\`${escaped(key)}\``));
      },
    ]),
  ),

  'hover: silent where 612 is the width of a sheet of paper': async () => {
    const store = await openFile('src/photoStore.js');
    const speaking = positionOf(store.document, '612');
    await eventually(
      () => hoverAt(store.document, speaking),
      found => found !== undefined,
    );
    const { document } = await openFile('src/contactSheet.js');
    for (const text of ['612', '614']) {
      assert.equal(await hoverAt(document, positionOf(document, text)), undefined);
    }
  },

  'completion: fields of the put policy that are not there yet': async () => {
    const editor = await openFile('deploy/put-policy.json');
    const at = new vscode.Position(1, 0);
    await editor.edit(edit => edit.insert(at, '  "",\n'));
    const labels = await eventually(
      () => completionsAt(editor.document, at.translate(0, 3)),
      found => found.some(label => label.includes('returnUrl')),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.ok(!labels.some(label => /^"?scope"?$/.test(label)), 'scope is there already');
  },

  'workspace symbols: codes and endpoints': async () => {
    const find = async (query: string): Promise<readonly string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return symbols.map(({ name }) => name);
    };
    await eventually(
      () => find('612'),
      names => names.some(name => name.startsWith('612')),
    );
    const endpoints = await find('tune/refresh');
    assert.ok(
      endpoints.some(name => name.includes('POST /v2/tune/refresh')),
      endpoints.join(),
    );
  },
};

async function completionsAt(
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
