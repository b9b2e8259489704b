/** What another extension, or a model behind one, gets of our tools for agents, shown as a text. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { editorText } from './moves/editor';
import { runTitle } from './moves/quickInput';

/** Part of the manifest of an extension that asks. */
export const askerContributions = { commands: [{ command: 'test.ask', title: 'Test: Ask Tools' }] };

/**
 * Part of its script, which wants `vscode`: a function to call when it is activated. What it opens
 * has a line for each tool: its name, and the beginning of what it answers once documents are read.
 */
export const askerScript = `
  const calls = [
    ['search_docs', { query: 'no such bucket', limit: 1 }],
    ['read_doc', { id: 'starter/errors/614-resource-exists' }],
    ['look_up', { name: '612' }],
    ['example_request', { endpoint: 'POST /v2/tune/refresh', language: 'python' }],
  ];
  const ask = async ([name, input]) => {
    for (;;) {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      const text = content.map(part => part.value).join('');
      if (!/ndexing/.test(text)) return name + ': ' + text.slice(0, 24).replace(/\\s/g, ' ');
    }
  };
  const registerAsker = () => vscode.commands.registerCommand('test.ask', async () => {
    const listed = vscode.lm.tools.map(tool => tool.name).filter(name => calls.some(call => call[0] === name));
    const answers = [];
    for (const call of calls) answers.push(await ask(call).catch(String));
    const text = [listed.sort().join(' '), ...answers].join('\\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text }));
  });`;

/** Asks every tool in a window that has such an extension, and looks whether it answered. */
export async function toolsAnswer(page: Page): Promise<void> {
  await runTitle(page, 'Test: Ask Tools');
  await expect.poll(() => editorText(page)).toMatch(answers);
}

const answers = new RegExp(
  [
    '^example_request look_up read_doc search_docs',
    'search_docs: 1 of \\d+ documents, .*',
    'read_doc: "614 .*',
    'look_up: 1\\. error-code "612".*',
    'example_request: "POST /v2/tune/refresh".*$',
  ].join('\n'),
);
