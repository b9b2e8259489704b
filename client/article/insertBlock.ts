import type { BlockTarget } from './articleTarget';
import type { DocsServer } from '../docsServer';
import { codeBlocks } from './codeBlocks';
import { openWritingPlace, type PlaceInDocument } from '../examples/writingPlace';

/** Writes a code block of an article at the cursor; nothing if the article has no such block. */
export async function insertBlock(
  { server, place }: { readonly server: DocsServer; readonly place: PlaceInDocument | undefined },
  { id, block }: BlockTarget,
): Promise<void> {
  const article = await server.ask(ask => ask.article(id));
  const found = codeBlocks(article?.markdown ?? '')[block];
  if (found === undefined) return;
  const editor = await openWritingPlace(place, found.language);
  await editor.edit(edit => {
    for (const selection of editor.selections) edit.replace(selection, found.code);
  });
}
