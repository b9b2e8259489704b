/** The languages an example request can be written in, and who writes them. */
import { HTTPSnippet, type HarRequest } from '@readme/httpsnippet';
import type { ConcreteRequest } from './concrete';

export interface ExampleLanguage {
  /** VS Code language id. */
  readonly id: string;
  readonly label: string;
  readonly write: (request: ConcreteRequest) => string;
}

type Target = Parameters<HTTPSnippet['convert']>[0];

function generated(id: string, label: string, target: Target, client: string): ExampleLanguage {
  return { id, label, write: request => writeGenerated(request, target, client) };
}

/** In the order they are offered when the file's own language has none. */
export const languages: readonly ExampleLanguage[] = [
  { id: 'http', label: 'HTTP', write: writeHttp },
  generated('shellscript', 'curl', 'shell', 'curl'),
  { id: 'json', label: 'JSON body', write: writeJsonBody },
  generated('javascript', 'JavaScript (fetch)', 'javascript', 'fetch'),
  generated('typescript', 'TypeScript (fetch)', 'javascript', 'fetch'),
  generated('python', 'Python (requests)', 'python', 'requests'),
  generated('go', 'Go', 'go', 'native'),
  generated('java', 'Java (HttpClient)', 'java', 'nethttp'),
  generated('php', 'PHP (curl)', 'php', 'curl'),
  generated('csharp', 'C# (HttpClient)', 'csharp', 'httpclient'),
  generated('ruby', 'Ruby (Net::HTTP)', 'ruby', 'native'),
  generated('kotlin', 'Kotlin (OkHttp)', 'kotlin', 'okhttp'),
  generated('swift', 'Swift (URLSession)', 'swift', 'urlsession'),
  generated('rust', 'Rust (reqwest)', 'rust', 'reqwest'),
  generated('powershell', 'PowerShell', 'powershell', 'restmethod'),
];

/** Ids of files in which one of the languages is at home. */
const aliases: Readonly<Record<string, string>> = {
  rest: 'http',
  bash: 'shellscript',
  sh: 'shellscript',
  shell: 'shellscript',
  curl: 'shellscript',
  jsonc: 'json',
  javascriptreact: 'javascript',
  typescriptreact: 'typescript',
  vue: 'javascript',
  svelte: 'javascript',
};

/** The language for a file of this language id; HTTP where none fits. */
export function languageFor(languageId: string): ExampleLanguage {
  const id = aliases[languageId] ?? languageId;
  const [http] = languages;
  const found = languages.find(language => language.id === id) ?? http;
  if (!found) throw new Error('no example languages');
  return found;
}

function bodyText(request: ConcreteRequest): string | undefined {
  if (request.json !== undefined) return JSON.stringify(request.json, undefined, 2);
  if (request.form) {
    return request.form.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  }
  return request.text;
}

const boundary = 'support-docs-boundary';

function writeHttp(request: ConcreteRequest): string {
  const headers = [...request.headers];
  let body = bodyText(request);
  if (request.multipart) {
    headers.push(['Content-Type', `multipart/form-data; boundary=${boundary}`]);
    const parts = request.multipart.map(
      ([name, value]) =>
        `--${boundary}\nContent-Disposition: form-data; name="${name}"` +
        (name === 'file' ? `; filename="${value}"\n\nfile content\n` : `\n\n${value}\n`),
    );
    body = `${parts.join('')}--${boundary}--`;
  }
  const lines = [
    `${request.method} ${request.origin}${request.target}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ];
  return body === undefined ? `${lines.join('\n')}\n` : `${lines.join('\n')}\n\n${body}\n`;
}

function writeJsonBody(request: ConcreteRequest): string {
  return `${bodyText(request) ?? '{}'}\n`;
}

function writeGenerated(request: ConcreteRequest, target: Target, client: string): string {
  const har = {
    method: request.method,
    url: request.origin + request.target,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    headers: request.headers.map(([name, value]) => ({ name, value })),
    ...postData(request),
  };
  // The type demands a body, the generator (rightly) does not: a GET has none.
  const texts: readonly (string | false)[] = new HTTPSnippet(har as HarRequest).convert(
    target,
    client,
  );
  const [text] = texts;
  return text ? `${text.trimEnd()}\n` : '';
}

function postData(request: ConcreteRequest): Partial<Pick<HarRequest, 'postData'>> {
  if (request.multipart) {
    const params = request.multipart.map(([name, value]) =>
      name === 'file' ? { name, fileName: value } : { name, value },
    );
    return { postData: { mimeType: 'multipart/form-data', params } };
  }
  if (request.form) {
    const params = request.form.map(([name, value]) => ({ name, value }));
    return { postData: { mimeType: 'application/x-www-form-urlencoded', params } };
  }
  const text = bodyText(request);
  if (text === undefined) return {};
  return {
    postData: { mimeType: request.json === undefined ? 'text/plain' : 'application/json', text },
  };
}
