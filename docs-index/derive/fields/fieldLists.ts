/**
 * Fields as items of a list, read as the table they could be:
 *
 *     - `owner` (string, required): The account.     →   | owner | string | yes | The account. |
 *     * owner: `String`. The account.
 */
import type { TextBlock } from '../blocks/blocks';
import type { Place } from '../blocks/places';
import type { TableBlock } from '../blocks/tableBlock';

/**
 * The table of a list whose items all name a field; undefined for any other list. Names without
 * marks count only where a heading speaks of a request or answer, and lists without types only where
 * one speaks of parameters.
 */
export function fieldListTable({ lines, line }: TextBlock, place: Place): TableBlock | undefined {
  const { direction, caption, headings } = place;
  const isSaid = direction === 'request' || direction === 'response';
  const isListed = isSaid && [caption, headings.at(-1) ?? ''].some(title => fieldWord.test(title));
  const items = lines.filter(text => /^[*+-]\s/.test(text));
  const rows = lines.flatMap((text, index) => {
    const cells = itemCells(text, isSaid);
    return cells ? [{ cells, line: line + index }] : [];
  });
  // Items below an item explain it; the blocks of a page do not tell how far in they stand.
  if (rows.length === 0 || rows.length < items.length / (isListed ? 2 : 1)) return undefined;
  if (!isListed && !rows.some(({ cells }) => cells[1] !== '')) return undefined;
  return { kind: 'table', header: ['Name', 'Type', 'Required', 'Description'], rows, line };
}

const fieldWord = /param|argument|field|attribute|propert|参数|字段|属性/i;

const item =
  /^[*+-]\s+(?:`([^`\n]{1,100})`|\*\*([^*\n]{1,100}?)\*\*)\s*(?:(?:[(（]([^()（）\n]{1,80})[)）])\s*)?(?:(?:[:：]|[-–—]+(?=\s)|$)\s*)?(.*)/s;
const bareItem =
  /^[*+-]\s+((?=[^\s:]*[a-z])[A-Za-z_][\w.[\]\\-]{0,60}?)()\s*(?:[(（]([^()（）\n]{1,80})[)）]\s*)?[:：]\s*(.*)/s;

function itemCells(text: string, isSaid: boolean): string[] | undefined {
  const match = item.exec(text) ?? (isSaid ? bareItem.exec(text) : null);
  const [, span, bold, traits = '', behind = ''] = match ?? [];
  const name = (span || bold || '').replace(/[:：]$/, '').replaceAll('\\', '');
  if (!/^[A-Za-z_$][\w$.[\]-]*$/.test(name)) return undefined;
  const words = traits.split(/\s*[,，、;]\s*/).filter(word => word !== '');
  const required = words.find(word => requiredWord.test(word)) ?? '';
  const [typed = '', spanned = ''] = /^`([\w.[\]<>]{2,40})`(?:[.,，。]|$)\s*/.exec(behind) ?? [];
  const isType = typeWord.test(spanned) || /^[A-Z]\w*(?:\[\])?$/.test(spanned);
  const type = words.find(word => !requiredWord.test(word) && typeWord.test(word));
  const said = type === undefined && isType ? behind.slice(typed.length) : behind;
  return [name, type ?? (isType ? spanned : ''), required, said];
}

const requiredWord = /^(?:required|optional|mandatory|必[填选须需]|可选|选填)$/i;
const typeWord =
  /^(?:u?int\w*|long|number|float|double|decimal|str(?:ing)?|bool\w*|json|object|array.*|list.*|map.*|enum|file|binary|date\w*|time\w*|uuid|.*\[\]|字符串|整数|布尔值?|数组|对象)$/i;
