/** Indexes behind an alias: made, switched to, and pruned. */
import { indexDefinition, publisher } from '../mapping';
import { SearchServerError } from '../serverError';
import type { Transport } from '../transport';

/** An index that is being filled: readers see none of it. */
export interface NewIndex {
  readonly index: string;
  /** Alias of its own by which it is written. */
  readonly target: string;
}

/** Refuses names that the server would refuse, or that would mean several indexes. */
export function checkAlias(alias: string): void {
  if (/^[a-z0-9][a-z0-9._-]{0,80}$/.test(alias)) return;
  throw new SearchServerError(
    'refused',
    `"${alias}" cannot be an alias: use small letters, digits, "-", "_" and ".".`,
  );
}

/**
 * Makes an empty index, named by the time so that later ones sort behind it. Waits until its copies
 * are there: a node that dies before would take what it alone holds along.
 */
export async function createIndex(
  transport: Transport,
  { alias, now, shards }: { alias: string; now: Date; shards: number },
): Promise<NewIndex> {
  checkAlias(alias);
  const stamp = now.toISOString().replace(/[-:]/g, '').replace(/\..*/, '').toLowerCase();
  const index = `${alias}-${stamp}-${Math.random().toString(36).slice(2, 8)}`;
  const target = `${index}-writing`;
  const definition = { ...indexDefinition({ shards }), aliases: { [target]: {} } };
  const path = `/${index}?wait_for_active_shards=all&timeout=30s`;
  const body = JSON.stringify(definition);
  await transport.send({ method: 'PUT', path, body, timeoutMs: 60_000 });
  return { index, target };
}

/** Makes everything written visible and counts it. */
export async function finishIndex(transport: Transport, { index }: NewIndex): Promise<number> {
  const settings = JSON.stringify({ index: { refresh_interval: null } });
  const timeoutMs = 120_000;
  await transport.send({ method: 'PUT', path: `/${index}/_settings`, body: settings, timeoutMs });
  await transport.send({ method: 'POST', path: `/${index}/_refresh`, timeoutMs });
  const { json } = await transport.send({ method: 'GET', path: `/${index}/_count`, timeoutMs });
  return Number((json as { readonly count?: unknown }).count);
}

/** Points the alias at the new index and at nothing else, in one step. */
export async function switchAlias(
  transport: Transport,
  alias: string,
  { index, target }: NewIndex,
): Promise<void> {
  const before = await indexesOf(transport, alias);
  const actions = [
    ...before.filter(other => other !== index).map(other => ({ remove: { index: other, alias } })),
    { add: { index, alias } },
    { remove: { index, alias: target } },
  ];
  const body = JSON.stringify({ actions });
  await transport.send({ method: 'POST', path: '/_aliases', body, timeoutMs: 60_000 });
}

/** Deletes what earlier runs left, finished or not: indexes we made for this alias before this one. */
export async function pruneIndexes(
  transport: Transport,
  alias: string,
  { index }: NewIndex,
): Promise<readonly string[]> {
  const path = `/${alias}-*/_mapping?filter_path=*.mappings._meta`;
  const { json } = await transport.send({ method: 'GET', path, allowed: [404] });
  const own = new RegExp(`^${alias.replace(/[.]/g, '\\.')}-\\d{8}t\\d{6}-[a-z0-9]{1,6}$`);
  const old = Object.entries((json ?? {}) as Readonly<Record<string, IndexMapping>>)
    .filter(([name, { mappings }]) => own.test(name) && mappings?._meta?.publisher === publisher)
    .map(([name]) => name)
    .filter(name => name < index);
  for (const name of old) {
    await transport.send({ method: 'DELETE', path: `/${name}`, allowed: [404], timeoutMs: 60_000 });
  }
  return old;
}

interface IndexMapping {
  readonly mappings?: { readonly _meta?: { readonly publisher?: unknown } };
}

/** Indexes the alias stands for; none if there is no such alias. */
async function indexesOf(transport: Transport, alias: string): Promise<readonly string[]> {
  const { status, json } = await transport.send({
    ...{ method: 'GET', path: `/_alias/${alias}`, allowed: [404] },
  });
  return status === 404 ? [] : Object.keys(json ?? {});
}
