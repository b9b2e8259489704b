/**
 * What a language must say of itself so that examples can be written in it, with the pieces that all of
 * them share: whoever adds a language reads this file and no other.
 */
import type { ConcreteRequest } from './concrete';
import type { EnvironmentVariable } from './fillHoles';
import { freshNames } from './freshNames';
import { importEdits, type ImportStyle, type LineEdit } from './importEdits';
import { literalIndent, type JsonValue } from './json';
import { splitVariables } from './marks';

/** Where an example is to stand, as far as its text depends on it. */
export interface ExamplePlace {
  /** A whole program, statements among others, or a function beside others. */
  readonly kind: 'file' | 'statement' | 'declaration';
  /** One level of indentation there; the language's own if absent. */
  readonly indent?: string;
  /** Whether `await` may stand here; true if absent. */
  readonly mayAwait?: boolean;
  /** Whether exceptions that must be declared may leave the function here; true if absent. */
  readonly mayThrow?: boolean;
  /** Text of the function it goes into, or of all that is around it: its names are taken. */
  readonly scope?: string;
  /** Text of the document it goes into: imports and variables that are there are not written again. */
  readonly document?: string;
}

/** Whether the code goes into a function that cannot wait for an answer. */
export function cannotAwait({ kind, mayAwait }: ExamplePlace): boolean {
  return kind === 'statement' && mayAwait === false;
}

/** What writers ask of the place while they write. */
export interface WriteContext {
  readonly place: ExamplePlace;
  /**
   * The name under which something of another package can be used here. It is imported, or written
   * out in full where imports cannot be added: `URI` or `java.net.URI`.
   */
  readonly use: (path: string) => string;
}

export interface ExampleLanguage {
  /** VS Code language id, with `-variant` behind it for a second client library. */
  readonly id: string;
  readonly label: string;
  /** Name of the language behind the three backquotes of a Markdown fence. */
  readonly fence: string;
  /** What starts a comment; absent where none may stand. */
  readonly comment?: string;
  /** Whether the code reads credentials from the environment. */
  readonly readsEnvironment: boolean;
  /** Statements that send the request and show the answer. */
  readonly writeRequest: (request: ConcreteRequest, context: WriteContext) => string;
  /** A value assigned to a variable, for a structure that is not sent on its own. */
  readonly writeValue: (value: JsonValue, context: WriteContext) => string;
  /** Statements as a whole program; absent if they are one as they stand. */
  readonly program?: (statements: string, imports: readonly string[]) => string;
  /** Statements as a function, for languages whose statements stand in functions only. */
  readonly declaration?: (statements: string) => string;
  /** The line that imports a path, where imports may stand among statements. */
  readonly importLine?: (path: string) => string;
  /** How imports are added at the top of a document; absent where the code needs none there. */
  readonly imports?: ImportStyle;
  /** Statements whose exceptions go no further, for a function that declares none. */
  readonly guard?: (statements: string) => string;
  /** Whether statements may name things by their whole path, without an import. */
  readonly qualifies?: boolean;
  /** One level of indentation; text of a language without any is left as it is. */
  readonly indent?: string;
}

/** An example, and what must be added to the document for it besides. */
export interface WrittenExample {
  readonly text: string;
  readonly edits: readonly LineEdit[];
}

/** The example of a request, or of a structure that is only signed, at one place. */
export function writeExample(
  language: ExampleLanguage,
  request: ConcreteRequest,
  place: ExamplePlace,
): WrittenExample {
  const imports: string[] = [];
  const context: WriteContext = { place, use: path => use(path, { language, place, imports }) };
  const { body, method, signing } = request;
  const isStructure = method === '' && body?.kind === 'json';
  const code = isStructure
    ? language.writeValue(body.value, context)
    : language.writeRequest(request, context);
  const hint = signing !== undefined && language.comment ? comment(signing, language.comment) : '';
  const isGuarded = place.kind === 'statement' && place.mayThrow === false && !isStructure;
  const statements = hint + (isGuarded && language.guard ? language.guard(code) : code);
  const { program, declaration = asIs, importLine } = language;
  const text =
    place.kind === 'file' && program
      ? program(statements, imports)
      : withImports(
          place.kind === 'declaration' ? declaration(statements) : statements,
          imports.map(path => importLine?.(path) ?? ''),
        );
  const own = place.kind === 'file' ? text : freshNames(text, place.scope ?? '');
  const unit = place.indent ?? language.indent;
  return {
    text: language.indent === undefined || unit === undefined ? own : reindent(own, unit),
    edits:
      place.kind === 'file' || language.imports === undefined || place.document === undefined
        ? []
        : importEdits(place.document, imports, language.imports),
  };
}

