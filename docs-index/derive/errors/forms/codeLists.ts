/** Errors as items of a list: ``- `10001`: Invalid token``, `* 404 Not Found：没有`, `- invalid_auth - …`. */
import type { ErrorDoc } from '../../../reference';
import { isCodeText, isCompoundName, isSuccess, readMessages } from '../errorCells';
import { isAboutErrors } from '../errorContext';
import type { ErrorPage } from '../errorPage';
import { plainText } from '../../blocks/plainText';

/** Items of lists that stand below a heading about errors; a list with one such item is none. */
export function codeLists({ article, blocks, places }: ErrorPage): ErrorDoc[] {
  return blocks.flatMap((block, at) => {
    const place = places[at];
    if (block.kind !== 'text' || !place) return [];
    // Most text is no list, and most lists have no such items.
    const listed = block.lines.filter(line => /^[*+-]\s/.test(line)).length;
    if (listed < 2) return [];
    const items = block.lines.flatMap((line, index) => readItem(line, block.line + index));
    if (items.length < 2 || items.length * 2 < listed) return [];
    // Fields of an answer, for their types stand behind them.
    if (items.some(({ said }) => typeAlone.test(said))) return [];
    if (!isAboutErrors(article, place)) return [];
    return items
      .filter(({ code, said }) => !isSuccess(code, said))
      .map(({ code, said, line }) => ({
        ...{ code, messages: code === said ? [] : messagesIn(said), description: said },
        ...{ product: article.category || undefined, title: article.title },
        ...{ origin: 'documented' as const, articleId: article.id, line },
      }));
  });
}

const typeAlone =
  /^`?(?:u?int(?:eger)?\d*|long|number|float|double|str(?:ing)?|bool(?:ean)?|object|array|list|map)(?:\[\])?`?\.?\s*$/i;

interface Item {
  readonly code: string;
  readonly said: string;
  readonly line: number;
}

const marked =
  /^[*+-]\s+(?:`([^`\n]{1,100})`|\*\*([^*\n]{1,100}?)[:：]?\*\*)\s*(?:(?:[:：=]|[-–—]+(?=\s))\s*)?(.*)/s;
const bare =
  /^[*+-]\s+["']?(-?\d{3,10}|-\d{1,2}|[A-Za-z][\w.-]{2,80})["']?\s*(?:[:：=]|\s[-–—]+(?=\s)|(?<=\d)\s)\s*(\S.*)$/;

/** The code an item begins with. A bare word counts only if it is a name no text would hold. */
function readItem(text: string, line: number): Item[] {
  const [, span, bold, behind] = marked.exec(text) ?? [];
  const code = plainText(span ?? bold ?? '')
    .replace(/["']/g, '')
    .trim();
  if (isListedCode(code)) return [{ code, said: behind ?? '', line }];
  const [, word = '', said = ''] = bare.exec(text) ?? [];
  return isListedCode(word) ? [{ code: word, said, line }] : [];
}

function isListedCode(text: string): boolean {
  return isCodeText(text) && (/^-?\d{3,}$|^-\d{1,2}$/.test(text) || isCompoundName(text));
}

function messagesIn(said: string): string[] {
  return said.length <= 100 && !/\. \S/.test(said) ? readMessages(said) : [];
}
