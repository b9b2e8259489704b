/** JavaScript and TypeScript with fetch, which browsers and Node share. */
import type { ConcreteField, ConcreteRequest } from '../concrete';
import { bracketed, listed, writeLiteral, type LiteralSyntax } from '../json';
import {
  camelCase,
  cannotAwait,
  indented,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';
import { escapedInside, singleQuoted } from '../quote';

export const javascript = fetchLanguage('javascript', 'JavaScript (fetch)');
export const typescript = fetchLanguage('typescript', 'TypeScript (fetch)');

function fetchLanguage(id: string, label: string): ExampleLanguage {
  return {
    id,
    label,
    fence: id,
    comment: '//',
    indent: '  ',
    readsEnvironment: true,
    writeRequest,
    writeValue: value => `const body = ${writeLiteral(value, scriptSyntax)};\n`,
    program: asyncProgram,
    declaration: asyncMethod,
  };
}

/** A method, for the body of a class: nowhere else are statements not allowed. */
export function asyncMethod(statements: string): string {
  return `async example() {\n${indented(statements)}}\n`;
}

/** Object literals with single quotes, as Prettier lays them out. */
export const scriptSyntax: LiteralSyntax = {
  string: singleQuoted,
  constant: String,
  object: (members, indent) =>
    bracketed(
      ['{', '}'],
      members.map(([name, value]) => `${propertyName(name)}: ${value}`),
      { indent, lastComma: true },
    ),
  array: (items, indent) => listed(['[', ']'], items, { indent, lastComma: true }),
};

function propertyName(name: string): string {
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : singleQuoted(name);
}

const strings: StringSyntax = {
  quote: singleQuoted,
  join: pieces =>
    `\`${pieces
      .map(piece =>
        piece.kind === 'variable'
          ? `\${${piece.name}}`
          : escapedInside(piece.text, /`|\$(?=\{)/g).replaceAll('\\"', '"'),
      )
      .join('')}\``,
};

/** Writes texts in which credentials may be variables. */
export function scriptText(request: ConcreteRequest): (text: string) => string {
  const nameOf = variableNames(request.environment, camelCase);
  return text => stringOf(text, strings, nameOf);
}

/** The lines that read credentials from the environment. */
export function scriptEnvironment(request: ConcreteRequest): string {
  return request.environment
    .map(({ name, variable, fallback }) => {
      const value = `process.env.${variable} ?? ${singleQuoted(fallback)}`;
      return `const ${camelCase(name)} = ${value};\n`;
    })
    .join('');
}

/** Without top-level await, which only modules may use. */
export function asyncProgram(statements: string, imports: readonly string[] = []): string {
  const head = imports.map(path => `${path}\n`).join('');
  return `${head && `${head}\n`}async function main() {\n${indented(statements)}}\n\nmain();\n`;
}

/** Statements where `await` may not stand get a function of their own. */
export function awaiting(statements: string, { place }: WriteContext): string {
  return cannotAwait(place) ? `(async () => {\n${indented(statements)}})();\n` : statements;
}

function writeRequest(request: ConcreteRequest, context: WriteContext): string {
  const text = scriptText(request);
  const { before, body } = bodyOf(request, text);
  const headers = request.headers.map(([name, value]) => [name, text(value)] as const);
  const options = [
    ...(request.method === 'GET' ? [] : [['method', singleQuoted(request.method)] as const]),
    ...(headers.length > 0 ? [['headers', indentedObject(headers)] as const] : []),
    ...(body === undefined ? [] : [['body', body] as const]),
  ];
  const settings = options.length > 0 ? `, ${scriptSyntax.object(options, '')}` : '';
  const statements =
    scriptEnvironment(request) +
    before +
    queryParams(request, text) +
    `const response = await fetch(${urlOf(request, text)}${settings});\n` +
    'console.log(response.status, await response.text());\n';
  return awaiting(statements, context);
}

/** An object that stands one level deep. */
export function indentedObject(members: readonly (readonly [string, string])[]): string {
  return scriptSyntax.object(members, '  ');
}

type WriteText = (text: string) => string;

function queryParams({ query }: ConcreteRequest, text: WriteText): string {
  if (query.length === 0) return '';
  const pairs = query.map(([name, value]) => [name, text(value)] as const);
  return `const params = new URLSearchParams(${scriptSyntax.object(pairs, '')});\n`;
}

function urlOf({ address, query }: ConcreteRequest, text: WriteText): string {
  if (query.length === 0) return text(address);
  const written = text(address + (address.includes('?') ? '&' : '?'));
  const isTemplate = written.startsWith('`');
  const inside = isTemplate
    ? written.slice(1, -1)
    : written
        .slice(1, -1)
        .replaceAll("\\'", "'")
        .replaceAll(/`|\$(?=\{)/g, '\\$&');
  return `\`${inside}\${params}\``;
}

function bodyOf(
  { body }: ConcreteRequest,
  text: WriteText,
): { readonly before: string; readonly body?: string } {
  switch (body?.kind) {
    case undefined:
      return { before: '' };
    case 'json':
      return {
        before: '',
        body: `JSON.stringify(${writeLiteral(body.value, scriptSyntax, '  ')})`,
      };
    case 'form':
      return { before: '', body: searchParams(body.fields, text) };
    case 'multipart':
      return { before: formData(body.fields, text), body: 'form' };
    case 'file':
      return { before: openAsBlob, body: `await openAsBlob(${text(body.text)})` };
    case 'text':
      return { before: '', body: text(body.text) };
  }
}

/** A form as fetch and axios send it: the expression. */
export function searchParams(fields: readonly ConcreteField[], text: WriteText): string {
  const pairs = fields.map(({ name, value }) => `[${singleQuoted(name)}, ${text(value)}]`);
  const list = bracketed(['[', ']'], pairs, { indent: '  ', lastComma: true });
  return `new URLSearchParams(${list})`;
}

/** A form with files: the statements that make `form`. */
export function formData(fields: readonly ConcreteField[], text: WriteText): string {
  const lines = fields.map(({ name, value, isFile }) => {
    const given = isFile ? `await openAsBlob(${text(value)}), ${text(value)}` : text(value);
    return `form.set(${singleQuoted(name)}, ${given});\n`;
  });
  const reader = fields.some(field => field.isFile) ? openAsBlob : '';
  return `${reader}const form = new FormData();\n${lines.join('')}`;
}

const openAsBlob = "const { openAsBlob } = await import('node:fs');\n";
