/**
 * Errors as headings: `### -1021 INVALID_TIMESTAMP`, `## Error 2210: Origin is asleep`,
 * `### 错误码 41007：签名已过期`, a bold line that is a code. What stands below describes them.
 */
import type { Article } from '../../../article';
import type { ErrorDoc } from '../../../reference';
import type { Block, CaptionBlock, HeadingBlock } from '../../blocks/blocks';
import { isCompoundName, isSuccess, readHttpStatus, readMessages } from '../errorCells';
import { isAboutErrors } from '../errorContext';
import type { ErrorPage } from '../errorPage';
import type { Place } from '../../blocks/places';

/** One error for each code and symbolic name of a heading, in document order. */
export function codeHeadings({ article, blocks, places }: ErrorPage): ErrorDoc[] {
  const found = blocks.flatMap((block, at) => {
    const place = places[at];
    if ((block.kind !== 'heading' && block.kind !== 'caption') || !place) return [];
    const title = readCodeTitle(block.text, () => isAbout(block, place, article));
    return title ? [{ ...title, block, at }] : [];
  });
  // A single number in a heading is a chapter, a year or a port.
  const kept = found.filter(one => one.isCued || found.length > 1);
  return kept.flatMap(({ codes, words, block, at }) => {
    const below = textUnder(blocks, at);
    if (codes.some(code => isSuccess(code, `${words} ${below}`))) return [];
    const error = {
      ...{ messages: readMessages(messageText(words)), product: article.category || undefined },
      ...{ title: article.title, description: [words, below].filter(Boolean).join('\n\n') },
      ...statusIn(below),
      ...{ origin: 'documented' as const, articleId: article.id, line: block.line },
    };
    return codes.map(code => ({ code, ...error }));
  });
}

interface CodeTitle {
  readonly codes: readonly string[];
  /** What the heading says behind the code. */
  readonly words: string;
  /** Whether a word such as "error" announces the code. */
  readonly isCued: boolean;
}

const cued =
  /^(?:(?:http )?(?:error|status|return|result)(?: ?codes?)?|errcode|(?:http ?)?(?:错误|返回|状态|异常)(?:代)?码|错误|报错)\s?[:：#]?\s?/i;
const number =
  /^(-?\d{3,10}|-\d{1,2}|0x[\da-f]{2,16})(?![\w.%/-])\s*(?:[)）]\s*)?(?:[:：\-–—]\s*)?(.*)/is;
const name = /^([A-Za-z][\w.-]{2,80})(?:\s*[:：–—]\s*(.*)|$)/s;

/** `isAboutErrors` is asked only where there is a code: most headings have none. */
function readCodeTitle(text: string, isAboutErrors: () => boolean): CodeTitle | undefined {
  const announced = cued.exec(text)?.[0] ?? '';
  const isCued = announced !== '';
  const rest = text.slice(announced.length);
  const [, code, words = ''] = number.exec(rest) ?? [];
  if (code !== undefined) {
    if (!isCued && (/^(?:19|20)\d\d$/.test(code) || !isAboutErrors())) return undefined;
    const symbol = /^[(（]?([\w.]+)[)）]?$/.exec(words)?.[1] ?? '';
    const isSymbol = isCompoundName(symbol);
    return { codes: isSymbol ? [code, symbol] : [code], words, isCued };
  }
  const [, symbol = '', said = ''] = name.exec(rest) ?? [];
  const isName = isCompoundName(symbol) && !/^[A-Z]{2,4}$/.test(symbol);
  return isName && (isCued || isAboutErrors())
    ? { codes: [symbol], words: said, isCued: true }
    : undefined;
}

/** The headings above one of errors speak of errors; so may the page's title. */
function isAbout(block: HeadingBlock | CaptionBlock, place: Place, article: Article): boolean {
  const above = block.kind === 'heading' ? place.headings.slice(0, -1) : place.headings;
  return isAboutErrors(article, { ...place, headings: above, caption: '' });
}

/** Words behind a number are a message if they are a sentence, not a name. */
function messageText(words: string): string {
  return /\s/.test(words) ? words : '';
}

/** Text, lists and captions below a heading or caption up to the next of its kind. */
function textUnder(blocks: readonly Block[], at: number): string {
  const lines: string[] = [];
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || block.kind === 'heading' || block.kind === blocks[at]?.kind) break;
    if (block.kind === 'text') lines.push(...block.lines, '');
  }
  return lines.join('\n').trim().slice(0, 800);
}

function statusIn(text: string): { httpStatus?: string } {
  const said = /(?:http ?(?:status|状态码|code)[^\d\n]{0,12})([1-5]\d\d)\b/i.exec(text)?.[1];
  const httpStatus = said === undefined ? undefined : readHttpStatus(said);
  return httpStatus === undefined ? {} : { httpStatus };
}
