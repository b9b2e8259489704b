/** Lists and maps of numbers: whether they hold codes, by their names, neighbours and what is said above. */
import { registeredCodes } from './registeredCodes';
import { isFamily } from './codeFamily';
import type { NumberPlace } from './numberPlace';
import { isOpen, judgeName, namesError, namesTexts, type Verdict } from './nameVerdict';
import { namesVendor } from '../../vendor/evidence';
import type { Spot } from '../../spot';

/** A name that bears the vendor's, as `KodoStatus`, may end in whatever word of codes. */
export function judge({ tables }: Spot, name: string): Verdict | undefined {
  const verdict = judgeName(name);
  return verdict === 'measure' && isOpen(name) && namesVendor(tables.words, name)
    ? 'code'
    : verdict;
}

/** A list whose numbers are all codes, without a name or with one that speaks of codes or errors. */
export function isListOfCodes(spot: Spot, place: NumberPlace): boolean {
  const { names, kind, neighbours } = place;
  if (!isCodeList(spot, place) || (kind === 'key' && neighbours.length === 0)) return false;
  if (names.length === 0) return kind === 'element' && isFamily(spot, neighbours, 0);
  return names.some(name => isOpen(name) || namesError(name));
}

/** A map from codes to texts, by its name, by what is said above it, or by its other keys. */
export function isTextTable(spot: Spot, place: NumberPlace): boolean {
  const { names } = place;
  if (names.some(name => judge(spot, name) === 'measure')) return false;
  if (!place.hasText && !isCodeList(spot, place)) return false;
  if (names.some(namesTexts) || isCodesSaidAbove(spot)) return true;
  if (!names.every(isNeutral)) return false;
  return place.neighbours.length === 0 || isFamily(spot, place.neighbours, 1);
}

/** `t`, `map`, `table`: a name that says nothing. */
export function isNeutral(name: string): boolean {
  return (
    name.length < 3 ||
    /^(?:map|table|dict|data|lookup|default|exports|new|return|handlers?|actions?)$/i.test(name)
  );
}

/** How far above a list the words stand that say what it holds, in characters. */
const aboveReach = 400;

function isCodesSaidAbove({ view, index = -1, text }: Spot): boolean {
  const open = view.tokens[view.parents[index] ?? -1]?.start ?? 0;
  const above = text
    .slice(Math.max(0, open - aboveReach), open)
    .split('\n')
    .slice(-4)
    .join('\n');
  return /返回码|状态码|错误码|(?:error|status|return|result) ?codes?\b/i.test(above);
}

/** A list of numbers that are all codes, ours or HTTP's; of a map's keys half of them. */
function isCodeList({ tables }: Spot, { neighbours, kind }: NumberPlace): boolean {
  if (neighbours.length === 0) return kind === 'element';
  const isCode = (text: string): boolean =>
    text === '0' || registeredCodes.has(text) || tables.symbols.errorsByCode(text).length > 0;
  if (kind === 'key') return neighbours.filter(isCode).length * 2 >= neighbours.length;
  return neighbours.every(isCode);
}
