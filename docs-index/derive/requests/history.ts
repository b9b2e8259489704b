/** Whether a page or section tells of changes: what it names is documented elsewhere. */
import type { Article } from '../../article';
import type { Place } from '../blocks/places';

const historyWord =
  /change ?-?log|release ?-?notes?|what'?s new|(?:version|revision|release|update) history|(?:更新|变更|修订|版本|发布)(?:日志|历史|记录|说明)|breaking changes?/i;

/** The page's title and its file's name, and the headings above the place, say so. */
export function isHistory({ title, source }: Article, place: Place | undefined): boolean {
  const file = source.path.split(/[\\/]/).slice(-2).join(' ');
  return [title, file, ...(place?.headings ?? [])].some(text => historyWord.test(text));
}
