/** Request files of REST Client, JetBrains and Kulala: `.http`, `.rest`. */
import { boundary, type ConcreteBody, type ConcreteField, type ConcreteRequest } from '../concrete';
import { jsonText } from '../json';
import { splitVariables } from '../marks';
import type { ExampleLanguage, WriteContext } from '../language';

export const http: ExampleLanguage = {
  id: 'http',
  label: 'HTTP (.http)',
  fence: 'http',
  readsEnvironment: true,
  writeRequest,
  writeValue: value => `${jsonText(value)}\n`,
};

function writeRequest(request: ConcreteRequest, { place }: WriteContext): string {
  const defined = definedVariables(place.document ?? '');
  const names = new Map(
    request.environment.map(({ index, name, variable }) => {
      const own = defined.get(plainName(name)) ?? defined.get(plainName(variable));
      return [index, own === undefined ? `{{$dotenv ${variable}}}` : `{{${own}}}`];
    }),
  );
  const text = (value: string): string =>
    splitVariables(value)
      .map(piece => (piece.kind === 'text' ? piece.text : (names.get(piece.index) ?? '')))
      .join('');
  const headers = [...request.headers];
  if (request.body?.kind === 'multipart') {
    headers.push(['Content-Type', `multipart/form-data; boundary=${boundary}`]);
  }
  const lines = [
    `${request.method} ${text(request.url)}`,
    ...headers.map(([name, value]) => `${name}: ${text(value)}`),
  ];
  const head = `${lines.join('\n')}\n`;
  return request.body ? `${head}\n${text(bodyText(request.body))}\n` : head;
}

/** The `@name = value` lines of a request file, by their names in plain letters. */
export function definedVariables(document: string): ReadonlyMap<string, string> {
  const names = [...document.matchAll(/^[ \t]*@([\w.-]{1,80})[ \t]*=/gm)].map(match => match[1]);
  return new Map(names.flatMap(name => (name ? [[plainName(name), name] as const] : [])));
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

function bodyText(body: ConcreteBody): string {
  switch (body.kind) {
    case 'json':
      return jsonText(body.value);
    case 'text':
      return body.text;
    case 'file':
      return `< ${body.text}`;
    case 'form':
      return body.fields
        .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeMarked(value)}`)
        .join('&');
    case 'multipart':
      return `${body.fields.map(part).join('')}--${boundary}--`;
  }
}

/** Path separators stay readable; a form's reader takes them as they are. */
function encodeMarked(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

function part({ name, value, isFile }: ConcreteField): string {
  const head = `--${boundary}\nContent-Disposition: form-data; name="${name}"`;
  if (!isFile) return `${head}\n\n${value}\n`;
  const type = 'Content-Type: application/octet-stream';
  return `${head}; filename="${value}"\n${type}\n\n< ${value}\n`;
}
