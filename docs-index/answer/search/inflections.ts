/** Other forms of an English word: who types `prefetching` finds `prefetch`, and the reverse. */

const endings = ['s', 'es', 'ed', 'ing', 'er', 'ion', 'ation', 'ment', 'al'] as const;
/** What is left of a word must say something. */
const shortestStem = 4;

/** Forms that a folded word may have in a text, without itself; many of them are no words. */
export function inflectionsOf(word: string): string[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const stems = new Set([word, ...endings.flatMap(ending => stemsOf(word, ending))]);
  const forms = [...stems].flatMap(stem => [
    stem,
    ...endings.flatMap(ending => [stem + ending, stem.replace(/e$/, '') + ending]),
    // stop → stopping
    `${stem}${stem.at(-1) ?? ''}ing`,
    `${stem}${stem.at(-1) ?? ''}ed`,
  ]);
  return [...new Set(forms)].filter(form => form !== word);
}

function stemsOf(word: string, ending: string): string[] {
  const stem = word.slice(0, -ending.length);
  if (!word.endsWith(ending) || stem.length < shortestStem) return [];
  const single = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single];
}
