/** Rows of a support system's export → articles. */
import type { Article } from '../../article';
import type { TextSource } from '../formats/textSource';
import { plainTextMarkdown } from '../formats/ticketMarkdown';
import { htmlMarkdown } from '../markup/htmlPage';
import type { Data } from '../plainData';
import { readSupportRow } from './readRecords';
import { supportArticle } from './supportRecord';
import type { SupportSystem } from './supportSystem';

const converters = { html: htmlMarkdown, plain: plainTextMarkdown };

/** A row that `supportSystem` knows, as an article. */
export function supportRowArticle(
  source: Pick<TextSource, 'path' | 'stem' | 'mask'>,
  row: Data,
  place: { readonly system: SupportSystem; readonly line: number; readonly position: number },
): Article {
  return supportArticle(source, readSupportRow(row, place.system, converters), place);
}
