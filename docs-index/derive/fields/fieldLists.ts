/**
 * Fields as items of a list, read as the table they could be:
 *
 *     - `owner` (string, required): The account.     →   | owner | string | yes | The account. |
 */
import type { TextBlock } from '../blocks/blocks';
import type { TableBlock } from '../blocks/tableBlock';

/** The table of a list whose items all name a field; undefined for any other list. */
export function fieldListTable({ lines, line }: TextBlock): TableBlock | undefined {
  const items = lines.filter(text => /^[*+-]\s/.test(text));
  const rows = lines.flatMap((text, index) => {
    const cells = itemCells(text);
    return cells ? [{ cells, line: line + index }] : [];
  });
  if (rows.length === 0 || rows.length < items.length) return undefined;
  // Without any type it is a list of things, unless a heading says what they are.
  if (!rows.some(({ cells }) => cells[1] !== '')) return undefined;
  return { kind: 'table', header: ['Name', 'Type', 'Required', 'Description'], rows, line };
}

const item =
  /^[*+-]\s+(?:`([^`\n]{1,100})`|\*\*([^*\n]{1,100}?)\*\*)\s*(?:[(（]([^()（）\n]{1,80})[)）])?\s*(?:[:：]|[-–—]+(?=\s)|$)?\s*(.*)$/;

function itemCells(text: string): string[] | undefined {
  const [, span, bold, traits = '', said = ''] = item.exec(text) ?? [];
  const name = (span ?? bold ?? '').replace(/[:：]$/, '');
  if (!/^[A-Za-z_$][\w$.[\]-]*$/.test(name)) return undefined;
  const words = traits.split(/\s*[,，、;]\s*/).filter(word => word !== '');
  const required = words.find(word => requiredWord.test(word)) ?? '';
  const type = words.find(word => !requiredWord.test(word) && typeWord.test(word)) ?? '';
  return [name, type, required, said];
}

const requiredWord = /^(?:required|optional|mandatory|必[填选须需]|可选|选填)$/i;
const typeWord =
  /^(?:u?int\w*|long|number|float|double|decimal|str(?:ing)?|bool\w*|json|object|array.*|list.*|map.*|enum|file|binary|date\w*|time\w*|uuid|.*\[\]|字符串|整数|布尔值?|数组|对象)$/i;
