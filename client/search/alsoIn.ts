import type { Hit } from '../../server/protocol';

/** Of the versions and languages of a page so many are named, the others counted. */
const mostLabels = 4;

/** The other versions and languages of a page that were found: `zh, 1.9, 1.8, 1.7 +3`; '' if none. */
export function alsoInLabels({ alsoIn = [] }: Pick<Hit, 'alsoIn'>): string {
  const named = alsoIn.slice(0, mostLabels).map(({ label }) => label);
  const rest = alsoIn.length > mostLabels ? ` +${alsoIn.length - mostLabels}` : '';
  return named.join(', ') + rest;
}
