/** JavaScript and TypeScript with axios. */
import { unusualHeaders, type ConcreteRequest } from '../concrete';
import { writeLiteral } from '../json';
import type { ExampleLanguage, WriteContext } from '../language';
import { singleQuoted } from '../quote';
import {
  asyncMethod,
  asyncProgram,
  awaiting,
  formData,
  indentedObject,
  scriptEnvironment,
  scriptSyntax,
  scriptText,
  searchParams,
} from './javascript';

export const javascriptAxios = axiosLanguage('javascript', 'JavaScript (axios)');
export const typescriptAxios = axiosLanguage('typescript', 'TypeScript (axios)');

function axiosLanguage(id: string, label: string): ExampleLanguage {
  return {
    id: `${id}-axios`,
    label,
    fence: id,
    comment: '//',
    indent: '  ',
    readsEnvironment: true,
    writeRequest,
    writeValue: value => `const body = ${writeLiteral(value, scriptSyntax)};\n`,
    declaration: asyncMethod,
    program: (statements, paths) =>
      asyncProgram(
        statements,
        paths.map(path => `import ${path} from '${path}';`),
      ),
  };
}

function writeRequest(request: ConcreteRequest, context: WriteContext): string {
  const text = scriptText(request);
  const axios = context.use('axios');
  const pairs = (list: ConcreteRequest['query']) =>
    list.map(([name, value]) => [name, text(value)] as const);
  const { before, data } = dataOf(request, text);
  // For a form axios adds a charset, which some signatures do not forgive.
  const headers = request.body?.kind === 'form' ? request.headers : unusualHeaders(request);
  const options = [
    ['method', singleQuoted(request.method)] as const,
    ['url', text(request.address)] as const,
    ...(request.query.length > 0
      ? [['params', indentedObject(pairs(request.query))] as const]
      : []),
    ...(headers.length > 0 ? [['headers', indentedObject(pairs(headers))] as const] : []),
    ...(data === undefined ? [] : [['data', data] as const]),
  ];
  const statements =
    scriptEnvironment(request) +
    before +
    `const response = await ${axios}.request(${scriptSyntax.object(options, '')});\n` +
    'console.log(response.status, response.data);\n';
  return awaiting(statements, context);
}

function dataOf(
  { body }: ConcreteRequest,
  text: (value: string) => string,
): { readonly before: string; readonly data?: string } {
  switch (body?.kind) {
    case undefined:
      return { before: '' };
    case 'json':
      return { before: '', data: writeLiteral(body.value, scriptSyntax, '  ') };
    case 'form':
      return { before: '', data: searchParams(body.fields, text) };
    case 'multipart':
      return { before: formData(body.fields, text), data: 'form' };
    case 'file': {
      const reader = "const { readFile } = await import('node:fs/promises');\n";
      return { before: reader, data: `await readFile(${text(body.text)})` };
    }
    case 'text':
      return { before: '', data: text(body.text) };
  }
}
