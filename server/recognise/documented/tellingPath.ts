/** Whether a documented path says by its own words whose it is: `/mkblk/<size>`, and not `/list`. */
import { rarityOf } from '../text/names';
import type { Mention } from './endpointTable';
import { isEveryday } from './operations';

/** Whether a path that is written out has a part that hardly stands in anybody else's. */
export function isTellingPath({ run, endpoints, isWhole }: Mention): boolean {
  const [endpoint] = endpoints;
  if (endpoint === undefined || (!isWhole && endpoints.length > 1)) return false;
  const documented = endpoint.path.split('/');
  return run.parts.some(
    ({ text, isHole }) => !isHole && documented.includes(text) && isTellingPart(text),
  );
}

/** Whether a part of a path is a word of its own: `mkblk`, `sslcert`, `httpsconf`. */
export function isTellingPart(text: string): boolean {
  return /^\w{4,}$/.test(text) && !isEveryday(text) && rarityOf(text) > 0;
}
