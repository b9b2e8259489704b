import { isLoopback } from '../serverAddress';
import { SearchServerError } from './serverError';

/**
 * The addresses of a setting: one or more with commas between. Credentials within them are refused,
 * since settings are shared; so are credentials over a connection that others can read.
 */
export function readServerUrls(text: string, hasCredentials: boolean): readonly [URL, ...URL[]] {
  const [first, ...others] = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => readServerUrl(part, hasCredentials));
  if (first === undefined) throw refused('The search server has no address.');
  return [first, ...others];
}

function readServerUrl(text: string, hasCredentials: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw refused('The address of the search server must begin with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('The address of the search server must not hold a password: sign in instead.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw refused('The address of the search server must not hold "?" or "#".');
  }
  if (url.protocol === 'http:' && hasCredentials && !isLoopback(url.hostname)) {
    throw refused(`No credentials are sent to ${url.host} over http://: use https://.`);
  }
  return url;
}

function refused(message: string): SearchServerError {
  return new SearchServerError('refused', message);
}
