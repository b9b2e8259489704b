/** Dart with package:http. */
import type { ConcreteBody, ConcreteRequest } from '../concrete';
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
import { escapedInside } from '../quote';

const httpImport = "'package:http/http.dart' as http";

export const dart: ExampleLanguage = {
  id: 'dart',
  label: 'Dart (http)',
  fence: 'dart',
  comment: '//',
  indent: '  ',
  readsEnvironment: true,
  imports: { line: path => `import ${path};`, head: /^library\b/ },
  writeRequest,
  writeValue: value => `final body = ${quote(jsonText(value))};\n`,
  declaration: statements => `Future<void> example() async {\n${indented(statements)}}\n`,
  program: (statements, imports) => {
    const lines = imports.toSorted().map(path => `import ${path};\n`);
    const head = lines.length > 0 ? `${lines.join('')}\n` : '';
    return `${head}Future<void> main() async {\n${indented(statements)}}\n`;
  },
};

const strings: StringSyntax = {
  quote,
  join: pieces =>
    `"${pieces
      .map(piece => (piece.kind === 'variable' ? `\${${piece.name}}` : inside(piece.text)))
      .join('')}"`,
};

function quote(text: string): string {
  return `"${inside(text)}"`;
}

/** Dart reads `$name` in every string. */
function inside(text: string): string {
  return escapedInside(text, /\$/g);
}

function writeRequest(request: ConcreteRequest, { use }: WriteContext): string {
  use(httpImport);
  const nameOf = variableNames(request.environment, camelCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(({ name, variable, fallback }) => {
    use("'dart:io'");
    return `final ${camelCase(name)} = Platform.environment["${variable}"] ?? ${quote(fallback)};\n`;
  });
  const isForm = request.body?.kind === 'multipart';
  const kind = isForm ? 'MultipartRequest' : 'Request';
  const headers = request.headers.map(
    ([name, value]) => `  ..headers[${quote(name)}] = ${text(value)}`,
  );
  const body = request.body === undefined ? [] : bodyLines(request.body, text, use);
  const calls = [...headers, ...body];
  const request0 = `final request = http.${kind}("${request.method}", Uri.parse(${text(request.url)}))`;
  return (
    environment.join('') +
    `${[request0, ...calls].join('\n')};\n` +
    'final response = await http.Response.fromStream(await request.send());\n' +
    'print("${response.statusCode} ${response.body}");\n'
  );
}

function bodyLines(
  body: ConcreteBody,
  text: (value: string) => string,
  use: WriteContext['use'],
): string[] {
  switch (body.kind) {
    case 'json':
      return [`  ..body = ${quote(jsonText(body.value))}`];
    case 'text':
      return [`  ..body = ${text(body.text)}`];
    case 'file':
      use("'dart:io'");
      return [`  ..bodyBytes = await File(${text(body.text)}).readAsBytes()`];
    case 'form': {
      const fields = body.fields.map(({ name, value }) => `    ${quote(name)}: ${text(value)},`);
      return [`  ..bodyFields = {\n${fields.join('\n')}\n  }`];
    }
    case 'multipart':
      return body.fields.map(({ name, value, isFile }) =>
        isFile
          ? `  ..files.add(await http.MultipartFile.fromPath(${quote(name)}, ${text(value)}))`
          : `  ..fields[${quote(name)}] = ${text(value)}`,
      );
  }
}
