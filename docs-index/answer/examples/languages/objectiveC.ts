/** Objective-C with NSURLSession. */
import { boundary, type ConcreteBody, type ConcreteField, type ConcreteRequest } from '../concrete';
import { jsonText } from '../json';
import {
  camelCase,
  indented,
  stringOf,
  variableNames,
  type ExampleLanguage,
  type StringSyntax,
  type WriteContext,
} from '../language';
import { doubleQuoted } from '../quote';

export const objectiveC: ExampleLanguage = {
  id: 'objective-c',
  label: 'Objective-C (NSURLSession)',
  fence: 'objectivec',
  comment: '//',
  indent: '    ',
  readsEnvironment: true,
  imports: { line: path => `#import <${path}>` },
  writeRequest,
  writeValue: value => `NSString *body = ${quote(jsonText(value))};\n`,
  declaration: statements => `static void example(void) {\n${indented(statements)}}\n`,
  program: (statements, imports) => {
    const head = imports.map(path => `#import <${path}>\n`).join('');
    return `${head}\nint main(void) {\n  @autoreleasepool {\n${indented(statements, 2)}  }\n  return 0;\n}\n`;
  },
};

function quote(text: string): string {
  return `@${doubleQuoted(text)}`;
}

const strings: StringSyntax = {
  quote,
  join: pieces => {
    const [first, ...rest] = pieces.map(piece =>
      piece.kind === 'variable' ? piece.name : quote(piece.text),
    );
    return rest.reduce((all, piece) => `[${all} stringByAppendingString:${piece}]`, first ?? '@""');
  },
};

function writeRequest(request: ConcreteRequest, { use }: WriteContext): string {
  use('Foundation/Foundation.h');
  const nameOf = variableNames(request.environment, camelCase);
  const text = (value: string): string => stringOf(value, strings, nameOf);
  const environment = request.environment.map(
    ({ name, variable, fallback }) =>
      `NSString *${camelCase(name)} = NSProcessInfo.processInfo.environment[@"${variable}"] ?: ${quote(fallback)};\n`,
  );
  const headers = [...request.headers];
  if (request.body?.kind === 'multipart') {
    headers.push(['Content-Type', `multipart/form-data; boundary=${boundary}`]);
  }
  const lines = headers.map(
    ([name, value]) => `[request setValue:${text(value)} forHTTPHeaderField:${quote(name)}];\n`,
  );
  return (
    environment.join('') +
    `NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:${text(request.url)}]];\n` +
    `request.HTTPMethod = @"${request.method}";\n` +
    lines.join('') +
    (request.body ? bodyLines(request.body, text) : '') +
    '[[NSURLSession.sharedSession dataTaskWithRequest:request completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) {\n' +
    '  NSLog(@"%ld %@", (long)((NSHTTPURLResponse *)response).statusCode, [[NSString alloc] initWithData:data encoding:NSUTF8StringEncoding]);\n' +
    '}] resume];\n'
  );
}

function bodyLines(body: ConcreteBody, text: (value: string) => string): string {
  const data = (value: string): string => `[${value} dataUsingEncoding:NSUTF8StringEncoding]`;
  switch (body.kind) {
    case 'json':
      return `request.HTTPBody = ${data(quote(jsonText(body.value)))};\n`;
    case 'text':
      return `request.HTTPBody = ${data(text(body.text))};\n`;
    case 'file':
      return `request.HTTPBody = [NSData dataWithContentsOfFile:${text(body.text)}];\n`;
    case 'form': {
      const items = body.fields.map(
        ({ name, value }) =>
          `  [NSURLQueryItem queryItemWithName:${quote(name)} value:${text(value)}],\n`,
      );
      // NSURLComponents leaves `+` alone, which a form reads as a space.
      return (
        `NSURLComponents *form = [NSURLComponents new];\nform.queryItems = @[\n${items.join('')}];\n` +
        'NSString *encoded = [form.percentEncodedQuery stringByReplacingOccurrencesOfString:@"+" withString:@"%2B"];\n' +
        `request.HTTPBody = ${data('encoded')};\n`
      );
    }
    case 'multipart': {
      const append = (value: string): string => `[body appendData:${value}];\n`;
      const parts = body.fields.map(field => part(field, text).map(append).join(''));
      const end = append(data(quote(`--${boundary}--\r\n`)));
      return `NSMutableData *body = [NSMutableData data];\n${parts.join('')}${end}request.HTTPBody = body;\n`;
    }
  }

  function part({ name, value, isFile }: ConcreteField, write: typeof text): string[] {
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`;
    if (!isFile) return [data(write(`${head}\r\n\r\n${value}\r\n`))];
    const type = 'Content-Type: application/octet-stream';
    return [
      data(write(`${head}; filename="${value}"\r\n${type}\r\n\r\n`)),
      `[NSData dataWithContentsOfFile:${write(value)}]`,
      data(quote('\r\n')),
    ];
  }
}
