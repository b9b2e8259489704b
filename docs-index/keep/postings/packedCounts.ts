/** How often a term stands in each field of an article, in a byte: title 2 bits, headings 2, body 4, capped. */

/** A term that stands once in the body and nowhere else, the usual case. */
export const plainCounts = 1;

/** Packs the counts of one posting into a byte; that of a posting is never 0. */
export function packCounts(title: number, headings: number, body: number): number {
  return (Math.min(title, 3) << 6) | (Math.min(headings, 3) << 4) | Math.min(body, 15);
}
