/** Go with net/http. */
import type { ConcreteBody, ConcreteField, ConcreteRequest } from '../concrete';
import { bracketed, jsonText, listed, writeLiteral, type LiteralSyntax } from '../json';
import {
  camelCase,
  indented,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';
import { doubleQuoted } from '../quote';

export const go: ExampleLanguage = {
  id: 'go',
  label: 'Go (net/http)',
  fence: 'go',
  comment: '//',
  indent: '\t',
  readsEnvironment: true,
  imports: { line: path => `import "${path}"`, head: /^package \w/, hasBlocks: true },
  writeRequest,
  writeValue: value => `body := ${writeLiteral(value, syntax)}\n`,
  declaration: statements => `func example() {\n${indented(statements)}}\n`,
  program,
};

const syntax: LiteralSyntax = {
  string: doubleQuoted,
  constant: value => (value === null ? 'nil' : String(value)),
  object: (members, indent) =>
    bracketed(['map[string]any{', '}'], aligned(members), { indent, lastComma: true }),
  array: (items, indent) => listed(['[]any{', '}'], items, { indent, lastComma: true }),
};

/** Keys and values in columns, as gofmt has them where each pair stands on one line. */
function aligned(members: readonly (readonly [string, string])[]): string[] {
  const isFlat = members.every(([, value]) => !value.includes('\n'));
  const width = isFlat ? Math.max(...members.map(([name]) => doubleQuoted(name).length)) : 0;
  return members.map(([name, value]) => `${`${doubleQuoted(name)}:`.padEnd(width + 1)} ${value}`);
}

const strings: StringSyntax = {
  quote: doubleQuoted,
  join: pieces =>
    pieces
      .map(piece => (piece.kind === 'variable' ? piece.name : doubleQuoted(piece.text)))
      .join('+'),
};

function program(statements: string, imports: readonly string[]): string {
  const paths = imports.toSorted().map(path => `\t"${path}"\n`);
  const head = paths.length > 0 ? `import (\n${paths.join('')})\n\n` : '';
  const used = /^body := map/.test(statements) ? 'fmt.Println(body)\n' : '';
  const all = used === '' ? head : `import "fmt"\n\n`;
  return `package main\n\n${all}func main() {\n${indented(statements + used)}}\n`;
}

function writeRequest(request: ConcreteRequest, context: WriteContext): string {
  const { use } = context;
  const nameOf = variableNames(request.environment, camelCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const check = `if err != nil {\n  ${use('log')}.Fatal(err)\n}\n`;
  const body = request.body && bodyLines(request.body, { text, check, context });
  const headers = request.headers.map(
    ([name, value]) => `req.Header.Set(${doubleQuoted(name)}, ${text(value)})\n`,
  );
  const http = use('net/http');
  return (
    environmentLines(request, context) +
    (body?.before ?? '') +
    `req, err := ${http}.NewRequest(${methodOf(request.method, http)}, ${text(request.url)}, ${body?.reader ?? 'nil'})\n` +
    check +
    headers.join('') +
    (body?.header ?? '') +
    `res, err := ${http}.DefaultClient.Do(req)\n${check}` +
    'defer res.Body.Close()\n' +
    `answer, err := ${use('io')}.ReadAll(res.Body)\n${check}` +
    `${use('fmt')}.Println(res.Status, string(answer))\n`
  );
}

function environmentLines({ environment }: ConcreteRequest, { use }: WriteContext): string {
  return environment
    .map(({ name, variable, fallback }) => {
      const local = camelCase(name);
      const read = `${local} := ${use('os')}.Getenv("${variable}")\n`;
      return `${read}if ${local} == "" {\n  ${local} = ${doubleQuoted(fallback)}\n}\n`;
    })
    .join('');
}

interface BodyLines {
  readonly before: string;
  readonly reader: string;
  /** Sets the Content-Type that only the body knows. */
  readonly header?: string;
}

interface BodyWriters {
  readonly text: (value: string) => string;
  readonly check: string;
  readonly context: WriteContext;
}

function bodyLines(body: ConcreteBody, writers: BodyWriters): BodyLines {
  const { text, check } = writers;
  const { use } = writers.context;
  switch (body.kind) {
    case 'json':
      return reading(`${use('strings')}.NewReader(${rawString(jsonText(body.value))})`);
    case 'text':
      return reading(`${use('strings')}.NewReader(${text(body.text)})`);
    case 'file':
      return {
        before: `body, err := ${use('os')}.Open(${text(body.text)})\n${check}defer body.Close()\n`,
        reader: 'body',
      };
    case 'form': {
      const names = [...new Set(body.fields.map(field => field.name))];
      const entries = names.map(name => {
        const values = body.fields.filter(field => field.name === name);
        return [name, `{${values.map(field => text(field.value)).join(', ')}}`] as const;
      });
      const values = bracketed([`${use('net/url')}.Values{`, '}'], aligned(entries), lastComma);
      return {
        before: `form := ${values}\nbody := ${use('strings')}.NewReader(form.Encode())\n`,
        reader: 'body',
      };
    }
    case 'multipart':
      return multipart(body.fields, writers);
  }
}

const lastComma = { indent: '', lastComma: true };

function reading(reader: string): BodyLines {
  return { before: `body := ${reader}\n`, reader: 'body' };
}

function multipart(
  fields: readonly ConcreteField[],
  { text, check, context: { use } }: BodyWriters,
): BodyLines {
  const lines = fields.map(({ name, value, isFile }) => {
    const key = doubleQuoted(name);
    if (!isFile) return `form.WriteField(${key}, ${text(value)})\n`;
    return (
      `content, err := ${use('os')}.ReadFile(${text(value)})\n${check}` +
      `part, err := form.CreateFormFile(${key}, ${use('path/filepath')}.Base(${text(value)}))\n` +
      `${check}part.Write(content)\n`
    );
  });
  const writer = `${use('mime/multipart')}.NewWriter(body)`;
  return {
    before: `body := &${use('bytes')}.Buffer{}\nform := ${writer}\n${lines.join('')}form.Close()\n`,
    reader: 'body',
    header: 'req.Header.Set("Content-Type", form.FormDataContentType())\n',
  };
}

/** JSON is readable between backquotes; a backquote within it is not possible there. */
function rawString(text: string): string {
  return text.includes('`') ? doubleQuoted(text) : `\`${text}\``;
}

/** The constant of net/http; the word itself for methods that have none. */
function methodOf(method: string, http: string): string {
  const isKnown = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(method);
  return isKnown
    ? `${http}.Method${method.charAt(0)}${method.slice(1).toLowerCase()}`
    : `"${method}"`;
}
