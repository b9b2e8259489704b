/** What a description says of the service as a whole: where it is, how one proves who one is. */
import { asData, asList, asText, dataOf, textOf, type Data } from '../../plainData';
import type { ApiField } from '../apiOperation';
import { resolve, type Documents } from './references';

/** Host with scheme, if it is known, and the path before every operation's own, without last slash. */
export interface Address {
  readonly host?: string;
  readonly base: string;
}

/** `https://api.example.com/v1` of `servers`, or host, schemes and basePath of Swagger 2. */
export function addressOf(root: Data): Address {
  if (root['swagger'] !== undefined) {
    const host = asText(root['host']);
    const schemes = asList(root['schemes']).map(asText);
    const scheme = schemes.includes('https') ? 'https' : (schemes[0] ?? 'https');
    const base = asText(root['basePath']).replace(/\/+$/, '');
    return { base: withSlash(base), ...(host === '' ? {} : { host: `${scheme}://${host}` }) };
  }
  return serverAddress(root['servers']) ?? { base: '' };
}

/** The first server that others can reach, else the first; undefined for none. */
export function serverAddress(servers: unknown): Address | undefined {
  const urls = dataOf(servers).map(urlOf);
  const url = urls.find(found => /^https?:/.test(found) && !/localhost|127\.0\.0/.test(found));
  const [, host, path = ''] =
    /^((?:[a-z][\w+.-]*:)?\/\/[^/]*)?([^?#]*)/i.exec(url ?? urls[0] ?? '') ?? [];
  if (urls.length === 0) return undefined;
  const base = withSlash(path.replace(/\/+$/, ''));
  return { base, ...(host === undefined ? {} : { host: host.replace(/^\/\//, 'https://') }) };
}

function withSlash(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

/** Variables have their default; those without stay in braces. */
function urlOf(server: Data): string {
  const variables = asData(server['variables']);
  return asText(server['url']).replaceAll(/\{([^{}]{1,80})\}/g, (whole, name: string) => {
    const standard = asText(asData(variables[name])['default']);
    return standard === '' ? whole : standard;
  });
}

/** The headers and parameters with which one proves who one is; those of the first way to do so. */
export function credentialFields(
  { root, documents }: { readonly root: Data; readonly documents: Documents },
  required: unknown,
): readonly ApiField[] {
  const schemes = asData(
    root['securityDefinitions'] ?? asData(root['components'])['securitySchemes'],
  );
  const ways = dataOf(required);
  const way = ways[0] ?? {};
  const isOptional = ways.some(other => Object.keys(other).length === 0);
  return Object.keys(way).flatMap(name => {
    const scheme = resolve(documents, schemes[name]).value;
    const field = credentialField(scheme);
    return field === undefined ? [] : [{ ...field, required: !isOptional }];
  });
}

function credentialField(scheme: Data): ApiField | undefined {
  const type = asText(scheme['type']).toLowerCase();
  const description = firstSentence(asText(scheme['description']));
  const authorization = (value: string): ApiField => ({
    ...{ key: 'Authorization', position: 'header', type: 'string', description, value },
  });
  if (type === 'basic') return authorization('Basic <Credentials>');
  if (type === 'http') {
    const name = textOf(scheme, 'scheme').toLowerCase();
    return authorization(name === 'basic' ? 'Basic <Credentials>' : 'Bearer <Token>');
  }
  if (type === 'oauth2' || type === 'openidconnect') return authorization('Bearer <Token>');
  const position = asText(scheme['in']);
  if (type !== 'apikey' || (position !== 'header' && position !== 'query')) return undefined;
  const key = asText(scheme['name']);
  if (key === '') return undefined;
  // A whole header is the token; a description often says which word stands before it.
  const word = /\b(Bearer|Token|Basic|JWT)\b/.exec(description)?.[1];
  if (key.toLowerCase() === 'authorization') {
    return { ...authorization(`${word === undefined ? '' : `${word} `}<Token>`), key };
  }
  return { key, position, type: 'string', description, value: '<ApiKey>' };
}

/** Some explain in a whole chapter how to get a token; the overview has it. */
function firstSentence(text: string): string {
  const [first = ''] = text.trim().split(/\n|(?<=[.。])\s/);
  return first.length > 200 || /^[#<|]/.test(first) ? '' : first;
}
