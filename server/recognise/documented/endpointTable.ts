/** Documented paths made ready to be found in text. */
import type { Endpoint } from '../../../docs-index/reference';
import type { DocPath, EndpointTable } from './pathFit';

/** Every documented path by the parts and the host it is found by. */
export function buildEndpointTable(endpoints: readonly Endpoint[]): EndpointTable {
  const byFirst = new Map<string, DocPath[]>();
  const byInner = new Map<string, [DocPath, number][]>();
  const byDomain = new Map<string, Endpoint[]>();
  const seen = new Set<string>();
  for (const endpoint of endpoints) {
    if (endpoint.method === '' || seen.has(endpoint.key)) continue;
    const path = docPath(endpoint);
    if (path.parts.length === 0) {
      const domain = domainOf(endpoint.host ?? '');
      if (domain !== '') push(byDomain, domain, endpoint);
      continue;
    }
    const first = path.parts.findIndex(part => !part.isHole);
    if (first !== 0) continue;
    seen.add(endpoint.key);
    path.parts.forEach((part, at) => {
      if (part.isHole) return;
      if (at === 0) push(byFirst, part.text, path);
      else push(byInner, part.text, [path, at]);
    });
  }
  return { byFirst, byInner, byDomain };
}

/** `https://up-z2.example.com/` → `example.com`. */
export function domainOf(url: string): string {
  return /([\w-]+\.[\w-]+)(?::\d+)?\/?$/.exec(url.toLowerCase())?.[1] ?? '';
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function docPath(endpoint: Endpoint): DocPath {
  const parts = endpoint.path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(part => part !== '')
    .map(text => ({ text, isHole: /^[:<{]/.test(text) }));
  return { endpoint, parts, literals: parts.filter(part => !part.isHole).length };
}
