/** Whether a part of a path is a word of its own. */
import { rarityOf } from '../text/names';
import { isEveryday } from './operations';

/** Whether a part of a path is a word of its own: `mkblk`, `sslcert`, `httpsconf`. */
export function isTellingPart(text: string): boolean {
  return /^\w{4,}$/.test(text) && !isEveryday(text) && rarityOf(text) > 0;
}
