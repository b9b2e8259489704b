/**
 * Values that a field borrows from another article: "具体请参见 [图片内容审核](…) 的 label/group". The
 * article is found by the address of the link, else a page of the same category that documents
 * values and no endpoint of its own.
 */
import type { Field, Reference, ValueRow } from '../../reference';
import { borrowFromRows, refersToTable } from '../fields/valueTables';

/** The fields of all references, the borrowed values filled in. Cheap where nothing is borrowed. */
export function borrowAcrossArticles(references: readonly Reference[]): Field[] {
  const lenders = references.flatMap(reference =>
    reference.values ? [{ ...reference.values, ownsApi: reference.endpoints.length > 0 }] : [],
  );
  return references.flatMap(reference => {
    const { fields, category } = reference;
    if (lenders.length === 0) return fields;
    return fields.map(field => {
      if (field.enumValues.length > 0 || !refersToTable(field)) return field;
      const rows = lenderOf(field, category ?? '', lenders)?.rows;
      const enumValues = rows && borrowFromRows(field, rows, scenesOf(field, fields));
      return enumValues ? { ...field, enumValues } : field;
    });
  });
}

interface Lender {
  readonly url?: string;
  readonly category: string;
  readonly rows: readonly ValueRow[];
  readonly ownsApi: boolean;
}

function lenderOf(field: Field, category: string, lenders: readonly Lender[]): Lender | undefined {
  const address = /\]\((https?:\/\/[^)\s]{1,500})\)/.exec(field.description)?.[1];
  const linked = lenders.filter(({ url }) => url !== undefined && pageOf(url) === pageOf(address));
  if (linked[0]) return linked[0];
  const near = lenders.filter(lender => lender.category === category);
  return near.find(({ ownsApi }) => !ownsApi) ?? near[0];
}

/** Number and name of a page, whatever its host and section: `5588/image-censor`. */
function pageOf(url: string | undefined): string | undefined {
  return url
    ?.replace(/[?#].*$/, '')
    .split('/')
    .slice(-2)
    .join('/');
}

/** The scenes an API documents: values of the row whose last segment is `<type>` or `<scene>`. */
function scenesOf(field: Field, fields: readonly Field[]): readonly string[] {
  const row = fields.find(
    other =>
      other.api === field.api &&
      other.articleId === field.articleId &&
      /^[<{].*[>}]$/.test(other.name) &&
      field.key.startsWith(`${other.key}.`),
  );
  return row?.enumValues.map(({ value }) => value) ?? [];
}
