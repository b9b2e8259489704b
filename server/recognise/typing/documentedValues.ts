/** Which documented values can stand at the cursor; proved as the fields are, by trial. */
import type { Field } from '../../../docs-index/reference';
import { symbolAt, type DocsKnowledge, type SymbolAtParams } from '../symbolAt';
import { rarityOf } from '../text/names';
import { keySpots } from '../paths/keySpot';
import { matchField } from '../choose/field/matchField';
import { isResponseRow } from '../choose/field/shape';
import { readSpot } from '../spot';
import { tablesOf } from '../documented/tables';
import { putIn, type TypedText } from './typedText';

/** Different lists of values that are tried. */
const mostLists = 4;
const placeholder = 'supportDocsValue';

/** The field whose value is being typed, if the documents list its values. */
export function fieldOfValue(
  params: SymbolAtParams,
  typed: TypedText,
  knowledge: DocsKnowledge,
): Field | undefined {
  const spot = readSpot(putIn(params, typed, `"${placeholder}"`), knowledge);
  const key = keySpots(spot).find(({ value }) => value === placeholder);
  if (key === undefined || key.path.isRead) return undefined;
  const leaf = key.path.segments.at(-1)?.name ?? '';
  const fitting = (tablesOf(knowledge).fields.byLeaf.get(leaf) ?? [])
    .filter(row => !isResponseRow(row) && matchField(key.path, row)?.missing === 0)
    .map(row => row.field.enumValues.map(({ value }) => value))
    .filter(values => values.length > 0);
  const lists = new Map(fitting.map(values => [values.join('\n'), values]));
  for (const values of [...lists.values()].slice(0, mostLists)) {
    const rarest = values.reduce((best, value) =>
      rarityOf(value) > rarityOf(best) ? value : best,
    );
    const found = symbolAt(putIn(params, typed, JSON.stringify(rarest)), knowledge)?.symbol;
    if (found?.kind === 'enum-value') return found.row.field;
  }
  return undefined;
}
