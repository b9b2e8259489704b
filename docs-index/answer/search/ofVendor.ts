/** Whether the documents at hand are those of the vendor whose words a pack lists. */
import type { VendorEvidence } from '../../manifest';
import { findTerm, type SearchSpace } from '../../keep/segments';
import { readTerms } from '../../text/terms';

/** The part of a vendor's documents that at least name it. */
const leastShare = 0.02;

/**
 * Whether most articles are in segments that speak of one of the vendors; also if there are no
 * articles, or the pack is nobody's. Other makers' documents use some words of its list for other
 * things, so that there its synonyms say less.
 */
export function isOfVendor(
  space: SearchSpace,
  vendors: readonly Pick<VendorEvidence, 'names'>[],
): boolean {
  if (vendors.length === 0) return true;
  const names = vendors.flatMap(vendor => vendor.names.map(termsOf));
  const mentions = space.members.map(() => 0);
  for (const terms of names) {
    const found = terms.map(term => findTerm(space, term).lists);
    mentions.forEach((most, place) => {
      const counts = found.map(lists => sum((lists[place] ?? []).map(({ total }) => total)));
      mentions[place] = Math.max(most, counts.length > 0 ? Math.min(...counts) : 0);
    });
  }
  const sizes = space.members.map(({ content }) => content.heads.count);
  const own = sizes.filter((size, place) => (mentions[place] ?? 0) >= size * leastShare);
  return 2 * sum(own) >= sum(sizes);
}

function termsOf(name: string): string[] {
  return readTerms(name)
    .filter(({ kind, text }) => kind === 'whole' || text.length > 1)
    .map(({ text }) => text);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
