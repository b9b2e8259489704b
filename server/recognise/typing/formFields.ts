/** Which documented parameters can be typed in a query, or in a form of a request file. */
import { isVendorPath } from '../choose/chooseEndpoint';
import { isResponseRow } from '../choose/field/shape';
import { tablesOf } from '../documented/tables';
import { httpFormPart } from '../paths/httpForm';
import { requestAround } from '../paths/requestBlock';
import { queryPart } from '../paths/stringParts';
import { readSpot, type Spot, type SymbolAtParams } from '../spot';
import type { DocsKnowledge } from '../symbolAt';
import { offersOf, type FieldOffer } from './requestFields';

export interface FormOffers {
  readonly fields: readonly FieldOffer[];
  /** UTF-16 offsets of what is replaced. */
  readonly start: number;
  readonly end: number;
  /** Whether `=` stands behind it already. */
  readonly hasValue: boolean;
}

const trial = 'supportDocsKey';

/** Parameters not given yet, required ones first; undefined where no name of a form can stand. */
export function formFields(
  params: SymbolAtParams,
  knowledge: DocsKnowledge,
): FormOffers | undefined {
  const { text, offset } = params;
  const start = offset - (/[\w.-]{0,80}$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\w.-]{0,80}/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0);
  if (!/(?:[&?]|\n[ \t]*)$/.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  const hasValue = text.charAt(end) === '=';
  const tried = text.slice(0, start) + trial + (hasValue ? '' : '=') + text.slice(end);
  const spot = readSpot({ ...params, text: tried, offset: start + 1 }, knowledge);
  const query = queryPart(spot)?.mention;
  const position =
    query === undefined ? httpFormPart(spot)?.path.segments[0]?.name : ('query' as const);
  if (position === undefined) return undefined;
  const range = query?.run.query ?? requestAround(spot);
  const mention =
    query ?? spot.mentions().find(one => range && one.start >= range.start && one.end <= range.end);
  const [endpoint] = mention !== undefined && isVendorPath(spot, mention) ? mention.endpoints : [];
  const group = tablesOf(knowledge).fields.groups.get(endpoint?.key ?? '');
  if (group === undefined || range === undefined) return undefined;
  const rows = [...group.byLeaf.values()].flat().filter(row => {
    const isQuery = row.field.position === 'query';
    const isSent = !isResponseRow(row) && !/^(?:path|header)$/.test(row.field.position);
    return isSent && row.segments.length === 1 && isQuery === (position === 'query');
  });
  const given = givenIn(spot, range);
  // A body that has no pair yet is a form only where its header says so.
  const isForm = /form-urlencoded/i.test(spot.text.slice(range.start, range.end));
  if (position === 'form' && !isForm && given.size < 2) return undefined;
  const fields = offersOf(rows, 1).filter(({ name }) => !given.has(name));
  return fields.length === 0 ? undefined : { fields, start, end, hasValue };
}

function givenIn(
  { text }: Spot,
  { start, end }: { readonly start: number; readonly end: number },
): ReadonlySet<string> {
  const pairs = text.slice(start, end).matchAll(/(?:^|[?&\n])[ \t]*([\w.-]{1,80})=/g);
  return new Set([...pairs].map(match => match[1] ?? ''));
}
