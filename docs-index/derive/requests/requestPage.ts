/** What the forms of writing requests down read, and what they find. */
import type { Article } from '../../article';
import type { Block } from '../blocks/blocks';
import type { Place } from '../blocks/places';
import type { RequestLine } from './requestLine';

/** A page taken apart. */
export interface RequestPage {
  readonly article: Article;
  readonly blocks: readonly Block[];
  /** Where each block stands, index by index. */
  readonly places: readonly Place[];
}

/** A request a page names, and where. */
export interface FoundRequest extends RequestLine {
  /** Index of the block. */
  readonly block: number;
  readonly line: number;
  /** Whether the page only shows it as an example. */
  readonly isExample: boolean;
  /** Name of the operation, where a parameter or header names it: `DescribeDisks`. */
  readonly name?: string;
  /** What the page calls it, where not a heading does. */
  readonly title?: string;
  /** Block of the heading that says its method; a path in that is a short name of this one's. */
  readonly heading?: number;
  /** The header that names the operation, so that its path does not tell it: `X-Action`. */
  readonly header?: string;
}
