/** A JSON body against what is documented: missing fields, unknown ones, values of no list. */
import type { Node } from 'jsonc-parser';
import { typoDistance } from '../../../docs-index/answer/docsIndex';
import type { Field } from '../../../docs-index/reference';
import { foldName } from '../text/names';
import type { BodyShape } from './bodyShape';

/** What differs, at UTF-16 [start, end) of the parsed text. */
export type Finding = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'missing-field';
      readonly name: string;
      /** Where it belongs: names and list positions from the top. */
      readonly path: readonly (string | number)[];
      readonly shape: BodyShape;
    }
  | { readonly kind: 'unknown-field'; readonly name: string; readonly nearest?: NamedField }
  | { readonly kind: 'unknown-value'; readonly value: string; readonly field: Field }
);

export interface NamedField {
  readonly name: string;
  readonly field?: Field;
}

export interface CheckOptions {
  /** Names the documents' own examples use without a table that says so. */
  readonly otherNames: ReadonlySet<string>;
}

/** All differences in the order of the text. */
export function checkBody(root: Node, shape: BodyShape, options: CheckOptions): Finding[] {
  return checkNode(root, shape, { ...options, path: [] });
}

type CheckContext = CheckOptions & { readonly path: readonly (string | number)[] };

function checkNode(node: Node, shape: BodyShape, context: CheckContext): Finding[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((item, index) =>
      checkNode(item, shape, { ...context, path: [...context.path, index] }),
    );
  }
  return node.type === 'object' && shape.members.size > 0
    ? checkObject(node, shape, context)
    : checkValue(node, shape);
}

function checkObject(node: Node, shape: BodyShape, context: CheckContext): Finding[] {
  const { path } = context;
  const given = new Set<string>();
  const findings: Finding[] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    const name: unknown = key?.value;
    if (key === undefined || typeof name !== 'string') continue;
    given.add(name);
    const member = shape.members.get(name);
    if (member && value) {
      findings.push(...checkNode(value, member, { ...context, path: [...path, name] }));
    } else if (!member && !shape.isOpen && !context.otherNames.has(name)) {
      const nearest = nearestField(name, shape);
      const { start, end } = rangeOf(key);
      findings.push({ kind: 'unknown-field', name, start, end, ...(nearest && { nearest }) });
    }
  }
  const open = { start: node.offset, end: node.offset + 1 };
  for (const [name, member] of shape.members) {
    if (!member.isRequired || given.has(name) || isSpeltOtherwise(name, given, context)) continue;
    findings.push({ kind: 'missing-field', name, path: [...path, name], shape: member, ...open });
  }
  return findings.toSorted((a, b) => a.start - b.start);
}

/** Some tables and examples spell one name in two ways: either will do. */
function isSpeltOtherwise(
  name: string,
  given: ReadonlySet<string>,
  { otherNames }: CheckOptions,
): boolean {
  return [...given].some(other => otherNames.has(other) && foldName(other) === foldName(name));
}

function rangeOf({ offset, length }: Node): { start: number; end: number } {
  return { start: offset, end: offset + length };
}

/** A scalar of none of the documented values. What a variable stands for is not known. */
function checkValue(node: Node, { field }: BodyShape): Finding[] {
  const value: unknown = node.value;
  const allowed = field?.enumValues ?? [];
  const isText = typeof value === 'string' || typeof value === 'number';
  if (field === undefined || !isText || allowed.length < 2) return [];
  const text = String(value);
  if (allowed.some(item => item.value === text) || /\{\{|\$\{|^\$|^<.*>$|^$/.test(text)) return [];
  return [{ kind: 'unknown-value', value: text, field, ...rangeOf(node) }];
}

/** The documented name that was probably meant. */
function nearestField(name: string, { members }: BodyShape): NamedField | undefined {
  const most = Math.max(1, Math.floor(name.length / 4));
  const near = [...members]
    .map(([other, shape]) => ({ other, shape, distance: distanceOf(name, other, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near && { name: near.other, ...(near.shape.field && { field: near.shape.field }) };
}

function distanceOf(name: string, other: string, most: number): number {
  if (foldName(name) === foldName(other) && foldName(name) !== '') return 0;
  return typoDistance(name.toLowerCase(), other.toLowerCase(), most);
}
