import * as vscode from 'vscode';
import type { BlockTarget } from './articleTarget';
import type { DocsServer } from '../docsServer';
import { codeBlocks } from './codeBlocks';
import { openWritingPlace, type PlaceInDocument } from '../examples/writingPlace';
import { plainMessage } from '../plainText';

/**
 * Writes a code block of an article at the cursor, once the person has agreed: a link from anywhere
 * can ask for it. Nothing happens if the article has no such block.
 */
export async function insertBlock(
  { server, place }: { readonly server: DocsServer; readonly place: PlaceInDocument | undefined },
  { id, block }: BlockTarget,
): Promise<void> {
  const article = await server.ask(ask => ask.article(id));
  const found = codeBlocks(article?.markdown ?? '')[block];
  if (article === null || found === undefined) return;
  if (!(await isAgreed({ title: article.title, code: found.code, place }))) return;
  const editor = await openWritingPlace(place, found.language);
  await editor.edit(edit => {
    for (const selection of editor.selections) edit.replace(selection, found.code);
  });
}

interface Insertion {
  readonly title: string;
  readonly code: string;
  readonly place: PlaceInDocument | undefined;
}

/** Lines of code that the question shows. */
const shownLines = 12;

/** Asks in one sentence what would be written where, with the beginning of it. */
async function isAgreed({ title, code, place }: Insertion): Promise<boolean> {
  const { l10n } = vscode;
  const file = place && vscode.workspace.asRelativePath(place.document.uri);
  const lines = code.split('\n');
  const what = plainMessage(title.replace(/\s+/g, ' ').slice(0, 100));
  const question =
    file === undefined
      ? l10n.t(
          'Support Docs: insert {0} lines of code from the article “{1}” into a new file?',
          lines.length,
          what,
        )
      : l10n.t(
          'Support Docs: insert {0} lines of code from the article “{1}” at the cursor in {2}?',
          lines.length,
          what,
          plainMessage(file),
        );
  const detail = [...lines.slice(0, shownLines), ...(lines.length > shownLines ? ['…'] : [])];
  const insert = l10n.t('Insert');
  const options = { modal: true, detail: detail.map(line => line.slice(0, 120)).join('\n') };
  return (await vscode.window.showInformationMessage(question, options, insert)) === insert;
}
