/** Activation, and our commands run as a keybinding or another extension runs them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { openFile, positionOf } from './openDocument';
import type { HostTests } from './run';

export const commandTests: HostTests = {
  'every command in package.json is registered': async () => {
    const extension = vscode.extensions.getExtension('support-docs.support-docs');
    assert.ok(extension, 'the extension is installed');
    await extension.activate();
    // package.json of our own extension, whose form the manifest test pins.
    const manifest = extension.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !registered.has(command));
    assert.deepEqual(missing, []);
  },

  'it runs beside the workspace where that is remote': () => {
    const extension = vscode.extensions.getExtension('support-docs.support-docs');
    const { UI, Workspace } = vscode.ExtensionKind;
    const isRemote = vscode.env.remoteName !== undefined;
    assert.equal(extension?.extensionKind, isRemote ? Workspace : UI);
    return Promise.resolve();
  },

  'articles open as read-only Markdown documents, by command and by address': async () => {
    const [symbol] = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '612',
        ),
      symbols => symbols.length > 0,
    );
    assert.ok(symbol);
    const { uri } = symbol.location;
    assert.equal(uri.scheme, 'support-docs');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.match(document.getText(), /^# .*612/m);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), false);
    await vscode.commands.executeCommand(
      'supportDocs.openArticle',
      'starter/errors/614-resource-exists',
    );
    const input = await eventually(
      () => Promise.resolve(vscode.window.tabGroups.activeTabGroup.activeTab?.input),
      shown => shown instanceof vscode.TabInputCustom,
    );
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.match(decodeURIComponent(input.uri.toString()), /^support-docs:.*614/);
  },

  'the report for an issue holds versions and counts, and no paths': async () => {
    await vscode.commands.executeCommand('supportDocs.copyReport');
    const report = await eventually(
      () => vscode.env.clipboard.readText(),
      text => text.startsWith('Support Docs'),
    );
    assert.match(report, /Server: ready, \d+ articles, \d+ symbols/);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder && !report.includes(folder.uri.fsPath));
  },

  'an unknown article is said, not thrown': async () => {
    await vscode.commands.executeCommand('supportDocs.openArticle', 'no/such/article');
  },

  'looking up at the cursor leaves the document as it is': async () => {
    const editor = await openFile('deploy/put-policy.json');
    const before = editor.document.getText();
    const at = positionOf(editor.document, 'persistentOps');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('supportDocs.lookupAtCursor');
    assert.equal(editor.document.getText(), before);
  },
};
