/**
 * Exact names: the codes, messages, paths, field keys and identifiers an article documents, in a
 * form in which spellings of the same name meet: `GET /v3/jobs/<id>` and
 * `https://host/v3/jobs/{job}?x=1` are both `=/v3/jobs/*`, `details[0].group` is `=details.group`.
 */
import type { Reference } from '../../reference';
import { foldText } from '../../text/terms';
import { titleKey } from '../../text/titleKey';
import { hashText } from '../../hashText';

/** Sets names apart from words in the one dictionary that holds both. */
const mark = '=';
/** Longer ones are sentences, which full-text search finds. */
const longestName = 120;

/** Names under which an article is found that documents this reference, each once. */
export function documentedNames(reference: Reference): string[] {
  const names = new Set<string>();
  const add = (name: string | undefined) => {
    for (const key of name === undefined ? [] : nameKeys(name)) names.add(key);
  };
  const addSpelled = (name: string | undefined) => {
    add(name);
    const key = name === undefined ? undefined : spellingKey(name);
    if (key !== undefined) names.add(key);
  };
  for (const { code, messages, origin } of reference.errors) {
    for (const name of [code, ...messages]) {
      add(name);
      if (origin !== 'declared' || name === undefined) continue;
      for (const key of nameKeys(name)) names.add(subjectKey(key));
    }
  }
  for (const { method, path, name } of reference.endpoints) {
    add(path);
    const key = requestKey(method, path);
    if (key !== undefined) names.add(key);
    addSpelled(name);
  }
  for (const field of reference.fields) {
    addSpelled(field.key);
    addSpelled(field.name);
    field.enumValues.forEach(({ value }) => add(value));
  }
  for (const { name } of reference.structs) addSpelled(name);
  return [...names];
}

/** The key of a name that an article is about, beside the key of one it merely documents. */
export function subjectKey(nameKey: string): string {
  return mark + nameKey;
}

/**
 * The key of an identifier as it is spelled, beside the one in which `callbackUrl` and `callbackURL`
 * meet; undefined for what has no capitals, or is no identifier.
 */
export function spellingKey(name: string): string | undefined {
  return /[A-Z]/.test(name) && /^[\w$.-]{2,80}$/.test(name) ? `${mark}^${name}` : undefined;
}

/**
 * The key of a title, the same however it is typed; undefined for one without letters. Titles are
 * long and many, so it is a hash.
 */
export function titleNameKey(title: string): string | undefined {
  const key = titleKey(title);
  return key.length < 2 ? undefined : `${mark}~${hashText(key).toString(36)}`;
}

/** The key of a path with its method, beside the one of the path; undefined for what is no path. */
export function requestKey(method: string, path: string): string | undefined {
  const key = pathOf(foldText(path));
  return key === undefined ? undefined : `${mark}${method.toLowerCase()} ${key}`;
}

/** Keys a typed or documented name is known by; none if it is no name. */
function nameKeys(name: string): string[] {
  const text = foldText(name)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\p{Cs}/gu, '');
  if (text === '' || text.length > longestName) return [];
  const path = pathOf(text);
  if (path !== undefined) return [mark + path];
  const key = text.replace(/\[\d*\]/g, '').replace(/<[^<>]*>/g, '*');
  // What a name begins with is no hyphen: -406 is another code than 406.
  const joined = key.replace(/(?<!^)[_-]/g, '');
  return joined === key ? [mark + key] : [mark + key, mark + joined];
}

/**
 * Keys under which a typed name may be documented: its own, and where it is a path of fields or
 * segments, the same with each single part standing for a documented variable.
 */
export function queriedNameKeys(name: string): string[] {
  const keys = nameKeys(name);
  const [first = ''] = keys;
  const separator = first.startsWith(`${mark}/`) ? '/' : '.';
  const parts = first.split(separator);
  if (parts.length < 3 || parts.length > 16) return keys;
  const variants = parts
    .slice(1)
    .map((_, skipped) =>
      parts.map((part, place) => (place === skipped + 1 ? '*' : part)).join(separator),
    );
  return [...keys, ...variants];
}

/** `/v3/jobs/*` of a documented path or pasted address; undefined for what is neither. */
function pathOf(text: string): string | undefined {
  const withoutMethod = text.replace(/^(?:get|post|put|delete|patch|head|options) +/, '');
  const withoutHost = withoutMethod.replace(/^https?:\/\/[^/\s]*/, '');
  const [path = ''] = withoutHost.split(/[?#\s]/, 1);
  if (!path.startsWith('/') || path.length < 2) return undefined;
  return path
    .replace(/\/$/, '')
    .split('/')
    .map(part => (isVariable(part) ? '*' : part))
    .join('/');
}

/** `:id`, `<id>`, `{id}`, `${id}`, `%s`, numbers and ids of hex digits. */
function isVariable(part: string): boolean {
  return /^(?::\w.*|<.*>|\$?\{.*\}|%[sdv]|\[\$.*\]|\d+|(?=.*\d)[0-9a-f-]{12,})$/.test(part);
}
