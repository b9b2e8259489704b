/** The shell with curl. */
import type { ConcreteBody, ConcreteRequest } from '../concrete';
import { jsonText } from '../json';
import { stringOf, type ExampleLanguage, type StringSyntax } from '../language';

export const shell: ExampleLanguage = {
  id: 'shellscript',
  label: 'curl',
  fence: 'bash',
  comment: '#',
  readsEnvironment: true,
  writeRequest,
  writeValue: value => `body=${quote(jsonText(value))}\n`,
};

/** Nothing means anything between single quotes, not even a backslash. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const strings: StringSyntax = {
  quote,
  variable: name => `"${name}"`,
  join: pieces =>
    `"${pieces
      .map(piece =>
        piece.kind === 'variable' ? piece.name : piece.text.replaceAll(/[\\"$`]/g, '\\$&'),
      )
      .join('')}"`,
};

function writeRequest(request: ConcreteRequest): string {
  const names = new Map(
    request.environment.map(({ index, variable, fallback }) => {
      return [index, `\${${variable}:-${fallback}}`];
    }),
  );
  const text = (value: string): string => stringOf(value, strings, index => names.get(index) ?? '');
  const { method, body } = request;
  const isPlain = body === undefined && method === 'GET';
  const start = isPlain ? 'curl ' : `curl --request ${method} `;
  const parts = [
    start + text(request.url),
    ...request.headers.map(([name, value]) => `--header ${text(`${name}: ${value}`)}`),
    ...(body ? bodyParts(body, text) : []),
  ];
  return `${parts.join(' \\\n  ')}\n`;
}

function bodyParts(body: ConcreteBody, text: (value: string) => string): string[] {
  switch (body.kind) {
    case 'json':
      return [`--data-raw ${quote(jsonText(body.value))}`];
    case 'text':
      return [`--data-raw ${text(body.text)}`];
    case 'file':
      return [`--data-binary ${text(`@${body.text}`)}`];
    case 'form':
      return body.fields.map(({ name, value }) => `--data-urlencode ${text(`${name}=${value}`)}`);
    case 'multipart':
      // --form-string takes a leading `@` or `<` as it is.
      return body.fields.map(({ name, value, isFile }) =>
        isFile
          ? `--form ${text(`${name}=@${value}`)}`
          : `--form-string ${text(`${name}=${value}`)}`,
      );
  }
}
