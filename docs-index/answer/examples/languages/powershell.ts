/** PowerShell with Invoke-RestMethod. */
import {
  contentType,
  hasRepeatedNames,
  otherHeaders,
  type ConcreteBody,
  type ConcreteRequest,
} from '../concrete';
import { listed, literalIndent, writeLiteral, type LiteralSyntax } from '../json';
import {
  camelCase,
  indented,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type StringSyntax,
} from '../language';

export const powershell: ExampleLanguage = {
  id: 'powershell',
  label: 'PowerShell',
  fence: 'powershell',
  comment: '#',
  indent: '    ',
  declaration: statements => `[void] Example() {\n${indented(statements)}}\n`,
  readsEnvironment: true,
  writeRequest,
  writeValue: value => `$body = ${writeLiteral(value, syntax)}\n`,
};

const syntax: LiteralSyntax = {
  string: quote,
  constant: value => (typeof value === 'number' ? String(value) : `$${String(value)}`),
  object: (members, indent) => table('[ordered]@{', members, indent),
  array: (items, indent) => listed(['@(', ')'], items, { indent }),
};

/** A hash table, one member a line. */
function table(
  open: string,
  members: readonly (readonly [string, string])[],
  indent: string,
): string {
  if (members.length === 0) return '@{}';
  const lines = members.map(
    ([name, value]) => `${indent}${literalIndent}${key(name)} = ${value}\n`,
  );
  return `${open}\n${lines.join('')}${indent}}`;
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quote(name);
}

/** PowerShell takes curly quotes for quotes; a quote is doubled. */
function quote(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
}

const strings: StringSyntax = {
  quote,
  join: pieces =>
    `"${pieces
      .map(piece =>
        piece.kind === 'variable'
          ? `$(${piece.name})`
          : piece.text.replaceAll(/[`$"“”„]/g, '`$&').replaceAll('\n', '`n'),
      )
      .join('')}"`,
};

function writeRequest(request: ConcreteRequest): string {
  const nameOf = variableNames(request.environment, name => `$${camelCase(name)}`);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(({ name, variable, fallback }) => {
    const value = `if ($env:${variable}) { $env:${variable} } else { ${quote(fallback)} }`;
    return `$${camelCase(name)} = ${value}\n`;
  });
  const headers = otherHeaders(request).map(([name, value]) => [name, text(value)] as const);
  const type = contentType(request);
  const isJson = request.body?.kind === 'json';
  const members = [
    ['Method', quote(request.method)] as const,
    ['Uri', text(request.url)] as const,
    ...(headers.length > 0 ? [['Headers', table('@{', headers, literalIndent)] as const] : []),
    // Without a charset, old versions send JSON as Latin-1.
    ...(type === undefined
      ? []
      : [['ContentType', text(isJson ? `${type}; charset=utf-8` : type)] as const]),
    ...(request.body ? [bodyMember(request.body, text)] : []),
  ];
  return `${environment.join('')}$request = ${table('@{', members, '')}\nInvoke-RestMethod @request\n`;
}

function bodyMember(
  body: ConcreteBody,
  text: (value: string) => string,
): readonly [string, string] {
  switch (body.kind) {
    case 'json':
      return ['Body', `${writeLiteral(body.value, syntax, '  ')} | ConvertTo-Json -Depth 20`];
    case 'text':
      return ['Body', text(body.text)];
    case 'file':
      return ['InFile', text(body.text)];
    case 'form': {
      if (!hasRepeatedNames(body.fields)) {
        const fields = body.fields.map(({ name, value }) => [name, text(value)] as const);
        return ['Body', table('@{', fields, literalIndent)];
      }
      const pairs = body.fields.map(({ name, value }) => {
        return `${quote(`${encodeURIComponent(name)}=`)} + [uri]::EscapeDataString(${text(value)})`;
      });
      return ['Body', `@(${pairs.map(pair => `(${pair})`).join(', ')}) -join '&'`];
    }
    case 'multipart': {
      const fields = body.fields.map(({ name, value, isFile }) => {
        return [name, isFile ? `Get-Item ${text(value)}` : text(value)] as const;
      });
      return ['Form', table('@{', fields, literalIndent)];
    }
  }
}
