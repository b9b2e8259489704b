/** How the requests of documents prove who sends them, told by the headers their examples show. */
import type { Reference } from '../../reference';
import type { VendorAuth } from '../../vendorAuth';
import { saidAuth } from './saidAuth';

/**
 * What most examples that show a credential use, else the header or parameter that tables of most
 * requests list, else what pages say in words; undefined where nothing shows one.
 */
export function shownAuth(references: readonly Reference[]): VendorAuth | undefined {
  return exampleAuth(references) ?? listedAuth(references) ?? saidAuth(references);
}

/** Names that only a credential has: `Client-Token`, `X-Api-Key`, `session_id`. */
const credentialName =
  /^(?:[\w-]*[-_a-z])?(?:token|api[-_]?key|access[-_]?key|session[-_]?(?:id|key|token)|secret[-_]?key)$/i;

function listedAuth(references: readonly Reference[]): VendorAuth | undefined {
  const counts = new Map<string, { readonly auth: VendorAuth; readonly apis: Set<string> }>();
  const apis = new Set(references.flatMap(({ endpoints }) => endpoints.map(({ key }) => key)));
  for (const { fields } of references) {
    for (const { name, position, api } of fields) {
      const isSent = position === 'header' || position === 'query';
      if (!isSent || api === undefined || !credentialName.test(name)) continue;
      if (/(?:next|page|pagination|continuation|sync|delta)[\w-]*token$/i.test(name)) continue;
      const id = `${position} ${name}`.toLowerCase();
      const known = counts.get(id) ?? { auth: { kind: position, name }, apis: new Set() };
      known.apis.add(api);
      counts.set(id, known);
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.apis.size - a.apis.size);
  return most && most.apis.size * 2 > apis.size ? most.auth : undefined;
}

function exampleAuth(references: readonly Reference[]): VendorAuth | undefined {
  const counts = new Map<string, { readonly auth: VendorAuth; count: number }>();
  for (const { examples } of references) {
    for (const { headers } of examples) {
      for (const [name, value] of headers) {
        const auth = authOf(name, value);
        if (!auth) continue;
        const id = `${auth.kind} ${auth.name ?? ''}`.toLowerCase();
        const known = counts.get(id) ?? { auth, count: 0 };
        known.count++;
        counts.set(id, known);
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.auth;
}

function authOf(name: string, value: string): VendorAuth | undefined {
  if (!/^authorization$/i.test(name)) {
    return /^x-(?:[\w]+-)*(?:api-?key|auth|token|key)$/i.test(name)
      ? { kind: 'header', name }
      : undefined;
  }
  if (/^bearer\b/i.test(value)) return { kind: 'bearer' };
  if (/^basic\b/i.test(value)) return { kind: 'basic' };
  const scheme = /^([A-Za-z][\w-]{1,20}) \S*:/.exec(value)?.[1];
  if (scheme !== undefined) return { kind: 'signed', name: scheme };
  return /^\S+$/.test(value) && !value.includes(':') ? { kind: 'header', name } : undefined;
}
