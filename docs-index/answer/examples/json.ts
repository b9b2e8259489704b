/** JSON values with holes in the place of numbers and constants, and how they are written as JSON. */
import { markOf } from './marks';

/** A hole that stands for a whole value, not for text: `options` are what it may be. */
export class BareHole {
  constructor(
    readonly index: number,
    readonly options: readonly (string | number | boolean)[],
  ) {}
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | BareHole
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** How a language writes a value: its names of constants, its strings, its brackets. */
export interface LiteralSyntax {
  readonly string: (text: string) => string;
  readonly constant: (value: number | boolean | null) => string;
  readonly object: (members: readonly (readonly [string, string])[], indent: string) => string;
  readonly array: (items: readonly string[], indent: string) => string;
}

/** A value as a literal, its lines indented by `indent` and deeper. */
export function writeLiteral(value: JsonValue, syntax: LiteralSyntax, indent = ''): string {
  const scalar = (item: string | number | boolean | null): string =>
    typeof item === 'string' ? syntax.string(item) : syntax.constant(item);
  if (value instanceof BareHole) return markOf(value.index, value.options.map(scalar));
  if (typeof value !== 'object' || value === null) return scalar(value);
  const inner = `${indent}${literalIndent}`;
  if (isList(value)) {
    const items = value.map(item => writeLiteral(item, syntax, inner));
    return syntax.array(items, indent);
  }
  const members = Object.entries(value).map(
    ([name, item]) => [name, writeLiteral(item, syntax, inner)] as const,
  );
  return syntax.object(members, indent);
}

/** One level of indentation as all writers write it; files may have another. */
export const literalIndent = '  ';

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Brackets around lines of their own: `{`, each part with a comma, `}`. */
export function bracketed(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  options: { readonly indent: string; readonly lastComma?: boolean },
): string {
  if (parts.length === 0) return open + close;
  const inner = `\n${options.indent}${literalIndent}`;
  const end = options.lastComma ? ',' : '';
  return `${open}${inner}${parts.join(`,${inner}`)}${end}\n${options.indent}${close}`;
}

/** A short list on one line, any other in lines of its own. */
export function listed(
  brackets: readonly [string, string],
  items: readonly string[],
  options: { readonly indent: string; readonly lastComma?: boolean },
): string {
  const line = items.join(', ');
  return line.length > 60 || line.includes('\n')
    ? bracketed(brackets, items, options)
    : brackets[0] + line + brackets[1];
}

const jsonSyntax: LiteralSyntax = {
  string: text => JSON.stringify(text),
  constant: value => String(value),
  object: (members, indent) =>
    bracketed(
      ['{', '}'],
      members.map(([name, value]) => `${JSON.stringify(name)}: ${value}`),
      { indent },
    ),
  array: (items, indent) => bracketed(['[', ']'], items, { indent }),
};

/** The value as JSON, indented by two spaces. */
export function jsonText(value: JsonValue): string {
  return writeLiteral(value, jsonSyntax);
}
