/** Deterministic corpora of any size, made by recombining the sentences of real articles. */
import type { Article } from '../../docs-index/article';

/** A pseudo-random sequence in [0, 1), the same for the same seed (mulberry32). */
export function randomSequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Bytes of UTF-8 of a made article on average: 12,000 of them are about 29 MB. */
const averageBytes = 2400;

/**
 * Yields `count` articles. Lengths vary as real ones do (many short, few long), and every article
 * has words of its own, as tickets have hosts and ids, so that the vocabulary grows with the size.
 */
export function* makeCorpus(
  count: number,
  originals: readonly Article[],
  seed = 1,
): IterableIterator<Article> {
  const random = randomSequence(seed);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const sentences = originals.flatMap(article => sentencesOf(article.body));
  const kinds = originals.map(article => article.kind);
  for (let number = 0; number < count; number++) {
    const original = pick(originals);
    const wanted = averageBytes * (0.3 + -Math.log(1 - random()) * 0.7);
    const lines: string[] = [];
    for (let bytes = 0; bytes < wanted;) {
      const sentence = pick(sentences) ?? '';
      lines.push(sentence);
      bytes += byteLength(sentence) + 1;
      if (random() < 0.08) lines.push(`\n## ${pick(originals)?.title ?? ''}\n`);
    }
    lines.push(
      `host-${number.toString(36)}.example.com ${Math.floor(random() * 1e9).toString(36)}`,
    );
    yield {
      id: `made/${number}`,
      title: `${original?.title ?? ''} ${pick(originals)?.title.slice(0, 12) ?? ''}`.trim(),
      kind: pick(kinds) ?? 'kb',
      category: original?.category ?? '',
      breadcrumb: original?.breadcrumb ?? [],
      body: lines.join('\n'),
      source: { path: `made-${number % 20}.jsonl`, line: number + 1 },
      updated: `202${number % 5}-0${(number % 9) + 1}-11`,
    };
  }
}

/** 200 queries of all sorts: words of titles, symptoms, identifiers, codes, pasted lines, typos. */
export function makeQueries(originals: readonly Article[], count = 200, seed = 7): string[] {
  const random = randomSequence(seed);
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const text = () => sentencesOf(pick(originals)?.body ?? '');
  const identifiers = originals
    .flatMap(article => article.body.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? [])
    .slice(0, 2000);
  const makers: readonly (() => string)[] = [
    () => pick(originals)?.title ?? '',
    () => (pick(originals)?.title ?? '').slice(0, 4 + Math.floor(random() * 5)),
    () => (pick(text()) ?? '').slice(0, 14),
    () => `${(pick(text()) ?? '').slice(0, 8)}怎么办`,
    () => pick(identifiers) ?? '',
    () => `${pick(identifiers) ?? ''} ${String(400 + Math.floor(random() * 240))}`,
    () => swapLetters(pick(identifiers) ?? '', random),
    () => (pick(text()) ?? '').slice(0, 120),
  ];
  return Array.from({ length: count }, (_, number) => makers[number % makers.length]?.() ?? '')
    .map(query => query.trim())
    .map((query, number) => (query === '' ? `612 ${number}` : query));
}

function sentencesOf(body: string): string[] {
  return body
    .split(/(?<=[。！？；\n])/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.length > 3 && sentence.length < 400);
}

function swapLetters(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 3));
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
