/** Java and Kotlin with OkHttp 4. */
import { contentType, otherHeaders, type ConcreteField, type ConcreteRequest } from '../concrete';
import { jsonText } from '../json';
import {
  camelCase,
  indented,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type WriteContext,
} from '../language';
import { doubleQuoted, escapedInside } from '../quote';
import { javaEnvironment, javaGuard, javaMethod, javaProgram, javaText, textBlock } from './java';

export const javaOkHttp: ExampleLanguage = {
  id: 'java-okhttp',
  label: 'Java (OkHttp)',
  fence: 'java',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  qualifies: true,
  writeRequest: writeJava,
  writeValue: value => `String body = ${textBlock(jsonText(value), 1)};\n`,
  declaration: javaMethod,
  program: javaProgram,
  guard: statements => javaGuard(statements, 'java.io.IOException'),
};

export const kotlin: ExampleLanguage = {
  id: 'kotlin',
  label: 'Kotlin (OkHttp)',
  fence: 'kotlin',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  imports: { line: path => `import ${path}`, head: /^package [\w.]/ },
  writeRequest: writeKotlin,
  writeValue: value => `val body = ${rawString(jsonText(value))}\n`,
  declaration: statements => `fun example() {\n${indented(statements)}}\n`,
  program: (statements, imports) => {
    const lines = imports.toSorted().map(path => `import ${path}\n`);
    const head = lines.length > 0 ? `${lines.join('')}\n` : '';
    return `${head}fun main() {\n${indented(statements)}}\n`;
  },
};

type WriteText = (text: string) => string;

/** What differs between the two languages when they build the same body. */
interface OkHttpDialect {
  readonly text: WriteText;
  readonly json: (text: string) => string;
  readonly make: (type: string) => string;
  readonly file: (path: string) => string;
  readonly body: (content: string, type: string | undefined) => string;
}

function writeJava(request: ConcreteRequest, { use }: WriteContext): string {
  const text = javaText(request);
  const media = (type: string | undefined): string =>
    type === undefined ? 'null' : `${use('okhttp3.MediaType')}.parse(${doubleQuoted(type)})`;
  const dialect: OkHttpDialect = {
    text,
    json: json => textBlock(json, 2),
    make: type => `new ${use(`okhttp3.${type}`)}`,
    file: path => `new ${use('java.io.File')}(${path})`,
    body: (content, type) => `${use('okhttp3.RequestBody')}.create(${content}, ${media(type)})`,
  };
  return (
    javaEnvironment(request) +
    `var request = new ${use('okhttp3.Request')}.Builder()\n` +
    builderCalls(request, dialect) +
    '  .build();\n' +
    `try (var response = new ${use('okhttp3.OkHttpClient')}().newCall(request).execute()) {\n` +
    '  System.out.println(response.code() + " " + response.body().string());\n' +
    '}\n'
  );
}

function writeKotlin(request: ConcreteRequest, { use }: WriteContext): string {
  const nameOf = variableNames(request.environment, camelCase);
  const text = (value: string): string => stringOf(value, { quote, join }, nameOf);
  const dialect: OkHttpDialect = {
    text,
    json: json => trimmedString(json, 2),
    make: type => use(`okhttp3.${type}`),
    file: path => `${use('java.io.File')}(${path})`,
    body: (content, type) => {
      const convert = content.startsWith('File(') ? 'asRequestBody' : 'toRequestBody';
      use(`okhttp3.RequestBody.Companion.${convert}`);
      if (type === undefined) return `${content}.${convert}()`;
      use('okhttp3.MediaType.Companion.toMediaType');
      return `${content}.${convert}(${quote(type)}.toMediaType())`;
    },
  };
  const environment = request.environment.map(
    ({ name, variable, fallback }) =>
      `val ${camelCase(name)} = System.getenv("${variable}") ?: ${quote(fallback)}\n`,
  );
  return (
    environment.join('') +
    `val request = ${use('okhttp3.Request')}.Builder()\n` +
    builderCalls(request, dialect) +
    '  .build()\n' +
    `${use('okhttp3.OkHttpClient')}().newCall(request).execute().use { response ->\n` +
    '  println("${response.code} ${response.body?.string()}")\n' +
    '}\n'
  );
}

function builderCalls(request: ConcreteRequest, dialect: OkHttpDialect): string {
  const { text } = dialect;
  const headers = otherHeaders(request).map(
    ([name, value]) => `  .header(${doubleQuoted(name)}, ${text(value)})\n`,
  );
  return `  .url(${text(request.url)})\n${headers.join('')}  ${methodCall(request, dialect)}\n`;
}

function methodCall(request: ConcreteRequest, dialect: OkHttpDialect): string {
  const name = request.method.toLowerCase();
  const isBare = request.body === undefined && contentType(request) === undefined;
  if (isBare && /^(?:get|delete)$/.test(name)) return `.${name}()`;
  const body = bodyOf(request, dialect);
  return /^(?:post|put|patch|delete)$/.test(name)
    ? `.${name}(${body})`
    : `.method("${request.method}", ${body})`;
}

function bodyOf(request: ConcreteRequest, dialect: OkHttpDialect): string {
  const { body, method } = request;
  const type = contentType(request);
  const { text } = dialect;
  switch (body?.kind) {
    case 'json':
      return dialect.body(dialect.json(jsonText(body.value)), type);
    case 'text':
      return dialect.body(text(body.text), type);
    case 'file':
      return dialect.body(dialect.file(text(body.text)), type);
    case 'form': {
      const fields = body.fields.map(
        ({ name, value }) => `.add(${doubleQuoted(name)}, ${text(value)})`,
      );
      return `${dialect.make('FormBody')}.Builder()${lines(fields)}\n    .build()`;
    }
    case 'multipart': {
      const fields = body.fields.map(field => part(field, dialect));
      const form = `.setType(${dialect.make('MultipartBody').replace(/^new /, '')}.FORM)`;
      return `${dialect.make('MultipartBody')}.Builder()${lines([form, ...fields])}\n    .build()`;
    }
    default:
      return method === 'GET' ? 'null' : dialect.body('""', type);
  }
}

function lines(calls: readonly string[]): string {
  return calls.map(call => `\n    ${call}`).join('');
}

function part({ name, value, isFile }: ConcreteField, dialect: OkHttpDialect): string {
  const key = doubleQuoted(name);
  const path = dialect.text(value);
  if (!isFile) return `.addFormDataPart(${key}, ${path})`;
  const content = dialect.body(dialect.file(path), 'application/octet-stream');
  return `.addFormDataPart(${key}, ${path}, ${content})`;
}

/** Kotlin reads `$name` in every string. */
function quote(text: string): string {
  return `"${escapedInside(text, /\$/g)}"`;
}

function join(pieces: Parameters<Parameters<typeof stringOf>[1]['join']>[0]): string {
  const inside = pieces.map(piece =>
    piece.kind === 'variable' ? `\${${piece.name}}` : escapedInside(piece.text, /\$/g),
  );
  return `"${inside.join('')}"`;
}

/** A raw string in lines of its own, which Kotlin moves back to the left. */
function trimmedString(text: string, levels: number): string {
  if (!text.includes('\n')) return quote(text);
  const [open, ...rest] = indented(rawString(`\n${text}\n`), levels)
    .trimStart()
    .split('\n');
  return `${[open, ...rest].join('\n')}.trimIndent()`;
}

/** Valid JSON never has three quotes in a row. */
function rawString(text: string): string {
  return `"""${text.replaceAll('$', () => "${'$'}")}"""`;
}
