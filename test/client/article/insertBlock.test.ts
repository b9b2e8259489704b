import { beforeEach, expect, test, vi } from 'vitest';
import { insertBlock } from '../../../client/article/insertBlock';
import type { DocsServer } from '../../../client/docsServer';

const shown = vi.hoisted(() => ({
  questions: [] as unknown[],
  answer: '',
  written: [] as string[],
}));

vi.mock('vscode', () => ({
  l10n: {
    t: (text: string, ...values: readonly unknown[]) =>
      text.replace(/\{(\d)\}/g, (_whole, at: string) => String(values[Number(at)])),
  },
  languages: { getLanguages: () => Promise.resolve([]) },
  workspace: {
    asRelativePath: (uri: { readonly path: string }) => uri.path,
    openTextDocument: () => Promise.resolve({}),
  },
  window: {
    showInformationMessage: (...asked: readonly unknown[]) => {
      shown.questions.push(asked);
      return Promise.resolve(shown.answer === '' ? undefined : shown.answer);
    },
    showTextDocument: () =>
      Promise.resolve({
        selections: [{}],
        edit: (run: (edit: unknown) => void) => {
          run({ replace: (_at: unknown, text: string) => shown.written.push(text) });
        },
      }),
  },
}));

const article = {
  title: 'Purge [now](command:evil)',
  markdown: '# Purge\n\n```http\nPOST /purge\n\n{}\n```\n',
};
const ask = { article: (id: string) => Promise.resolve(id === 'a' ? article : null) };
// The only thing of a server that an insertion asks for.
const server = { ask: (run: (with_: unknown) => unknown) => run(ask) } as unknown as DocsServer;

beforeEach(() => Object.assign(shown, { questions: [], answer: '', written: [] }));

test('a link asks what is inserted where, and without a yes nothing is', async () => {
  await insertBlock({ server, place: undefined }, { id: 'a', block: 0 });
  expect(shown.questions).toEqual([
    [
      'Support Docs: insert 3 lines of code from the article “Purge [now]\u200b(command:evil)” into a new file?',
      { modal: true, detail: 'POST /purge\n\n{}' },
      'Insert',
    ],
  ]);
  expect(shown.written).toEqual([]);
});

test('with a yes the block is written; one that is not there is not asked about', async () => {
  shown.answer = 'Insert';
  await insertBlock({ server, place: undefined }, { id: 'a', block: 0 });
  expect(shown.written).toEqual(['POST /purge\n\n{}']);
  await insertBlock({ server, place: undefined }, { id: 'a', block: 1 });
  await insertBlock({ server, place: undefined }, { id: 'b', block: 0 });
  expect([shown.questions.length, shown.written.length]).toEqual([1, 1]);
});
