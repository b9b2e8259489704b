/**
 * The same requests written by a generator from HAR (@readme/httpsnippet), to know where it is right:
 * its languages are run and parsed exactly as ours.
 */
import { HTTPSnippet, type HarRequest } from '@readme/httpsnippet';
import type { ConcreteRequest } from '../../../../docs-index/answer/examples/concrete';
import { jsonText } from '../../../../docs-index/answer/examples/json';

type Target = Parameters<HTTPSnippet['convert']>[0];

const targets: Readonly<Record<string, readonly [target: Target, client: string]>> = {
  shellscript: ['shell', 'curl'],
  javascript: ['javascript', 'fetch'],
  'javascript-axios': ['javascript', 'axios'],
  python: ['python', 'requests'],
  go: ['go', 'native'],
  java: ['java', 'nethttp'],
  'java-okhttp': ['java', 'okhttp'],
  php: ['php', 'curl'],
  csharp: ['csharp', 'httpclient'],
  ruby: ['ruby', 'native'],
  kotlin: ['kotlin', 'okhttp'],
  swift: ['swift', 'urlsession'],
  rust: ['rust', 'reqwest'],
  powershell: ['powershell', 'restmethod'],
};

export const peerLanguages: readonly string[] = Object.keys(targets);

/** The request as the generator writes it; what it throws is its answer. */
export function peerText(language: string, request: ConcreteRequest): string {
  const [target, client] = targets[language] ?? ['shell', 'curl'];
  try {
    // Typed to demand fields that HAR leaves out and the generator never reads.
    const har = harOf(request) as HarRequest;
    const [text] = new HTTPSnippet(har).convert(target, client) as readonly (string | false)[];
    return language.startsWith('java') && !language.startsWith('javascript')
      ? javaProgram(text || '')
      : text || '';
  } catch (error) {
    return String(error);
  }
}

function javaProgram(statements: string): string {
  const imports = ['java.net.URI', 'java.net.http.*', 'okhttp3.*'];
  const used = imports.filter(path => statements.includes('OkHttp') === path.startsWith('okhttp'));
  const head = used.map(path => `import ${path};\n`).join('');
  const main = 'public static void main(String[] args) throws Exception';
  return `${head}class Example {\n${main} {\n${statements}\n}\n}\n`;
}

function harOf({ method, url, headers, body }: ConcreteRequest): unknown {
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    headers: headers.map(([name, value]) => ({ name, value })),
    ...(body && { postData: postData(body, headers) }),
  };
}

function postData(
  body: NonNullable<ConcreteRequest['body']>,
  headers: ConcreteRequest['headers'],
): unknown {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  switch (body.kind) {
    case 'json':
      return { mimeType: 'application/json', text: jsonText(body.value) };
    case 'form':
      return { mimeType: type, params: body.fields.map(({ name, value }) => ({ name, value })) };
    case 'multipart': {
      const params = body.fields.map(({ name, value, isFile }) =>
        isFile ? { name, fileName: value } : { name, value },
      );
      return { mimeType: 'multipart/form-data', params };
    }
    default:
      return { mimeType: type, text: body.text };
  }
}
