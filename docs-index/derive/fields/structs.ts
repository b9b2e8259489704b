/** Named structures: which heading names one, and which fields have it as their type. */
import type { Field, FieldPosition } from '../../reference';
import type { Owner, TypedName } from './fieldTables';

/** Name of the type without `[]`, `*`, `array of`, `map[string]`: `ServerDiskArgs`. '' if none. */
function baseType(type: string): string {
  const name = type
    .replace(/^(array|list|slice|set)\s*(of\s+|<)/i, '')
    .replace(/^map\[[^\]]*\]/, '')
    .replace(/[[\]*<>&?]/g, '')
    .replace(/\s{1,20}(array|list|object)$/i, '')
    .trim();
  return /^[A-Za-z_]\w*$/.test(name) ? name : '';
}

/**
 * The structure a heading such as `ServerInfo 主机信息` names, or the field (`vswitch`, an object)
 * whose content stands below it. undefined for a heading that is only a heading.
 */
export function ownerOf(heading: string, known: readonly TypedName[]): Owner | undefined {
  const word = /^([A-Za-z_][\w.[\]]*)(?=$|[\s:：(（]|[^\x20-\x7e])/.exec(heading)?.[1];
  if (word === undefined || ordinaryWord.test(word)) return undefined;
  if (known.some(field => baseType(field.type) === word)) return { struct: word };
  const field = known.find(({ key, name }) => key === word || name === word);
  if (field && isObject(field.type)) {
    return {
      prefix: isList(field.type) && !field.key.endsWith('[]') ? `${field.key}[]` : field.key,
      position: field.position,
    };
  }
  const isTypeName = /^[A-Z][\dA-Z_]*[a-z][\d_a-z]*[A-Z]\w*$/.test(word);
  return isTypeName || known.some(({ type }) => namesPartOf(type, word))
    ? { struct: word }
    : undefined;
}

/** The structure of `names` a type means: the same name, else the only one that ends with it. */
function structOfType(type: string, names: ReadonlySet<string>): string | undefined {
  const base = baseType(type);
  if (base === '' || names.has(base)) return base === '' ? undefined : base;
  const longer = [...names].filter(name => name.endsWith(base) && /[A-Z]/.test(base.charAt(0)));
  return longer.length === 1 ? longer[0] : undefined;
}

/**
 * Fields with their structures linked, and rows of structures placed where the structure is used:
 * `ServerDiskArgs` is part of a body because a body field has it as its type.
 */
export function linkStructs(fields: readonly Field[], names: ReadonlySet<string>): Field[] {
  const linked = fields.map(field => {
    const typeStruct = structOfType(field.type, names);
    return typeStruct === undefined ? field : { ...field, typeStruct };
  });
  const positions = new Map<string, FieldPosition>();
  const queue = linked.filter(field => field.struct === undefined);
  for (let at = 0; at < queue.length; at++) {
    const { typeStruct, position } = queue[at] ?? {};
    if (typeStruct === undefined || !position || positions.has(typeStruct)) continue;
    positions.set(typeStruct, position);
    const rows = linked.filter(row => row.struct === typeStruct);
    for (const row of rows) queue.push({ ...row, position });
  }
  return linked.map(field => {
    const position = field.struct === undefined ? undefined : positions.get(field.struct);
    return position === undefined ? field : { ...field, position };
  });
}

const ordinaryWord =
  /^(api|http|https|url|json|xml|sdk|faq|request|response|parameters?|params?|headers?|body|query|path|form|returns?|results?|errors?|codes?|examples?|fields?|arguments?|get|post|put|patch|delete)$/i;

function isObject(type: string): boolean {
  return /object|json|struct|map|结构|对象|interface|^\{\}$/i.test(type);
}

function isList(type: string): boolean {
  return /\[\]|array|list|数组/i.test(type);
}

function namesPartOf(type: string, word: string): boolean {
  const base = baseType(type);
  return /^[A-Z]/.test(base) && base.length > 3 && word.endsWith(base);
}
