import * as vscode from 'vscode';
import { currentSettings } from '../currentSettings';
import type { DocsServer } from '../docsServer';
import { toolNames } from '../ids';
import { plainMessage } from '../plainText';
import { withinBudget } from './withinBudget';

/**
 * The tools for agents as tools of the editor's language models, over the running server: it says
 * what they are, checks what a model gives them and answers within the size hosts take.
 */
export function registerLanguageModelTools(server: DocsServer): vscode.Disposable {
  return vscode.Disposable.from(
    ...toolNames.map(name => vscode.lm.registerTool<object>(name, languageModelTool(server, name))),
  );
}

function languageModelTool(server: DocsServer, name: string): vscode.LanguageModelTool<object> {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: vscode.l10n.t('Support Docs: {0}', plainMessage(shortInput(input))),
    }),
    invoke: async ({ input, tokenizationOptions }, token) => {
      if (!currentSettings().agentTools.enabled) {
        throw new Error(
          'The person has switched these tools off (supportDocs.agentTools.enabled).',
        );
      }
      const ask = async (maxBytes?: number) => {
        const { text, isError } = await server.ask(questions =>
          questions.tool({ name, input, ...(maxBytes !== undefined && { maxBytes }) }, token),
        );
        if (isError) throw new Error(text);
        return text;
      };
      const text = await withinBudget(
        ask,
        tokenizationOptions && {
          tokenBudget: tokenizationOptions.tokenBudget,
          countTokens: answer => tokenizationOptions.countTokens(answer, token),
        },
      );
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    },
  };
}

/** What is asked, as a person reads it while it is looked for. */
function shortInput(input: object): string {
  const values = Object.values(input).filter(value => typeof value === 'string');
  return values.join(' · ').slice(0, 100);
}
