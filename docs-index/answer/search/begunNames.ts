/** Documented names that begin as the query does: what somebody is looking for who is still typing. */
import { queriedNameKeys, type SearchSpace } from '../../keep/segments';
import { foldText, readTerms } from '../../text/terms';

/** Keys of the documented names that begin with a text; empty if its words mean something else. */
export type BegunNames = (
  typed: string,
  frequencyOf: (term: string) => number,
) => readonly string[];

/** Prepares a space, whose dictionary keeps names in the order of their keys. */
export function createBegunNames(space: SearchSpace): BegunNames {
  return (typed, frequencyOf) => {
    const [prefix = ''] = queriedNameKeys(finished(typed));
    if (!/[\p{L}\p{N}].*[\p{L}\p{N}]|\p{Script=Han}/u.test(prefix)) return [];
    const keys = begunKeys(space, prefix);
    const pages = keys.reduce((sum, key) => sum + frequencyOf(key), 0);
    return isNameLike(typed) || rarityOf(typed, frequencyOf) <= pages * mostMentions ? keys : [];
  };
}

/** More names that begin alike are not told apart by what is typed. */
const mostBegun = 50;

function begunKeys({ members }: SearchSpace, prefix: string): string[] {
  const begun = new Map<string, string>();
  for (const { content } of members) {
    let left = mostBegun;
    for (const key of content.text.wordsWith(prefix)) {
      // With and without its joiners it is one name.
      const bare = key.replace(/[_-]/g, '');
      if (!begun.has(bare)) begun.set(bare, key);
      if (--left === 0) break;
    }
  }
  return [...begun.values()];
}

/** `/v1/lamps/{i` and `lamps[` with what is begun in them as it is documented, or left out. */
function finished(typed: string): string {
  return typed
    .replace(/\/(?::\w*|[<{$%][^/]*)$/, '/<>')
    .replace(/\[\d*$/, '')
    .replace(/<[^<>]*$/, '');
}

/** A word that so many times more articles hold than document such a name means what it says. */
const mostMentions = 4;

/** In how many articles the rarest word of a text stands; 0 for one that is not a word yet. */
function rarityOf(typed: string, frequencyOf: (term: string) => number): number {
  const words = readTerms(foldText(typed)).filter(
    ({ kind, text }) => kind === 'whole' || (kind === 'han' && text.length > 1),
  );
  return Math.min(...words.map(({ text }) => frequencyOf(text)), Infinity);
}

/** Several words, or a word that is written as names are: neither stands in a text by chance. */
function isNameLike(typed: string): boolean {
  const han = typed.match(/\p{Script=Han}/gu)?.length ?? 0;
  return /\S\s+\S|[\w\])][_.:/[<-]|[a-z\d][A-Z]|^\//.test(typed) || han > 4;
}
