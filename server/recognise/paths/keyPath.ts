/** The path of a key: the names from the outermost to the key, and what holds them all. */

export interface Segment {
  readonly name: string;
  /** Whether an array is passed between this segment and the next. */
  readonly isArray: boolean;
}

export type Root =
  | { readonly kind: 'document' }
  /** A variable, by the token that names it. */
  | { readonly kind: 'variable'; readonly name: string; readonly index: number }
  /** The call whose bracket is at `open`. */
  | { readonly kind: 'call'; readonly open: number }
  | { readonly kind: 'type'; readonly name: string; readonly index: number }
  | { readonly kind: 'none' };

export interface KeyPath {
  /** Outermost first; the last is the key itself. */
  readonly segments: readonly Segment[];
  readonly root: Root;
  /** Whether the place reads the value (a response) rather than writing it (a request). */
  readonly isRead: boolean;
  /** Name of the type written before the literal that holds the key, e.g. `PutPolicy`. */
  readonly typeName?: string;
}

/** A path of no key yet. */
export function bare(root: Root, typeName?: string): KeyPath {
  return { segments: [], root, isRead: false, ...(typeName !== undefined && { typeName }) };
}

/** A path that nothing but the document holds. */
export function documentPath(segments: readonly Segment[]): KeyPath {
  return { segments, root: { kind: 'document' }, isRead: false };
}

/** The same path with a list passed at its end; undefined for none. */
export function inArray(path: KeyPath): KeyPath;
export function inArray(path: KeyPath | undefined): KeyPath | undefined;
export function inArray(path: KeyPath | undefined): KeyPath | undefined {
  const last = path?.segments.at(-1);
  if (path === undefined || last === undefined) return path;
  return { ...path, segments: [...path.segments.slice(0, -1), { ...last, isArray: true }] };
}
