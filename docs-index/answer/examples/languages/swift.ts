/** Swift with URLSession (Swift 5.7, async). */
import { boundary, type ConcreteBody, type ConcreteField, type ConcreteRequest } from '../concrete';
import { jsonText } from '../json';
import {
  camelCase,
  cannotAwait,
  indented,
  stringOf,
  variableNames,
  withImports,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';
import { escapedInside } from '../quote';

export const swift: ExampleLanguage = {
  id: 'swift',
  label: 'Swift (URLSession)',
  fence: 'swift',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  imports: { line: path => `import ${path}` },
  writeRequest,
  writeValue: value => `let body = ${longString(jsonText(value))}\n`,
  declaration: statements => `func example() async throws {\n${indented(statements)}}\n`,
  program: (statements, imports) =>
    withImports(
      statements,
      imports.map(path => `import ${path}`),
    ),
};

const strings: StringSyntax = {
  quote,
  join: pieces =>
    `"${pieces
      .map(piece => (piece.kind === 'variable' ? `\\(${piece.name})` : inside(piece.text)))
      .join('')}"`,
};

function quote(text: string): string {
  return `"${inside(text)}"`;
}

/** Swift writes `\u{7f}` where JSON writes `\u007f`, and knows no `\b` and `\f`. */
function inside(text: string): string {
  return escapedInside(text, /(?!)/g).replaceAll(
    /\\(u([0-9a-f]{4})|.)/g,
    (escape: string, char: string, code?: string) => {
      if (code !== undefined) return `\\u{${code}}`;
      if (char === 'b') return '\\u{8}';
      return char === 'f' ? '\\u{c}' : escape;
    },
  );
}

/** A string over lines; only the backslash means something in it. */
function longString(text: string): string {
  if (!text.includes('\n')) return quote(text);
  return `"""\n${text.replaceAll('\\', '\\\\')}\n"""`;
}

function writeRequest(request: ConcreteRequest, { use, place }: WriteContext): string {
  use('Foundation');
  const nameOf = variableNames(request.environment, camelCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(({ name, variable, fallback }) => {
    const value = `ProcessInfo.processInfo.environment["${variable}"] ?? ${quote(fallback)}`;
    return `let ${camelCase(name)} = ${value}\n`;
  });
  const headers = [...request.headers];
  if (request.body?.kind === 'multipart') {
    headers.push(['Content-Type', `multipart/form-data; boundary=${boundary}`]);
  }
  const lines = headers.map(
    ([name, value]) => `request.setValue(${text(value)}, forHTTPHeaderField: ${quote(name)})\n`,
  );
  const statements =
    environment.join('') +
    `var request = URLRequest(url: URL(string: ${text(request.url)})!)\n` +
    `request.httpMethod = "${request.method}"\n` +
    lines.join('') +
    (request.body ? bodyLines(request.body, text) : '') +
    'let (data, response) = try await URLSession.shared.data(for: request)\n' +
    'let status = (response as? HTTPURLResponse)?.statusCode ?? 0\n' +
    'print(status, String(decoding: data, as: UTF8.self))\n';
  return cannotAwait(place) ? `Task {\n${indented(statements)}}\n` : statements;
}

function bodyLines(body: ConcreteBody, text: (value: string) => string): string {
  switch (body.kind) {
    case 'json':
      return `request.httpBody = Data(${longString(jsonText(body.value))}.utf8)\n`;
    case 'text':
      return `request.httpBody = Data(${text(body.text)}.utf8)\n`;
    case 'file':
      return `request.httpBody = try Data(contentsOf: URL(fileURLWithPath: ${text(body.text)}))\n`;
    case 'form': {
      const items = body.fields.map(
        ({ name, value }) => `  URLQueryItem(name: ${quote(name)}, value: ${text(value)}),\n`,
      );
      // URLComponents leaves `+` alone, which a form reads as a space.
      return (
        `var form = URLComponents()\nform.queryItems = [\n${items.join('')}]\n` +
        'let encoded = form.percentEncodedQuery?.replacingOccurrences(of: "+", with: "%2B")\n' +
        'request.httpBody = Data((encoded ?? "").utf8)\n'
      );
    }
    case 'multipart': {
      const parts = body.fields.map(field => part(field, text));
      const end = `body.append(Data("--${boundary}--\\r\\n".utf8))\n`;
      return `var body = Data()\n${parts.join('')}${end}request.httpBody = body\n`;
    }
  }
}

function part({ name, value, isFile }: ConcreteField, text: (value: string) => string): string {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
  if (!isFile) return `body.append(Data(${text(`${head}\r\n\r\n${value}\r\n`)}.utf8))\n`;
  const type = 'Content-Type: application/octet-stream';
  return (
    `body.append(Data(${text(`${head}; filename="${value}"\r\n${type}\r\n\r\n`)}.utf8))\n` +
    `body.append(try Data(contentsOf: URL(fileURLWithPath: ${text(value)})))\n` +
    'body.append(Data("\\r\\n".utf8))\n'
  );
}
