/** Looks at data of unknown shape, as JSON and YAML bring it, without trusting any of it. */

/** An object whose values are of any kind. */
export type Data = Readonly<Record<string, unknown>>;

/** The object, or an empty one for anything else (lists too). */
export function asData(value: unknown): Data {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  // A non-null object can be read by any key; what is absent comes back undefined.
  return value as Data;
}

/** True for an object that is no list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list, or an empty one for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : []; // isArray says any[].
}

/** The objects of a list; what else stands in it is left out. */
export function dataOf(value: unknown): readonly Data[] {
  return asList(value).filter(isData);
}

/** Text, or a number or truth value as text; '' for anything else. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The first of these keys that holds a text. */
export function textOf(data: Data, ...keys: readonly string[]): string {
  for (const key of keys) {
    const text = asText(data[key]);
    if (text !== '') return text;
  }
  return '';
}

/** JSON with two spaces per bracket; '' for what JSON cannot say. */
export function jsonText(value: unknown): string {
  try {
    return value === undefined ? '' : JSON.stringify(value, null, 2);
  } catch {
    return '';
  }
}
