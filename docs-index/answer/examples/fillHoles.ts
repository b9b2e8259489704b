/** Holes of a template → the values given for them, or marks for writers (see marks.ts). */
import { BareHole, type JsonValue } from './json';
import { markOf, variableMark } from './marks';
import {
  holesOf,
  isHole,
  TextValue,
  type BodyValue,
  type Hole,
  type RequestTemplate,
  type TextParts,
} from './template';

/** Values by the names of holes. */
export type Values = Readonly<Record<string, string>>;

/** A credential that the written code reads from the environment into a variable. */
export interface EnvironmentVariable {
  /** Number of the hole: strings hold its `variableMark`. */
  readonly index: number;
  /** e.g. `AccessKey` */
  readonly name: string;
  /** e.g. `QINIU_ACCESS_KEY` */
  readonly variable: string;
  /** What is used where the variable is not set: the placeholder. */
  readonly fallback: string;
}

export interface FillOptions {
  readonly values: Values;
  /** The environment variable that holds a credential; none where credentials stay placeholders. */
  readonly environmentName?: ((name: string) => string) | undefined;
}

/** Writes texts and bodies of one template with its holes filled. */
export interface Filler {
  readonly join: (parts: TextParts, encode?: Encode) => string;
  readonly json: (value: BodyValue) => JsonValue;
  readonly environment: readonly EnvironmentVariable[];
}

/** A value that is given fills its hole; other holes get their mark or that of their variable. */
export function fillerOf(template: RequestTemplate, options: FillOptions): Filler {
  const { values, environmentName } = options;
  const holes = holesOf(template);
  const indexes = new Map(holes.map((hole, index) => [hole.name, index]));
  const indexOf = (hole: Hole): number => indexes.get(hole.name) ?? 0;
  const isVariable = (hole: Hole): boolean =>
    environmentName !== undefined &&
    hole.isCredential === true &&
    given(hole, values) === undefined;
  const textOf = (hole: Hole, encode: Encode): string => {
    const value = given(hole, values);
    return value === undefined ? markOf(indexOf(hole), optionsOf(hole).map(encode)) : encode(value);
  };
  const plain = (parts: TextParts): string =>
    parts.map(part => (isHole(part) ? textOf(part, asIs) : part)).join('');
  const join: Filler['join'] = (parts, encode = asIs) =>
    parts
      .map(part => {
        if (!isHole(part)) return part;
        return isVariable(part) ? variableMark(indexOf(part)) : textOf(part, encode);
      })
      .join('');
  const scalar = (hole: Hole): JsonValue => scalarOf(hole, given(hole, values), indexOf(hole));
  const environment = holes.filter(isVariable).map(hole => ({
    index: indexOf(hole),
    name: hole.name,
    variable: environmentName?.(hole.name) ?? hole.name,
    fallback: markOf(indexOf(hole), [hole.name]),
  }));
  return { join, json: value => toJson(value, { text: plain, scalar }), environment };
}

type Encode = (text: string) => string;
const asIs: Encode = text => text;

/** A value that is there but cannot be of the hole's type is still what the person asked for. */
function given(hole: Hole, values: Values): string | undefined {
  return Object.hasOwn(values, hole.name) ? values[hole.name] : undefined;
}

/** The default first, then the other choices. */
function optionsOf({ choices, default: value }: Hole): readonly string[] {
  return choices ?? (value === undefined ? [] : [value]);
}

interface JsonWriters {
  readonly text: (parts: TextParts) => string;
  readonly scalar: (hole: Hole) => JsonValue;
}

function toJson(value: BodyValue, writers: JsonWriters): JsonValue {
  if (isHole(value)) {
    return value.type === 'string' ? writers.text([value]) : writers.scalar(value);
  }
  if (value instanceof TextValue) return writers.text(value.parts);
  if (Array.isArray(value)) {
    // Array.isArray turns a readonly list into any[]; its items are body values.
    return (value as readonly BodyValue[]).map(item => toJson(item, writers));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, toJson(item, writers)]),
  );
}

function scalarOf(hole: Hole, value: string | undefined, index: number): JsonValue {
  return value === undefined
    ? new BareHole(
        index,
        optionsOf(hole).map(option => typed(hole, option)),
      )
    : typed(hole, value);
}

function typed(hole: Hole, text: string): string | number | boolean {
  if (hole.type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return hole.type === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text;
}
