/** The headers of a request: what the tables prescribe or require, and what the example adds. */
import type { DocExample, Field } from '../../reference';
import { fieldHole, holeName, isCredentialName } from './fieldHole';
import { exampleParts } from './shownValues';
import { hole, type Hole, type TextParts } from './template';

export type HeaderParts = readonly (readonly [string, TextParts])[];

/** Headers every client writes itself, or that only fit the document's own body. */
const ownHeaders: ReadonlySet<string> = new Set(['host', 'content-length', 'connection']);

/** Prescribed and wanted headers in table order, then those only the example has. */
export function headerParts(
  fields: readonly Field[],
  example: DocExample | undefined,
  wanted: (field: Field) => boolean,
): HeaderParts {
  const shown = new Map(
    (example?.headers ?? []).map(([name, value]) => [name.toLowerCase(), [name, value] as const]),
  );
  const headers = new Map<string, readonly [string, TextParts]>();
  for (const field of fields.filter(row => row.position === 'header')) {
    const key = field.key.toLowerCase();
    const value = headerValue(field, shown.get(key)?.[1]);
    // A header whose value is documented is part of the protocol, required or not.
    const isPrescribed = value.every(part => typeof part === 'string');
    if (isPrescribed || key === 'authorization' || wanted(field)) {
      headers.set(key, [field.key, value]);
    }
  }
  for (const [key, [name, value]] of shown) {
    if (ownHeaders.has(key) || headers.has(key) || fields.some(row => sameHeader(row, key)))
      continue;
    headers.set(key, [name, exampleHeader(name, value)]);
  }
  return [...headers.values()];
}

function sameHeader(field: Field, key: string): boolean {
  return field.position === 'header' && field.key.toLowerCase() === key;
}

function headerValue(field: Field, shown: string | undefined): TextParts {
  if (/^authorization$/i.test(field.key)) {
    const given = [shown, field.value, field.type, field.description];
    return credentialParts(
      given.find(text => text !== undefined && namesCredential.test(text)) ?? '',
    );
  }
  if (isCredentialHeader(field.key)) return [credential('ApiToken')];
  const prescribed = field.value ?? `${field.type} ${field.description}`;
  const media = /\b(?:application|text|multipart)\/[\w.+-]+/.exec(prescribed);
  if (/^content-type$/i.test(field.key) && media) return [media[0]];
  return [fieldHole(field, { shown, isText: true })];
}

function exampleHeader(name: string, value: string): TextParts {
  if (/^authorization$/i.test(name)) return credentialParts(value);
  return isCredentialHeader(name) ? [credential('ApiToken')] : exampleParts(name, value);
}

/** `X-Api-Key`, `x-auth-token`, `X-Crate-Key`; not `Idempotency-Key`, which every request has anew. */
function isCredentialHeader(name: string): boolean {
  return (
    /(?:^|-)(?:api-?key|access-?(?:key|token)|auth-?(?:key|token)?|secret|token|key)$/i.test(
      name,
    ) &&
    !/idempoten|object|cache|public|encryption|customer-key|csrf|xsrf|sync|page|next/i.test(name)
  );
}

const namesCredential = /<[^>]+>|\b(?:bearer|basic)\s+\S/i;
const scheme = /(?:^|[\s`])([A-Z][A-Za-z]{2,15})\s+/;
const knownScheme = /\b(Bearer|Basic)\s+(?=\S)/i;
const namedCredential = /<\s*([\w-]{1,60})\s*>(?:\s*:\s*<\s*([\w-]{1,60})\s*>)?/;

/** Schemes with one credential behind them, not a key and a signature (RFC 6750 and 7617). */
const wholeCredentials: ReadonlyMap<string, string> = new Map([
  ['bearer', 'Token'],
  ['token', 'Token'],
  ['jwt', 'Token'],
  ['basic', 'Credentials'],
]);

/**
 * `Qiniu <AccessKey>:<Sign>` → scheme and holes. A real credential never comes through: what stands
 * behind the scheme is left unread.
 */
function credentialParts(text: string): TextParts {
  const named = namedCredential.exec(text);
  const word = (knownScheme.exec(text) ?? scheme.exec(text.slice(0, named?.index ?? 100)))?.[1];
  const before = word === undefined ? [] : [`${word} `];
  const alone = wholeCredentials.get(word?.toLowerCase() ?? '');
  // A key and a signature are parted by a colon; what is neither named nor of a scheme is one token.
  const isPair =
    word !== undefined && (alone === undefined || named !== null) && text.includes(':');
  const [
    ,
    first = alone ?? (isPair ? 'AccessKey' : 'ApiToken'),
    second = named || !isPair ? undefined : 'Sign',
  ] = named ?? [];
  const after = second === undefined ? [] : [':', credential(second)];
  return [...before, credential(first), ...after];
}

function credential(name: string): Hole {
  const isCredential = isCredentialName(name);
  return hole({ name: holeName(name), type: 'string', ...(isCredential && { isCredential }) });
}
