/** Ruby with Net::HTTP. */
import { hasRepeatedNames, type ConcreteBody, type ConcreteRequest } from '../concrete';
import { bracketed, listed, writeLiteral, type LiteralSyntax } from '../json';
import {
  snakeCase,
  stringOf,
  variableNames,
  withImports,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';
import { escapedInside } from '../quote';

export const ruby: ExampleLanguage = {
  id: 'ruby',
  label: 'Ruby (Net::HTTP)',
  fence: 'ruby',
  comment: '#',
  indent: '  ',
  readsEnvironment: true,
  writeRequest,
  writeValue: value => `body = ${writeLiteral(value, syntax)}\n`,
  importLine: path => `require '${path.replaceAll('::', '/')}'`,
  program: (statements, imports) =>
    withImports(
      statements,
      imports.toSorted().map(path => `require '${path}'`),
    ),
};

const syntax: LiteralSyntax = {
  string: quote,
  constant: value => (value === null ? 'nil' : String(value)),
  object: (members, indent) =>
    bracketed(
      ['{', '}'],
      members.map(([name, value]) => `${quote(name)} => ${value}`),
      { indent },
    ),
  array: (items, indent) => listed(['[', ']'], items, { indent }),
};

const strings: StringSyntax = {
  quote,
  join: pieces =>
    `"${pieces
      .map(piece => (piece.kind === 'variable' ? `#{${piece.name}}` : inside(piece.text)))
      .join('')}"`,
};

/** Single quotes unless something has to be escaped. */
function quote(text: string): string {
  return /['\\\p{Cc}]/u.test(text) ? `"${inside(text)}"` : `'${text}'`;
}

/** In double quotes `#{`, `#$` and `#@` would be code. */
function inside(text: string): string {
  return escapedInside(text, /#(?=[{$@])/g);
}

function writeRequest(request: ConcreteRequest, { use }: WriteContext): string {
  use('net/http');
  const nameOf = variableNames(request.environment, snakeCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(
    ({ name, variable, fallback }) =>
      `${snakeCase(name)} = ENV.fetch('${variable}', ${quote(fallback)})\n`,
  );
  const query = request.query.map(([name, value]) => `${quote(name)} => ${text(value)}`);
  const hash = bracketed(['{', '}'], query, { indent: '' });
  const method = request.method.charAt(0) + request.method.slice(1).toLowerCase();
  const headers = request.headers.map(
    ([name, value]) => `request[${quote(name)}] = ${text(value)}\n`,
  );
  return (
    environment.join('') +
    `uri = URI(${text(request.address)})\n` +
    (query.length > 0 ? `uri.query = URI.encode_www_form(${hash})\n` : '') +
    `request = Net::HTTP::${method}.new(uri)\n` +
    headers.join('') +
    (request.body ? bodyLine(request.body, text, use) : '') +
    "response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == 'https') do |http|\n" +
    '  http.request(request)\n' +
    'end\n' +
    'puts response.code, response.body\n'
  );
}

function bodyLine(
  body: ConcreteBody,
  text: (value: string) => string,
  use: WriteContext['use'],
): string {
  switch (body.kind) {
    case 'json':
      use('json');
      return `request.body = JSON.generate(${writeLiteral(body.value, syntax)})\n`;
    case 'text':
      return `request.body = ${text(body.text)}\n`;
    case 'file':
      return `request.body = File.binread(${text(body.text)})\n`;
    case 'form': {
      const isList = hasRepeatedNames(body.fields);
      const fields = body.fields.map(({ name, value }) =>
        isList ? `[${quote(name)}, ${text(value)}]` : `${quote(name)} => ${text(value)}`,
      );
      const all = bracketed(isList ? ['[', ']'] : ['{', '}'], fields, { indent: '' });
      return `request.body = URI.encode_www_form(${all})\n`;
    }
    case 'multipart': {
      const fields = body.fields.map(({ name, value, isFile }) => {
        return `[${quote(name)}, ${isFile ? `File.open(${text(value)})` : text(value)}]`;
      });
      const all = bracketed(['[', ']'], fields, { indent: '' });
      return `request.set_form(${all}, 'multipart/form-data')\n`;
    }
  }
}
