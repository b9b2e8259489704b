/** C# with HttpClient (C# 11, .NET 7). */
import { contentType, otherHeaders, type ConcreteField, type ConcreteRequest } from '../concrete';
import { bracketed, jsonText } from '../json';
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
import { doubleQuoted, escapedInside } from '../quote';

export const csharp: ExampleLanguage = {
  id: 'csharp',
  label: 'C# (HttpClient)',
  fence: 'csharp',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  qualifies: true,
  writeRequest,
  writeValue: value => `var body = ${rawString(jsonText(value), 1)};\n`,
  declaration: statements =>
    `static async System.Threading.Tasks.Task Example()\n{\n${indented(statements)}}\n`,
  program: (statements, imports) => {
    const spaces = new Set(imports.map(path => path.replace(/\.\w+$/, '')));
    const lines = [...spaces].sort().map(path => `using ${path};\n`);
    return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${statements}`;
  },
};

const strings: StringSyntax = {
  quote: doubleQuoted,
  join: pieces =>
    `$"${pieces
      .map(piece =>
        piece.kind === 'variable'
          ? `{${piece.name}}`
          : escapedInside(piece.text, /(?!)/g).replaceAll(/[{}]/g, '$&$&'),
      )
      .join('')}"`,
};

/** A raw string: more quotes around it than in it, its lines as deep as the closing quotes. */
function rawString(text: string, levels: number): string {
  if (!text.includes('\n')) return doubleQuoted(text);
  const runs = text.match(/"{3,}/g) ?? [];
  const quotes = '"'.repeat(Math.max(3, ...runs.map(run => run.length + 1)));
  return `${quotes}\n${indented(`${text}\n${quotes}`, levels)}`;
}

function writeRequest(request: ConcreteRequest, { use, place }: WriteContext): string {
  const nameOf = variableNames(request.environment, camelCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const getenv = `${use('System.Environment')}.GetEnvironmentVariable`;
  const environment = request.environment.map(({ name, variable, fallback }) => {
    return `var ${camelCase(name)} = ${getenv}("${variable}") ?? ${doubleQuoted(fallback)};\n`;
  });
  const headers = otherHeaders(request).map(([name, value]) => {
    return `request.Headers.TryAddWithoutValidation(${doubleQuoted(name)}, ${text(value)});\n`;
  });
  const word = request.method.charAt(0) + request.method.slice(1).toLowerCase();
  const method = `${use('System.Net.Http.HttpMethod')}.${word}`;
  const message = `new ${use('System.Net.Http.HttpRequestMessage')}(${method}, ${text(request.url)})`;
  return (
    environment.join('') +
    `using var client = new ${use('System.Net.Http.HttpClient')}();\n` +
    `using var request = ${message};\n` +
    headers.join('') +
    contentLines(request, text, { use, waits: !cannotAwait(place) }) +
    sendLines(cannotAwait(place), use) +
    `${use('System.Console')}.WriteLine($"{(int)response.StatusCode} {answer}");\n`
  );
}

type Use = WriteContext['use'];

function sendLines(cannotWait: boolean, use: Use): string {
  return cannotWait
    ? 'using var response = client.Send(request);\n' +
        `using var reader = new ${use('System.IO.StreamReader')}(response.Content.ReadAsStream());\n` +
        'var answer = reader.ReadToEnd();\n'
    : 'using var response = await client.SendAsync(request);\n' +
        'var answer = await response.Content.ReadAsStringAsync();\n';
}

interface Writing {
  readonly use: Use;
  /** Whether `await` may be used. */
  readonly waits: boolean;
}

function contentLines(
  request: ConcreteRequest,
  text: (value: string) => string,
  { use, waits }: Writing,
): string {
  const { body } = request;
  const type = contentType(request);
  const httpName = (name: string): string => `new ${use(`System.Net.Http.${name}`)}`;
  const ofText = (content: string): string => {
    const media = `${use('System.Text.Encoding')}.UTF8, ${doubleQuoted(type ?? 'text/plain')}`;
    return `request.Content = ${httpName('StringContent')}(${content}, ${media});\n`;
  };
  switch (body?.kind) {
    case 'json':
      return ofText(rawString(jsonText(body.value), 1));
    case 'text':
      return ofText(text(body.text));
    case 'file':
      return (
        `request.Content = ${httpName('ByteArrayContent')}(${bytesOf(text(body.text), { use, waits })});\n` +
        `request.Content.Headers.TryAddWithoutValidation("Content-Type", ${doubleQuoted(type ?? '')});\n`
      );
    case 'form': {
      const pairs = body.fields.map(
        ({ name, value }) => `new(${doubleQuoted(name)}, ${text(value)})`,
      );
      const pair = `${use('System.Collections.Generic.KeyValuePair')}<string, string>[]`;
      const list = bracketed(['{', '}'], pairs, { indent: '', lastComma: true });
      return `request.Content = ${httpName('FormUrlEncodedContent')}(new ${pair}\n${list});\n`;
    }
    case 'multipart': {
      const parts = body.fields.map(field => part(field, { text, use, waits, httpName }));
      const list = bracketed(['{', '}'], parts, { indent: '', lastComma: true });
      return `request.Content = ${httpName('MultipartFormDataContent')}\n${list};\n`;
    }
    default:
      return type === undefined ? '' : ofText('""');
  }
}

function bytesOf(path: string, { use, waits }: Writing): string {
  const file = use('System.IO.File');
  return waits ? `await ${file}.ReadAllBytesAsync(${path})` : `${file}.ReadAllBytes(${path})`;
}

interface PartWriters extends Writing {
  readonly text: (value: string) => string;
  readonly httpName: (name: string) => string;
}

function part(
  { name, value, isFile }: ConcreteField,
  { text, httpName, ...writing }: PartWriters,
): string {
  const key = doubleQuoted(name);
  return isFile
    ? `{ ${httpName('ByteArrayContent')}(${bytesOf(text(value), writing)}), ${key}, ${text(value)} }`
    : `{ ${httpName('StringContent')}(${text(value)}), ${key} }`;
}
