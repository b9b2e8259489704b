/** Where a field stands in a request or response: by its own column, the headings, the method. */
import type { FieldPosition } from '../../reference';
import type { Place } from '../blocks/places';
import { pathHoles } from '../requests/requestLine';

const positions: readonly (readonly [RegExp, FieldPosition])[] = [
  [/^(path|uri|路径)/i, 'path'],
  [/^(query|url|查询)/i, 'query'],
  [/^(header|请求头|头部?)/i, 'header'],
  [/^(form|formdata|multipart|表单)/i, 'form'],
  [/^(body|json|请求体|消息体|data)/i, 'body'],
  [/^(response|返回|响应)/i, 'response'],
];

const headings: readonly (readonly [RegExp, FieldPosition])[] = [
  [/\b(?:path|uri)\b|路径|url中/i, 'path'],
  [/\bquery\b|\bquerystring\b|查询|url ?参数/i, 'query'],
  [/\bform\b|表单|multipart/i, 'form'],
  [/\bbody\b|\bjson\b|\bpayload\b|\bcontent propert|请求体|消息体|请求包/i, 'body'],
];

/** What is known of a field's surroundings. */
export interface FieldPlace {
  readonly place: Place;
  readonly api?: { readonly method: string; readonly path: string };
  /** Position of the field whose content the table documents. */
  readonly outer?: FieldPosition;
  /** Whether the table says which fields are required: answers require nothing. */
  readonly asksForFields: boolean;
}

/** The position a column names, else what the headings and the method make of it. */
export function positionOf(cell: string, key: string, where: FieldPlace): FieldPosition {
  const { place, api, outer, asksForFields } = where;
  const documented = positions.find(([pattern]) => pattern.test(cell))?.[1];
  if (documented) return documented;
  if (outer) return outer;
  if (place.isHeaderTable && place.direction !== 'response') return 'header';
  if (place.direction === 'callback') return 'callback';
  const isRequest = place.direction === 'request' || (!place.direction && api && asksForFields);
  if (!isRequest) return 'response';
  if (!api) return 'body';
  const isHole = pathHoles(api.path).some(hole => bare(hole) === bare(key));
  const title = place.caption || (place.headings.at(-1) ?? '');
  const said = headings.find(([pattern]) => pattern.test(title))?.[1];
  if (said && said !== 'path') return said;
  // A table of what all paths of a page begin with also names the address in front of them.
  const isAddress = /^(?:host|domain|endpoint|base_?url)$/i.test(key);
  if (isHole || (isAddress && pathHoles(api.path).length > 0)) return 'path';
  return /^(GET|DELETE|HEAD)$/.test(api.method) ? 'query' : 'body';
}

function bare(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
