/** Python with requests. */
import { hasRepeatedNames, unusualHeaders, type ConcreteRequest } from '../concrete';
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
import { doubleQuoted, escapedInside } from '../quote';

export const python: ExampleLanguage = {
  id: 'python',
  label: 'Python (requests)',
  fence: 'python',
  comment: '#',
  indent: '    ',
  readsEnvironment: true,
  writeRequest,
  writeValue: value => `body = ${writeLiteral(value, syntax)}\n`,
  importLine: path => `import ${path}`,
  program: (statements, imports) => withImports(statements, importGroups(imports)),
};

/** The standard library's modules, an empty line, then packages (PEP 8). */
function importGroups(imports: readonly string[]): string[] {
  const lines = (list: readonly string[]): string =>
    list
      .toSorted()
      .map(path => `import ${path}`)
      .join('\n');
  const packages: readonly string[] = imports.filter(path => path === 'requests');
  const own = imports.filter(path => !packages.includes(path));
  return [[own, packages].map(lines).filter(Boolean).join('\n\n')];
}

const syntax: LiteralSyntax = {
  string: doubleQuoted,
  constant: value => constants.get(value) ?? String(value),
  object: (members, indent) =>
    bracketed(
      ['{', '}'],
      members.map(([name, value]) => `${doubleQuoted(name)}: ${value}`),
      { indent, lastComma: true },
    ),
  array: (items, indent) => listed(['[', ']'], items, { indent, lastComma: true }),
};

const constants: ReadonlyMap<number | boolean | null, string> = new Map([
  [true, 'True'],
  [false, 'False'],
  [null, 'None'],
]);

const strings: StringSyntax = {
  quote: doubleQuoted,
  join: pieces =>
    `f"${pieces
      .map(piece =>
        piece.kind === 'variable'
          ? `{${piece.name}}`
          : escapedInside(piece.text, /(?!)/g).replaceAll(/[{}]/g, '$&$&'),
      )
      .join('')}"`,
};

function writeRequest(request: ConcreteRequest, { use }: WriteContext): string {
  const nameOf = variableNames(request.environment, snakeCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const dictionary = (list: ConcreteRequest['query']): string =>
    syntax.object(
      list.map(([name, value]) => [name, text(value)] as const),
      '  ',
    );
  const environment = request.environment.map(({ name, variable, fallback }) => {
    const value = `${use('os')}.environ.get("${variable}", ${doubleQuoted(fallback)})`;
    return `${snakeCase(name)} = ${value}\n`;
  });
  const headers = unusualHeaders(request);
  const args = [
    text(request.address),
    ...(request.query.length > 0 ? [`params=${dictionary(request.query)}`] : []),
    ...(headers.length > 0 ? [`headers=${dictionary(headers)}`] : []),
    ...bodyArguments(request, text),
    // Without one, requests waits for ever.
    'timeout=30',
  ];
  const call = `${use('requests')}.${request.method.toLowerCase()}`;
  const written = bracketed(['(', ')'], args, lastComma);
  return (
    environment.join('') +
    `response = ${call}${written}\n` +
    'print(response.status_code, response.text)\n'
  );
}

const lastComma = { indent: '', lastComma: true };

function bodyArguments({ body }: ConcreteRequest, text: (value: string) => string): string[] {
  if (body === undefined) return [];
  switch (body.kind) {
    case 'json':
      return [`json=${writeLiteral(body.value, syntax, '  ')}`];
    case 'file':
      return [`data=open(${text(body.text)}, "rb")`];
    case 'text':
      return [`data=${text(body.text)}.encode()`];
    default: {
      const texts = body.fields.filter(field => !field.isFile);
      const pairs = texts.map(({ name, value }) => [name, text(value)] as const);
      const data = hasRepeatedNames(texts)
        ? syntax.array(
            pairs.map(([name, value]) => `(${doubleQuoted(name)}, ${value})`),
            '  ',
          )
        : syntax.object(pairs, '  ');
      const files = body.fields
        .filter(field => field.isFile)
        .map(({ name, value }) => [name, `open(${text(value)}, "rb")`] as const);
      return [
        ...(texts.length > 0 ? [`data=${data}`] : []),
        ...(files.length > 0 ? [`files=${syntax.object(files, '  ')}`] : []),
      ];
    }
  }
}
