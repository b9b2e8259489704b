/** Endpoints of one key that several pages document: one API in two languages, or two uses of it. */
import type { Endpoint, Field } from '../../reference';

/**
 * The endpoints without those that another page documents alike: with fields of the same names, or
 * without any. Of endpoints of different keys all stay.
 */
export function distinctApis(
  endpoints: readonly Endpoint[],
  fieldsOf: (endpoint: Endpoint) => readonly Field[],
): Endpoint[] {
  const kept = new Map<string, { endpoint: Endpoint; names: ReadonlySet<string> }[]>();
  for (const endpoint of endpoints) {
    const own = fieldsOf(endpoint).filter(({ articleId }) => articleId === endpoint.articleId);
    const names = new Set(own.map(({ key }) => key));
    const others = kept.get(endpoint.key) ?? [];
    kept.set(endpoint.key, others);
    const same = others.find(other => isAlike(other.names, names));
    if (!same) others.push({ endpoint, names });
    else if (same.names.size === 0) Object.assign(same, { endpoint, names });
  }
  return [...kept.values()].flat().map(({ endpoint }) => endpoint);
}

function isAlike(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const smaller = Math.min(left.size, right.size);
  const shared = [...left].filter(name => right.has(name)).length;
  return smaller === 0 || shared * 2 > smaller;
}
