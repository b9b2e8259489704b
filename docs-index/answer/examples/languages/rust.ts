/** Rust with reqwest. */
import {
  unusualHeaders,
  type ConcreteBody,
  type ConcreteField,
  type ConcreteRequest,
} from '../concrete';
import { bracketed, listed, writeLiteral, type LiteralSyntax } from '../json';
import {
  cannotAwait,
  indented,
  snakeCase,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';
import { doubleQuoted } from '../quote';

export const rust: ExampleLanguage = {
  id: 'rust',
  label: 'Rust (reqwest)',
  fence: 'rust',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  writeRequest,
  writeValue: value => `let body = serde_json::json!(${writeLiteral(value, syntax)});\n`,
  declaration: statements => rustFunction('example', statements),
  program: statements => {
    const main = rustFunction('main', statements);
    return main.startsWith('async') ? `#[tokio::main]\n${main}` : main;
  },
};

function rustFunction(name: string, statements: string): string {
  return statements.includes('.await')
    ? `async fn ${name}() -> Result<(), Box<dyn std::error::Error>> {\n${indented(`${statements}Ok(())\n`)}}\n`
    : `fn ${name}() {\n${indented(statements)}}\n`;
}

/** What `serde_json::json!` reads: JSON whose strings are Rust's. */
const syntax: LiteralSyntax = {
  string: quote,
  constant: String,
  object: (members, indent) =>
    bracketed(
      ['{', '}'],
      members.map(([name, value]) => `${quote(name)}: ${value}`),
      { indent },
    ),
  array: (items, indent) => listed(['[', ']'], items, { indent }),
};

/** Rust writes `\u{7f}` where JSON writes `\u007f`, and knows no `\b` and `\f`. */
function quote(text: string): string {
  return doubleQuoted(text).replaceAll(
    /\\(u([0-9a-f]{4})|.)/g,
    (escape: string, char: string, code?: string) => {
      if (code !== undefined) return `\\u{${code}}`;
      if (char === 'b') return '\\u{8}';
      return char === 'f' ? '\\u{c}' : escape;
    },
  );
}

const strings: StringSyntax = {
  quote,
  variable: name => `${name}.clone()`,
  join: pieces => {
    const inside = pieces.map(piece =>
      piece.kind === 'variable'
        ? `{${piece.name}}`
        : quote(piece.text.replaceAll(/[{}]/g, '$&$&')).slice(1, -1),
    );
    return `format!("${inside.join('')}")`;
  },
};

function writeRequest(request: ConcreteRequest, { place }: WriteContext): string {
  const nameOf = variableNames(request.environment, snakeCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(({ name, variable, fallback }) => {
    const value = `std::env::var("${variable}").unwrap_or_else(|_| ${quote(fallback)}.into())`;
    return `let ${snakeCase(name)} = ${value};\n`;
  });
  const headers = unusualHeaders(request).map(
    ([name, value]) => `  .header(${quote(name)}, ${text(value)})\n`,
  );
  const { before, call } = request.body ? bodyOf(request.body, text) : { before: '', call: '' };
  const statements =
    environment.join('') +
    before +
    'let response = reqwest::Client::new()\n' +
    `  ${methodCall(request.method, text(request.url))}\n` +
    headers.join('') +
    call +
    '  .send()\n  .await?;\n' +
    'println!("{}", response.status());\n' +
    'println!("{}", response.text().await?);\n';
  // The same names, blocking, where nothing may wait.
  return cannotAwait(place)
    ? statements
        .replaceAll('reqwest::Client', 'reqwest::blocking::Client')
        .replaceAll('reqwest::multipart', 'reqwest::blocking::multipart')
        .replace('.send()\n  .await?', '.send()?')
        .replace('.text().await?', '.text()?')
    : statements;
}

function methodCall(method: string, url: string): string {
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].includes(method)
    ? `.${method.toLowerCase()}(${url})`
    : `.request(reqwest::Method::${method}, ${url})`;
}

function bodyOf(
  body: ConcreteBody,
  text: (value: string) => string,
): { readonly before: string; readonly call: string } {
  switch (body.kind) {
    case 'json': {
      const json = writeLiteral(body.value, syntax, '  ');
      return { before: '', call: `  .json(&serde_json::json!(${json}))\n` };
    }
    case 'text':
      return { before: '', call: `  .body(${text(body.text)})\n` };
    case 'file':
      return { before: '', call: `  .body(std::fs::read(${text(body.text)})?)\n` };
    case 'form': {
      const fields = body.fields.map(
        ({ name, value }) => `(${quote(name)}, ${borrowed(text(value))})`,
      );
      const list = bracketed(['[', ']'], fields, { indent: '  ', lastComma: true });
      return { before: '', call: `  .form(&${list})\n` };
    }
    case 'multipart': {
      const parts = body.fields.map(field => `\n  ${part(field, text)}`);
      const form = `let form = reqwest::multipart::Form::new()${parts.join('')};\n`;
      return { before: form, call: '  .multipart(form)\n' };
    }
  }
}

/** All fields of a form are of one type: `&str`. */
function borrowed(expression: string): string {
  if (expression.startsWith('"')) return expression;
  return `${expression.replace(/\.clone\(\)$/, '')}.as_str()`;
}

function part({ name, value, isFile }: ConcreteField, text: (value: string) => string): string {
  if (!isFile) return `.text(${quote(name)}, ${text(value)})`;
  const bytes = `reqwest::multipart::Part::bytes(std::fs::read(${text(value)})?)`;
  return `.part(${quote(name)}, ${bytes}.file_name(${text(value)}))`;
}
