/**
 * Other forms of an English word: who types `prefetching` finds `prefetch`, and the reverse. Plurals
 * are not told from singulars anywhere (text/foldWord.ts).
 */

/** What a word may stand with that no article holds: any of these may be the one meant. */
const endings = ['s', 'es', 'ed', 'ing', 'er', 'ion', 'ation', 'ment', 'al'] as const;
/** What is left of a word must say something. */
const shortestStem = 4;

/** Forms that a folded word may have in a text, without itself; many of them are no words. */
export function inflectionsOf(word: string): string[] {
  if (!isEnglish(word)) return [];
  const stems = new Set([word, ...endings.flatMap(ending => stemsOf(word, ending, shortestStem))]);
  const forms = [...stems].flatMap(stem => [
    stem,
    ...endings.flatMap(ending => [stem + ending, stem.replace(/e$/, '') + ending]),
    // stop → stopping
    `${doubled(stem)}ing`,
    `${doubled(stem)}ed`,
  ]);
  return others(word, forms);
}

const verbEndings = ['ed', 'ing'] as const;
/** Adding is add; what is left of shorter ones is no verb. */
const shortestVerb = 3;

/**
 * Those of them that are the same word in another place of a sentence: `registered` for `registering`,
 * but not `registrar`. They are few, so that they may be asked for beside a word that articles hold.
 */
export function verbFormsOf(word: string): string[] {
  if (!isEnglish(word) || word.length < shortestVerb) return [];
  const stems = verbEndings.flatMap(ending => stemsOf(word, ending, shortestVerb));
  const bases = [word, ...stems.map(stem => stem.replace(/i$/, 'y'))];
  const forms = bases.flatMap(base => {
    const short = base.replace(/e$/, '').replace(/y$/, 'i');
    // address → addresses, which is folded to addresse
    const singular = /(?:s|x|z|ch|sh)e$/.test(base) ? [base.slice(0, -1)] : [];
    const plural = /(?:s|x|z|ch|sh)$/.test(base) ? [`${base}e`] : [];
    const full = base.replace(/e$/, '');
    return [base, `${short}ed`, `${full}ing`, `${doubled(base)}ed`, `${doubled(base)}ing`].concat(
      singular,
      plural,
    );
  });
  return others(word, forms);
}

const nounEndings = ['ation', 'ion', 'ment'] as const;
/** Of shorter ones the rest says little: action is no form of act where that is a law. */
const shortestAct = 5;

/**
 * The nouns of a verb and the verbs of a noun, where the ending tells: `deployment` of `deploying`,
 * `analyze` and `analyzed` of `analysis`. They say the same less surely than its own forms do.
 */
export function nounFormsOf(word: string): string[] {
  if (!isEnglish(word) || word.length < shortestAct) return [];
  const verbs = [word, ...verbEndings.flatMap(ending => stemsOf(word, ending, shortestAct))];
  const acts = nounEndings.flatMap(ending => stemsOf(word, ending, shortestAct));
  const analyses = /^(\w+ly)sis$/.exec(word)?.[1];
  const stems = [...acts, ...(analyses === undefined ? [] : [`${analyses}ze`, `${analyses}se`])];
  return others(word, [...verbs.flatMap(nounsOf), ...stems.flatMap(withVerbForms)]);
}

function nounsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  const analysis = /ly[sz]$/.test(stem) ? [`${stem.slice(0, -1)}sis`] : [];
  return [`${stem}ion`, `${stem}ation`, `${verb}ment`, ...analysis];
}

function withVerbForms(verb: string): string[] {
  const stem = verb.replace(/e$/, '');
  return [verb, `${stem}ed`, `${stem}ing`];
}

function isEnglish(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function doubled(stem: string): string {
  return stem + (stem.at(-1) ?? '');
}

function others(word: string, forms: readonly string[]): string[] {
  return [...new Set(forms)].filter(form => form !== word);
}

function stemsOf(word: string, ending: string, shortest: number): string[] {
  const stem = word.slice(0, -ending.length);
  if (!word.endsWith(ending) || stem.length < shortest) return [];
  const single = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [stem, `${stem}e`, ...single];
}
