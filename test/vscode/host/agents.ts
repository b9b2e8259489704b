/** What coding agents get of the editor: the language-model tools, and the MCP configuration. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import type { HostTests } from './run';

const names = ['search_docs', 'read_doc', 'look_up', 'example_request'];

export const agentTests: HostTests = {
  'the tools for agents are there without anybody signed in': async () => {
    const tools = await eventually(
      () => Promise.resolve(vscode.lm.tools.filter(tool => names.includes(tool.name))),
      found => found.length === names.length,
    );
    assert.deepEqual(tools.map(tool => tool.name).sort(), [...names].sort());
  },

  'a tool answers from the running server, with no question asked of the person': async () => {
    const text = await invoke('look_up', { name: '612' });
    assert.match(text, /^1\. error-code "612"\n/);
    assert.match(text, /<quote [0-9a-f]{8}: API reference>/);
    assert.match(
      await invoke('search_docs', { query: '回调失败', limit: 2 }),
      /^2 of \d+ documents/,
    );
  },

  'what a model asks wrongly is answered with what to ask': async () => {
    await assert.rejects(
      invoke('read_doc', { id: 'no/such/article' }),
      /There is no document of this id .* Find ids with search_docs\./,
    );
    await assert.rejects(invoke('look_up', {}), /The parameter "name" is missing\./);
  },

  'switched off, the tools say so': async () => {
    const settings = vscode.workspace.getConfiguration('supportDocs');
    await settings.update('agentTools.enabled', false, vscode.ConfigurationTarget.Global);
    try {
      await assert.rejects(invoke('look_up', { name: '612' }));
    } finally {
      await settings.update('agentTools.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  },

  'the MCP configuration on the clipboard starts this installation': async () => {
    void vscode.commands.executeCommand('supportDocs.copyMcpConfiguration');
    const text = await eventually(
      () => vscode.env.clipboard.readText(),
      copied => copied.includes('mcpServers'),
    );
    const { mcpServers } = JSON.parse(text) as {
      readonly mcpServers: Record<string, { readonly command: string; readonly args: string[] }>;
    };
    const server = mcpServers['support-docs'];
    assert.equal(server?.command, process.execPath);
    assert.match(server.args[0] ?? '', /cli\.js$/);
    assert.equal(server.args[1], 'mcp');
  },
};

async function invoke(name: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return result.content
    .map(part => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}
