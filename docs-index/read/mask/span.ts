import type { Cues } from './cues';
import { valueEnd, valueStart } from './valueEnd';

/** What a masked stretch of text is, as counts and masks name it. */
export type SecretKind =
  | 'access-key'
  | 'signature'
  | 'token'
  | 'password'
  | 'private-key'
  | 'email'
  | 'phone'
  | 'id-number'
  | 'bank-account'
  | 'credit-code'
  | 'order-number'
  | 'ip-address'
  | 'chat-account'
  | 'name'
  | 'postal-address';

/** A stretch [start, end) of a text that must not be shown. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
}

/** Spans in order, without overlaps: of two that overlap the first stands, made as long as both. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { ...last, end: span.end };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** How to find one kind of secret by a pattern. */
export interface Rule {
  readonly kind: SecretKind;
  /** With flag `y` if `begins` is given, else `g`, and `d` if `group` is given. */
  readonly pattern: RegExp;
  /** Lower-case words with one of which every match begins: it is tried nowhere else. */
  readonly begins?: readonly string[];
  /** How many units may stand in a match before the word it begins with; 0 if absent. */
  readonly lead?: number;
  /** Lower-case words of which every match holds one: a look that costs far less than the pattern. */
  readonly words?: readonly string[];
  /** Digits in a row that every match holds. */
  readonly digits?: number;
  /** What else is true of a text with a match. */
  readonly needs?: (cues: Cues) => boolean;
  /** The group that is masked; the whole match if absent. */
  readonly group?: number;
  /** Masks on from the group to the end of the match; for a group captured by looking behind. */
  readonly toEnd?: true;
  /** Whether a match is what it looks like. */
  readonly accept?: (value: string, place: Place) => boolean;
}

/** Where a value stands, for judging it by what is around it. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text in the form in which secrets are looked for. */
export interface Searched {
  readonly text: string;
  /** What it holds, for a cheap first look. */
  readonly cues: Cues;
}

/** All spans that rules find in a text. */
export function findByRules({ text, cues }: Searched, rules: readonly Rule[]): Span[] {
  const spans: Span[] = [];
  for (const rule of rules) {
    if (!mayMatch(rule, cues)) continue;
    if (rule.begins === undefined) findAnywhere(text, rule, spans);
    else findAt(cues.placesOf(rule.begins, rule.lead), { text, rule, spans });
  }
  return spans;
}

function mayMatch({ words, digits = 0, needs }: Rule, cues: Cues): boolean {
  if (cues.longestDigits < digits || (words && !cues.hasAny(words))) return false;
  return needs === undefined || needs(cues);
}

function findAnywhere(text: string, rule: Rule, spans: Span[]): void {
  const { pattern } = rule;
  // An exec loop, for matchAll copies the pattern each time and texts are many and short.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    pattern.lastIndex = Math.max(match.index + 1, addSpan(match, { text, rule, spans }));
  }
}

interface Finding {
  readonly text: string;
  readonly rule: Rule;
  readonly spans: Span[];
}

/** Finds what `findAnywhere` would, for no match begins at any other place. */
function findAt(places: readonly number[], finding: Finding): void {
  const { text, rule } = finding;
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    rule.pattern.lastIndex = place;
    const match = rule.pattern.exec(text);
    if (match !== null) end = addSpan(match, finding);
  }
}

/** Adds what was found as far as its notation takes it for one value; returns where to go on. */
function addSpan(match: RegExpExecArray, { text, rule, spans }: Finding): number {
  const { kind, group = 0, toEnd, accept } = rule;
  const matched = match.index + match[0].length;
  const value = match[group];
  if (value === undefined || value === '') return matched;
  const from = match.indices?.[group]?.[0] ?? match.index;
  const found = toEnd ? matched : from + value.length;
  const start = valueStart(text, from);
  const end = valueEnd(text, { start, end: found, isAll: kind === 'password' });
  if (end <= start) return matched;
  const place = { text, start, end };
  if (accept?.(text.slice(start, end), place) !== false) spans.push({ kind, start, end });
  return end < found ? end : Math.max(end, matched);
}

/** The text before a place, at most `length` units. */
export function before(place: Place, length: number): string {
  return place.text.slice(Math.max(0, place.start - length), place.start);
}

/** The text behind a place, at most `length` units. */
export function after(place: Place, length: number): string {
  return place.text.slice(place.end, place.end + length);
}
