/** PHP with the curl extension. */
import { hasRepeatedNames, type ConcreteBody, type ConcreteRequest } from '../concrete';
import { bracketed, listed, writeLiteral, type LiteralSyntax } from '../json';
import {
  camelCase,
  indented,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';

export const php: ExampleLanguage = {
  id: 'php',
  label: 'PHP (curl)',
  fence: 'php',
  comment: '//',
  indent: '    ',
  declaration: statements => `public function example(): void\n{\n${indented(statements)}}\n`,
  readsEnvironment: true,
  // Whole names, for the class it goes into may have a namespace.
  qualifies: true,
  writeRequest,
  writeValue: value => `$body = ${writeLiteral(value, syntax)};\n`,
  program: statements => `<?php\n\n${statements}`,
};

const syntax: LiteralSyntax = {
  string: quote,
  constant: String,
  object: (members, indent) =>
    members.length === 0
      ? '(object) []'
      : bracketed(
          ['[', ']'],
          members.map(([name, value]) => `${quote(name)} => ${value}`),
          { indent, lastComma: true },
        ),
  array: (items, indent) => listed(['[', ']'], items, { indent, lastComma: true }),
};

const strings: StringSyntax = {
  quote,
  join: pieces =>
    pieces.map(piece => (piece.kind === 'variable' ? piece.name : quote(piece.text))).join(' . '),
};

/** Single quotes, in which only `\` and `'` mean something; line breaks need double ones. */
function quote(text: string): string {
  if (!/[\n\r]/.test(text)) return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
  const inner = text
    .replaceAll(/[\\"$]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `"${inner}"`;
}

function writeRequest(request: ConcreteRequest, { use }: WriteContext): string {
  const nameOf = variableNames(request.environment, name => `$${camelCase(name)}`);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(
    ({ name, variable, fallback }) =>
      `$${camelCase(name)} = getenv('${variable}') ?: ${quote(fallback)};\n`,
  );
  const headers = request.headers.map(([name, value]) => text(`${name}: ${value}`));
  const list = bracketed(['[', ']'], headers, { indent: '  ', lastComma: true });
  const body = request.body && bodyOf(request.body, text);
  const options = [
    `CURLOPT_CUSTOMREQUEST => '${request.method}'`,
    'CURLOPT_RETURNTRANSFER => true',
    ...(headers.length > 0 ? [`CURLOPT_HTTPHEADER => ${list}`] : []),
    ...(body === undefined ? [] : [`CURLOPT_POSTFIELDS => ${body}`]),
  ];
  return (
    environment.join('') +
    `$curl = curl_init(${urlOf(request, text)});\n` +
    `curl_setopt_array($curl, ${bracketed(['[', ']'], options, lastComma)});\n` +
    '$response = curl_exec($curl);\n' +
    `if ($response === false) {\n  throw new ${use('\\RuntimeException')}(curl_error($curl));\n}\n` +
    "echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), ' ', $response, PHP_EOL;\n"
  );
}

const lastComma = { indent: '', lastComma: true };

function urlOf({ address, query }: ConcreteRequest, text: (value: string) => string): string {
  if (query.length === 0) return text(address);
  const pairs = query.map(([name, value]) => `${quote(name)} => ${text(value)}`);
  const start = text(address + (address.includes('?') ? '&' : '?'));
  return `${start} . http_build_query(${bracketed(['[', ']'], pairs, lastComma)})`;
}

function bodyOf(body: ConcreteBody, text: (value: string) => string): string {
  switch (body.kind) {
    case 'json':
      return `json_encode(${writeLiteral(body.value, syntax, '  ')})`;
    case 'text':
      return text(body.text);
    case 'file':
      return `file_get_contents(${text(body.text)})`;
    case 'multipart': {
      const fields = body.fields.map(({ name, value, isFile }) => {
        return `${quote(name)} => ${isFile ? `new CURLFile(${text(value)})` : text(value)}`;
      });
      return bracketed(['[', ']'], fields, { indent: '  ', lastComma: true });
    }
    case 'form': {
      const fields = body.fields.map(field => `${quote(field.name)} => ${text(field.value)}`);
      if (!hasRepeatedNames(body.fields)) {
        const list = bracketed(['[', ']'], fields, { indent: '  ', lastComma: true });
        return `http_build_query(${list})`;
      }
      // An array would keep one field of each name.
      return body.fields
        .map(({ name, value }, at) => {
          const key = quote(`${at === 0 ? '' : '&'}${encodeURIComponent(name)}=`);
          return `${key} . rawurlencode(${text(value)})`;
        })
        .join('\n    . ');
    }
  }
}
