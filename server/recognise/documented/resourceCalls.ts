/** Calls that name a resource and what to do with it: `shop.orders.create({…})` is `POST /v1/orders`. */
import type { Endpoint } from '../../../docs-index/reference';
import { foldName } from '../text/names';

/** An endpoint of a resource. */
interface ResourceEndpoint {
  readonly endpoint: Endpoint;
  /** Whether the path goes on to one item of it. */
  readonly isItem: boolean;
  /** What is done with the item, if the path says that: `/orders/{id}/refund`. */
  readonly action?: string;
}

/** Endpoints by the folded name of the resource that they are of. */
export type ResourceTable = ReadonlyMap<string, readonly ResourceEndpoint[]>;

export function buildResourceTable(endpoints: readonly Endpoint[]): ResourceTable {
  const table = new Map<string, ResourceEndpoint[]>();
  const seen = new Set<string>();
  for (const endpoint of endpoints) {
    if (endpoint.method === '' || seen.has(endpoint.key)) continue;
    seen.add(endpoint.key);
    const parts = endpoint.path.split('/').filter(part => part !== '');
    const holes = parts.map(part => /^[:<{]/.test(part));
    const last = holes.lastIndexOf(false);
    const [isItem, isAction] = [last < parts.length - 1, last > 1 && holes[last - 1] === true];
    add(table, parts[last] ?? '', { endpoint, isItem });
    if (!isItem && isAction)
      add(table, parts[last - 2] ?? '', { endpoint, isItem, action: foldName(parts[last] ?? '') });
  }
  return table;
}

function add(table: Map<string, ResourceEndpoint[]>, name: string, item: ResourceEndpoint): void {
  const resource = foldName(name);
  if (resource.length > 2) table.set(resource, [...(table.get(resource) ?? []), item]);
}

interface Verb {
  readonly names: RegExp;
  readonly methods: readonly string[];
  readonly isItem: boolean;
}

const verbs: readonly Verb[] = [
  { names: /^(?:create|add|post|send)$/, methods: ['POST'], isItem: false },
  { names: /^(?:list|all)$/, methods: ['GET'], isItem: false },
  { names: /^(?:retrieve|get|find|fetch|show|view)$/, methods: ['GET'], isItem: true },
  { names: /^(?:update|edit|modify|patch)$/, methods: ['PATCH', 'PUT', 'POST'], isItem: true },
  { names: /^(?:delete|del|remove|destroy|cancel)$/, methods: ['DELETE'], isItem: true },
];

/** The one endpoint that a verb called on a resource asks; undefined if none or several do. */
export function resourceOperation(
  table: ResourceTable,
  resource: string,
  verb: string,
): Endpoint | undefined {
  const known = table.get(foldName(resource)) ?? [];
  const acted = known.filter(({ action }) => action === foldName(verb));
  const asked = verbs.find(({ names }) => names.test(verb));
  const methods = asked?.methods ?? [];
  const plain = known.filter(
    ({ endpoint, isItem, action }) =>
      action === undefined && isItem === asked?.isItem && methods.includes(endpoint.method),
  );
  const found = acted.length > 0 ? acted : plain;
  return found.length === 1 ? found[0]?.endpoint : undefined;
}
