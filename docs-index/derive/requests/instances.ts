/** Which of the requests that a page shows are the same, or one of another with its holes filled. */
import { isPathHole, keyPath, matchesPath, namingQuery } from './requestLine';
import type { FoundRequest } from './requestPage';

/**
 * Each request once, and none that is a concrete instance of another, wherever that stands; nor the
 * bare address of operations that a parameter names.
 */
export function dropInstances(found: readonly FoundRequest[]): FoundRequest[] {
  const kept: FoundRequest[] = [];
  const seen = new Set<string>();
  const isNamed = found.some(({ name }) => name !== undefined);
  const templates = found.filter(({ path }) => holesIn(path) > 0).slice(0, mostTemplates);
  for (const item of found) {
    const name = nameOf(item);
    const id = idOf(item);
    const isBare = isNamed && name === undefined && /^\/(?:$|\?)/.test(item.path);
    if (isBare || seen.has(id) || (name === undefined && isInstance(item, templates, seen)))
      continue;
    seen.add(id);
    kept.push(item);
  }
  return kept;
}

/** Paths with holes that others are compared with: a page of more is no page of documentation. */
const mostTemplates = 200;

function holesIn(path: string): number {
  return path.split('/').filter(isPathHole).length;
}

/**
 * Whether a path is one with a hole filled: of one kept before it, or, where it shows somebody's own
 * thing, of one that stands behind it.
 */
function isInstance(
  item: FoundRequest,
  templates: readonly FoundRequest[],
  seen: ReadonlySet<string>,
): boolean {
  const isOwn = isConcrete(item.path);
  const holes = holesIn(item.path);
  return templates.some(other => {
    if (other === item || other.method !== item.method) return false;
    const isKept = seen.has(`${other.method} ${keyPath(other.path).replace(/\/(?=$|\?)/, '')}`);
    const isBehind = isOwn && holesIn(other.path) > holes;
    return (
      (isKept || isBehind) &&
      matchesPath(other.path, item.path) &&
      (item.isExample || other.isExample || !namesItsOwn(item.path, other.path))
    );
  });
}

/** Whether a word of letters stands in a hole: `/crates/search` beside `/crates/{id}` is no crate. */
function namesItsOwn(path: string, template: string): boolean {
  const holes = template.split('/').map(isPathHole);
  const filled = path.split('/').filter((part, at) => holes[at] === true && !isPathHole(part));
  return (
    filled.length > 0 && filled.every(part => /^[a-z][A-Za-z]*(?:[-_][a-z]+)*(?:\?.*)?$/.test(part))
  );
}

/** The name of the operation, given or in the parameter that names it. */
export function nameOf({ name, path }: FoundRequest): string | undefined {
  return name ?? /\?(?:Action|Operation)=([\w.]+)$/i.exec(namingQuery(path))?.[1];
}

/** An id that somebody's thing has: digits in a row, a UUID, `CA114BN`. */
function isConcrete(path: string): boolean {
  return path.split('/').some(part => /\d{3,}|(?=\w*\d)(?=\w*[A-Z])[\w-]{5,}/.test(part));
}

/** Where the page comes back to a request below another heading: two uses of it, or a list before. */
export function againIn(
  found: readonly FoundRequest[],
  kept: readonly FoundRequest[],
): ReadonlySet<FoundRequest> {
  const first = new Map(kept.map(item => [idOf(item), item]));
  const again = found.filter(item => {
    const other = first.get(idOf(item));
    return other !== undefined && other.block !== item.block && item.title === undefined;
  });
  return new Set(again);
}

function idOf(item: FoundRequest): string {
  return nameOf(item) ?? `${item.method} ${keyPath(item.path).replace(/\/(?=$|\?)/, '')}`;
}
