/** Java with java.net.http (Java 17). */
import { boundary, type ConcreteBody, type ConcreteField, type ConcreteRequest } from '../concrete';
import { jsonText } from '../json';
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

export const java: ExampleLanguage = {
  id: 'java',
  label: 'Java (HttpClient)',
  fence: 'java',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  qualifies: true,
  writeRequest,
  writeValue: value => `String body = ${textBlock(jsonText(value), 1)};\n`,
  declaration: javaMethod,
  program: javaProgram,
  guard: statements => javaGuard(statements, 'java.io.IOException | InterruptedException'),
};

/** A method for a class that is there. */
export function javaMethod(statements: string): string {
  return `static void example() throws Exception {\n${indented(statements)}}\n`;
}

/** Statements whose checked exceptions do not leave the method. */
export function javaGuard(statements: string, exceptions: string): string {
  return (
    `try {\n${indented(statements)}} catch (${exceptions} failure) {\n` +
    '  throw new IllegalStateException(failure);\n}\n'
  );
}

/** A class with a main method; `java Example.java` runs it as it stands. */
export function javaProgram(statements: string, imports: readonly string[]): string {
  const lines = imports.toSorted().map(path => `import ${path};\n`);
  const head = lines.length > 0 ? `${lines.join('')}\n` : '';
  const open = 'class Example {\n  public static void main(String[] args) throws Exception {\n';
  return `${head}${open}${indented(statements, 2)}  }\n}\n`;
}

const strings: StringSyntax = {
  quote: doubleQuoted,
  join: pieces =>
    pieces
      .map(piece => (piece.kind === 'variable' ? piece.name : doubleQuoted(piece.text)))
      .join(' + '),
};

/** Writes texts in which credentials may be variables. */
export function javaText(request: ConcreteRequest): (text: string) => string {
  const nameOf = variableNames(request.environment, camelCase);
  return text => stringOf(text, strings, nameOf);
}

/** The lines that read credentials from the environment. */
export function javaEnvironment({ environment }: ConcreteRequest): string {
  return environment
    .map(({ name, variable, fallback }) => {
      const value = `System.getenv().getOrDefault("${variable}", ${doubleQuoted(fallback)})`;
      return `String ${camelCase(name)} = ${value};\n`;
    })
    .join('');
}

/** A text block whose lines stand `levels` deep; what escapes in a string escapes here too. */
export function textBlock(text: string, levels: number): string {
  if (!text.includes('\n')) return doubleQuoted(text);
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"""');
  return `"""\n${indented(escaped, levels)}"""`;
}

function writeRequest(request: ConcreteRequest, { use }: WriteContext): string {
  const text = javaText(request);
  const requestName = use('java.net.http.HttpRequest');
  const handlers = `${use('java.net.http.HttpResponse')}.BodyHandlers.ofString()`;
  const headers = [...request.headers];
  if (request.body?.kind === 'multipart') {
    headers.push(['Content-Type', `multipart/form-data; boundary=${boundary}`]);
  }
  const lines = [
    `var request = ${requestName}.newBuilder(${use('java.net.URI')}.create(${text(request.url)}))`,
    ...headers.map(([name, value]) => `  .header(${doubleQuoted(name)}, ${text(value)})`),
    `  ${methodCall(request, use)}`,
    '  .build();',
    `var response = ${use('java.net.http.HttpClient')}.newHttpClient().send(request, ${handlers});`,
    'System.out.println(response.statusCode() + " " + response.body());',
  ];
  return `${javaEnvironment(request)}${lines.join('\n')}\n`;
}

function methodCall(request: ConcreteRequest, use: WriteContext['use']): string {
  const { method, body } = request;
  if (body === undefined && (method === 'GET' || method === 'DELETE')) return `.${method}()`;
  const publisher = body ? bodyPublisher(body, use, javaText(request)) : 'noBody()';
  const whole = publisher.includes('BodyPublishers.')
    ? publisher
    : `${use('java.net.http.HttpRequest')}.BodyPublishers.${publisher}`;
  return method === 'POST' || method === 'PUT'
    ? `.${method}(${whole})`
    : `.method("${method}", ${whole})`;
}

/** The factory of `BodyPublishers` and its arguments. */
function bodyPublisher(
  body: ConcreteBody,
  use: WriteContext['use'],
  text: (value: string) => string,
): string {
  switch (body.kind) {
    case 'json':
      return `ofString(${textBlock(jsonText(body.value), 2)})`;
    case 'text':
      return `ofString(${text(body.text)})`;
    case 'file':
      return `ofFile(${use('java.nio.file.Path')}.of(${text(body.text)}))`;
    case 'form':
      return `ofString(${body.fields.map(field => formField(field, use, text)).join(' + "&"\n    + ')})`;
    case 'multipart': {
      const publishers = `${use('java.net.http.HttpRequest')}.BodyPublishers`;
      const parts = body.fields.flatMap(field => multipartField(field, use, text));
      const all = [...parts, `ofString("--${boundary}--\\r\\n")`].map(
        part => `    ${publishers}.${part}`,
      );
      return `${publishers}.concat(\n${all.join(',\n')})`;
    }
  }
}

function formField(
  { name, value }: ConcreteField,
  use: WriteContext['use'],
  text: (value: string) => string,
): string {
  const charset = `${use('java.nio.charset.StandardCharsets')}.UTF_8`;
  const key = doubleQuoted(`${encodeURIComponent(name)}=`);
  return `${key} + ${use('java.net.URLEncoder')}.encode(${text(value)}, ${charset})`;
}

function multipartField(
  { name, value, isFile }: ConcreteField,
  use: WriteContext['use'],
  text: (value: string) => string,
): string[] {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
  if (!isFile) return [`ofString(${text(`${head}\r\n\r\n${value}\r\n`)})`];
  const type = 'Content-Type: application/octet-stream';
  const path = `${use('java.nio.file.Path')}.of(${text(value)})`;
  return [
    `ofString(${text(`${head}; filename="${value}"\r\n${type}\r\n\r\n`)})`,
    `ofFile(${path})`,
    'ofString("\\r\\n")',
  ];
}
