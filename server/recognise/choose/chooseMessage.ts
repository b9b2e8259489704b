/** Whether the words at the cursor are an error message that the documents know. */
import type { MessageMatch } from '../../../docs-index/derive/readReference';
import { hasLogShape, isVendorText, namesVendor } from '../vendor/evidence';
import { lineAround, linesAround } from '../text/lines';
import { foldName, rarityOf } from '../text/names';
import { isOwnAnswer, isOwnError } from './ownAnswer';
import { messageBeginning } from '../documented/messageParts';
import type { Spot } from '../spot';
import { isMark, textAt } from '../text/view';

export interface MessageChoice {
  readonly match: MessageMatch;
  readonly start: number;
  readonly end: number;
  readonly isGuess: boolean;
}

/** What operating systems and every server say; the vendor's servers say it too. */
const everyday = new Set(
  `no such file or directory|file exists|permission denied|not a directory|is a directory|file too large
  |no space left on device|invalid argument|operation not permitted|connection refused|broken pipe
  |connection reset by peer|timed out|device or resource busy|too many open files|not found|not allowed
  |already exists|internal error|internal server error|unknown error|access denied|bad request|forbidden
  |unauthorized|file not found|timeout|request failed|send request failed|invalid request|bad gateway`
    .split('|')
    .map(text => text.trim()),
);

/** The documented message at the cursor, the longest if several overlap. */
export function chooseMessage(spot: Spot): MessageChoice | undefined {
  const line = lineAround(spot.text, spot.offset);
  const text = spot.text.slice(line.start, line.end);
  const found = spot.tables.symbols
    .messagesIn(text)
    .map(match => ({ match, start: line.start + match.start, end: line.start + match.end }))
    .filter(({ start, end }) => spot.offset >= start && spot.offset <= end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const candidate of found) {
    const isSure = candidate.match.row.error.hover !== 'explicit' && isSaid(spot, candidate);
    if (isSure || spot.explicit) return { ...candidate, isGuess: !isSure };
  }
  return found.length === 0 ? partOfMessage(spot) : undefined;
}

/** A string that an error is searched for, `contains("incorrect region")`: the message it begins. */
function partOfMessage(spot: Spot): MessageChoice | undefined {
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  if (token?.kind !== 'string' || spot.kind !== 'string' || !isLookedFor(spot)) return undefined;
  const row = messageBeginning(spot.tables.symbols, token.text);
  if (row === undefined || !spot.evidence().isVendor) return undefined;
  const start = token.textStart;
  const end = start + token.text.length;
  return { match: { row, start, end }, start, end, isGuess: false };
}

interface Placed {
  readonly match: MessageMatch;
  readonly start: number;
  readonly end: number;
}

function isSaid(spot: Spot, placed: Placed): boolean {
  const { message, error } = placed.match.row;
  if (spot.kind === 'code' && spot.language.kind === 'code') return false;
  // A message of one word is a name, and names are written in one way.
  if (/^[a-z_]+$/.test(message) && spot.tables.symbols.fieldsByName(message).length > 0)
    return false;
  if (!/\s/.test(message) && spot.text.slice(placed.start, placed.end) !== message) return false;
  if (spot.language.kind === 'style' || spot.language.kind === 'silent') return false;
  if (isInVendorLog(spot, placed.start)) return true;
  if (isOwnAnswer(spot, placed.start)) return false;
  if (isBesideItsCode(spot, placed)) return true;
  const evidence = spot.evidence();
  const isEveryday = everyday.has(message.toLowerCase());
  // `unknownError: "unknown error"` is one of the texts of a program's own.
  if (isEveryday && (isSystemError(spot, placed) || isNamedAlike(spot, message))) return false;
  const isCommon = isEveryday || wordCount(message) < 3 || error.hover === 'strong';
  if (isCommon && spot.kind === 'string' && isOwnError(spot, placed.start)) return false;
  if (isEveryday && !evidence.isInText) return false;
  if (evidence.isVendor) return isOneName(message) || !isCommon || isReported(spot, placed);
  return !isCommon && !evidence.isOther && evidence.hints >= 2;
}