const asIs = (text: string): string => text;

/** Lines of a comment, broken between words; a word longer than a line has one of its own. */
function comment(text: string, mark: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 80)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map(line => `${mark} ${line}\n`).join('');
}

/** Writers indent by two spaces; the place may have others. Strings may hold other line ends. */
function reindent(text: string, unit: string): string {
  return text.replaceAll(/(?<![^\n]) +/g, spaces => {
    const levels = spaces.length >> 1;
    return unit.repeat(levels) + ' '.repeat(spaces.length & 1);
  });
}

/** Lines moved in by levels of two spaces; empty lines stay empty. */
export function indented(text: string, levels = 1): string {
  return text.replaceAll(/(?<![^\n])(?=[^\n])/g, literalIndent.repeat(levels));
}

interface UseContext {
  readonly language: ExampleLanguage;
  readonly place: ExamplePlace;
  readonly imports: string[];
}

function use(path: string, { language, place, imports }: UseContext): string {
  const name = /[^./:\\]+$/.exec(path)?.[0] ?? path;
  const isStatement = place.kind !== 'file';
  if (isStatement && isImported(place.document ?? '', path, name)) return name;
  if (isStatement && language.qualifies) return path;
  if (!imports.includes(path)) imports.push(path);
  return name;
}

/** `java.net.URI`, `java.net.*`, `import requests`, `require 'json'` in the document's lines. */
function isImported(document: string, path: string, name: string): boolean {
  const folder = path.slice(0, -name.length);
  const known = document
    .split('\n')
    .filter(line => /^\s*(?:import|from|using|use|require|#include)\b/.test(line));
  return known.some(line => {
    const words = line.split(/[^\w.*/:-]+/);
    return words.includes(path) || (folder !== '' && words.includes(`${folder}*`));
  });
}

/** Imports in their order above the statements, with an empty line between. */
export function withImports(statements: string, lines: readonly string[]): string {
  const head = lines.filter(line => line !== '');
  return head.length === 0 ? statements : `${head.join('\n')}\n\n${statements}`;
}

/** How a language joins text and variables to one string. */
export interface StringSyntax {
  readonly quote: (text: string) => string;
  /** The expression for one variable alone; its name if absent. */
  readonly variable?: (name: string) => string;
  /** The expression for `Qiniu <variable>:<Sign>`, given its pieces. */
  readonly join: (pieces: readonly StringPiece[]) => string;
}

export type StringPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

/** The expression for a text that may hold variables. */
export function stringOf(
  text: string,
  { quote, join, variable = asIs }: StringSyntax,
  nameOf: (index: number) => string,
): string {
  const pieces = splitVariables(text);
  const [first] = pieces;
  if (pieces.length === 1 && first?.kind === 'variable') return variable(nameOf(first.index));
  if (pieces.every(piece => piece.kind === 'text')) return quote(text);
  return join(
    pieces.map(piece =>
      piece.kind === 'text' ? piece : { kind: 'variable', name: nameOf(piece.index) },
    ),
  );
}

/** Finds the local name of the variable with a number; names are made by `style`. */
export function variableNames(
  environment: readonly EnvironmentVariable[],
  style: (name: string) => string,
): (index: number) => string {
  const names = new Map(environment.map(({ index, name }) => [index, style(name)]));
  return index => names.get(index) ?? 'credential';
}

/** `AccessKey` → `accessKey` */
export function camelCase(name: string): string {
  const words = wordsOf(name);
  return words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

/** `AccessKey` → `access_key` */
export function snakeCase(name: string): string {
  return wordsOf(name).join('_');
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
    .map(word => word.toLowerCase());
}
