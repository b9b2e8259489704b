import type { Article } from '../../article';
import type { Block } from '../blocks/blocks';
import type { Place } from '../blocks/places';

/** A page as the forms of errors read it. */
export interface ErrorPage {
  readonly article: Article;
  readonly blocks: readonly Block[];
  /** Where each block stands, index by index. */
  readonly places: readonly Place[];
}
