/** What an endpoint's JSON body may hold, as a tree of its documented fields. */
import type { Field } from '../../../docs-index/reference';
import type { Symbols } from '../../../docs-index/derive/readReference';
import { segmentsOf } from '../documented/fieldTable';

export interface BodyShape {
  /** Row of the field; absent for an object that only the paths of its members tell of. */
  readonly field?: Field;
  readonly members: ReadonlyMap<string, BodyShape>;
  /** Whether members nobody documents may stand here. */
  readonly isOpen: boolean;
  readonly isRequired: boolean;
}

interface GrowingShape {
  field?: Field;
  readonly members: Map<string, GrowingShape>;
  hasWildcard: boolean;
}

/** Structures may name themselves; deeper than this is not looked into. */
const maxDepth = 6;

/** The body of an endpoint; undefined if no field of a JSON body is documented. */
export function bodyShape(symbols: Symbols, api: string): BodyShape | undefined {
  const root = grow();
  const fields = symbols.fieldsOf(api).filter(field => field.position === 'body');
  for (const field of fields) if (field.struct === undefined) add(root, field, symbols, 0);
  if (root.members.size === 0) return undefined;
  return { ...finish(root), isOpen: false };
}

function grow(): GrowingShape {
  return { members: new Map(), hasWildcard: false };
}

function add(root: GrowingShape, field: Field, symbols: Symbols, depth: number): void {
  let shape = root;
  for (const segment of segmentsOf(field)) {
    if (segment.isWildcard) {
      shape.hasWildcard = true;
      return;
    }
    const next = shape.members.get(segment.name) ?? grow();
    shape.members.set(segment.name, next);
    shape = next;
  }
  shape.field = field;
  if (field.typeStruct === undefined || depth >= maxDepth) return;
  for (const inner of symbols.fieldsOfStruct(field.typeStruct, field.articleId)) {
    add(shape, inner, symbols, depth + 1);
  }
}

function finish({ field, members, hasWildcard }: GrowingShape): BodyShape {
  const inner = new Map([...members].map(([name, shape]) => [name, finish(shape)]));
  const values = [...inner.values()];
  return {
    ...(field && { field }),
    members: inner,
    isOpen: hasWildcard || inner.size === 0,
    // An object no row speaks of is needed where one of its members is.
    isRequired: field ? field.required === true : values.some(shape => shape.isRequired),
  };
}
