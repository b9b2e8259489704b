/** Our commands, run as a keybinding or another extension runs them. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
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
};
