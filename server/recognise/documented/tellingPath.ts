/** Whether a documented path says by its own words whose it is: `/mkblk/<size>`, and not `/list`. */
import type { Mention } from './mention';
import { isTellingPart } from './tellingPart';

/** Whether a path that is written out has a part that hardly stands in anybody else's. */
export function isTellingPath({ run, endpoints, isWhole }: Mention): boolean {
  const [endpoint] = endpoints;
  if (endpoint === undefined || (!isWhole && endpoints.length > 1)) return false;
  const documented = endpoint.path.split('/');
  return run.parts.some(
    ({ text, isHole }) => !isHole && documented.includes(text) && isTellingPart(text),
  );
}