/** Words of a message; two Han characters are about one. */
function wordCount(message: string): number {
  const text = message.replace(/<[^<>]*>/g, ' ');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han / 2 + (text.match(/[\p{Script=Latin}\p{N}']{2,}/gu)?.length ?? 0);
}

/** `InvalidImageName.Duplicated`: a name of more than one word with a dot in it. */
function isOneName(message: string): boolean {
  return /^[A-Z]\w+\.[A-Z]\w+$/.test(message) && rarityOf(message) === 2;
}

function isInVendorLog(spot: Spot, start: number): boolean {
  const line = lineAround(spot.text, start);
  return hasLogShape(spot.tables.words, spot.text.slice(line.start, line.end));
}

/**
 * The very code the documents give this message on the same line, the vendor near it; in a text of the
 * vendor's also on the line above: `if (status == 612) {`.
 */
function isBesideItsCode(spot: Spot, { match, start }: Placed): boolean {
  const line = lineAround(spot.text, start);
  const above = lineAround(spot.text, Math.max(0, line.start - 1));
  const from = isVendorText(spot.evidence()) ? above.start : line.start;
  const text = spot.text.slice(from, line.end);
  const near = linesAround(spot.text, start, 3);
  const isNear = namesVendor(spot.tables.words, spot.text.slice(near.start, near.end));
  if (!isNear && from === line.start) return false;
  const { code } = match.row.error;
  return (
    code !== undefined && new RegExp(`(?<![\\w.-])${code.replace(/\W/g, '')}(?![\\w.-])`).test(text)
  );
}

/** Said as an error: behind a key or word such as `error:`, or a string of its own. */
function isReported(spot: Spot, { start, end }: Placed): boolean {
  const before = spot.text.slice(Math.max(0, start - 40), start);
  const label =
    /(?:error|err|message|msg|reason|detail|desc|code|failed|fatal|失败|错误|报错)[\w ]{0,12}["'\\\])]{0,4}\s{0,2}[:=,：]{0,2}>?\s{0,2}["'`\\]{0,4}$/i;
  if (label.test(before) || isSaidByVendor(spot, before)) return true;
  const token = spot.index === undefined ? undefined : spot.view.tokens[spot.index];
  if (token?.kind !== 'string' || spot.kind !== 'string') return false;
  if (token.text.length - (end - start) >= 3) return false;
  return isLookedFor(spot) || isNamedAlike(spot, token.text);
}

/** `Qiniu: no such bucket`, `code: 401, bad token`: the vendor or a code right before it. */
function isSaidByVendor({ tables, kind }: Spot, before: string): boolean {
  if (kind === 'code') return false;
  if (/(?:code|status)\W{0,4}\d{3}\W{1,6}$/i.test(before)) return true;
  const name = /([\p{L}][\p{L}\p{N}]{1,20})\]?\s?[:：]\s?$/u.exec(before)?.[1];
  return name !== undefined && tables.words.names.includes(name.toLowerCase());
}

/** `INVALID_CTX = "invalid ctx"`: a constant by the name of its text. */
function isNamedAlike({ view, index = -1 }: Spot, text: string): boolean {
  const isStored = isMark(view, index - 1, '=', ':=', ':', '=>');
  return isStored && foldName(textAt(view, index - 2)).includes(foldName(text));
}

const comparing =
  /^(?:.*(?:contains?|includes?|equals?|match(?:es)?|startswith|search|indexof|hassuffix|hasprefix|assert\w*|expect\w*|index|test)|is|has|eq|to|be|tobe)$/i;

/** Whether the string at the cursor is compared with something, or is a key or item of a list of them. */
function isLookedFor({ view, index = -1 }: Spot): boolean {
  if (isMark(view, index - 1, '==', '===', '!=', '!==', 'in', 'case', '=~')) return true;
  if (isMark(view, index + 1, '==', '===', 'in', ':', '=>')) return true;
  const open = view.parents[index] ?? -1;
  if (isMark(view, open, '[', '{')) return true;
  return comparing.test(textAt(view, open - 1));
}

/** `open /tmp/a: no such file or directory`, `ENOENT`, `[Errno 2]`: the machine itself speaks. */
function isSystemError(spot: Spot, { start, end }: Placed): boolean {
  const near = linesAround(spot.text, start, spot.kind === 'string' ? 4 : 1);
  const text = spot.text.slice(near.start, near.end);
  if (/\bE[A-Z]{4,8}\b|\[Errno|errno\b|\b(?:OS|IO)Error\b|\bFile(?:NotFound|Exists)/.test(text)) {
    return true;
  }
  const line = spot.text.slice(Math.max(near.start, start - 120), end + 40);
  if (
    /(?:open|stat|lstat|mkdir|remove|read|rename|access|cannot \w+) ["'`]?[./~][^\s:]*["'`]?: ?$/.test(
      spot.text.slice(Math.max(0, start - 160), start),
    )
  ) {
    return true;
  }
  return /\b(?:os|fs|ioutil|shutil|pathlib|Path|File|fopen|java\.io)\s*[.(:]/.test(line);
}
