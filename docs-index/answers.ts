/** The answers of the index as everything outside sees them: plain JSON-safe data, no live objects. */
import type { ArticleKind, SourceLocation } from './article';

/** A search to run. Offsets count hits, not pages. */
export interface SearchQuery {
  readonly query: string;
  /** Hits to return; 10 if absent. */
  readonly limit?: number;
  readonly offset?: number;
  /** Only these kinds; all if absent or empty. */
  readonly kinds?: readonly ArticleKind[];
  /** Only these categories, or categories below them; all if absent or empty. */
  readonly categories?: readonly string[];
}

/** One article found. `highlights` are UTF-16 [start, end) ranges in `snippet`. */
export interface Hit {
  readonly id: string;
  readonly title: string;
  readonly kind: ArticleKind;
  readonly category: string;
  readonly score: number;
  readonly snippet: string;
  readonly highlights: readonly (readonly [number, number])[];
  readonly source: SourceLocation;
  /** The section of the passage that answers, which opening the hit opens. */
  readonly section?: { readonly title: string; readonly anchor: string };
  readonly number?: number;
  readonly url?: string;
  readonly updated?: string;
  /** Of a source that cannot be reached now: when it was read, ISO 8601. */
  readonly asOf?: string;
  /** The same kind of ranges in `title`. */
  readonly titleHighlights?: readonly (readonly [number, number])[];
  /** How many near-identical articles stand behind this one; absent if none. */
  readonly similar?: number;
  /** Other versions and languages of the page that were found; `label` tells by what they differ. */
  readonly alsoIn?: readonly { readonly id: string; readonly label: string }[];
}

/** How many of all matches (before the filter by that facet) bear each value. */
export interface Facets {
  readonly kinds: Readonly<Record<string, number>>;
  readonly categories: Readonly<Record<string, number>>;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly facets: Facets;
  /** Very many match: `total` and `facets` are true to within a few hundredths. Absent if exact. */
  readonly isEstimated?: true;
  /** Where nothing or not all was found: queries near it that find more, nearest first. */
  readonly suggestions?: readonly string[];
}

/** What to ask of a server that keeps articles by their terms: more than is meant, never less. */
export interface Recall {
  readonly concepts: readonly RecallConcept[];
  /** Keys of documented names and titles that the query may hold or be. */
  readonly names: readonly { readonly key: string; readonly weight: number }[];
  /** All terms that were thought of for it: the ranking of what is found asks for these again. */
  readonly considered: readonly string[];
  /** Words that nobody knows here: the server may know them, or words that are spelled nearly so. */
  readonly unknown: readonly string[];
}

/** A thing the query asks for, and the ways to say it, each of one or more terms. */
export interface RecallConcept {
  readonly weight: number;
  readonly ways: readonly { readonly terms: readonly string[]; readonly weight: number }[];
}

export type EntryKind =
  'error-code' | 'error-message' | 'api-field' | 'endpoint' | 'enum-value' | 'api-name';

/** One documented symbol, ready to show. Keys are written as CONTRACT of the project says. */
export interface Entry {
  readonly kind: EntryKind;
  readonly key: string;
  /** Key of the endpoint it belongs to. */
  readonly api?: string;
  /** For an enum value: key of its field. */
  readonly field?: string;
  readonly title: string;
  readonly markdown: string;
  readonly articleId: string;
  readonly source: SourceLocation;
}

export type ExampleForm = 'minimal' | 'full';

/** A named hole of an example request, filled by the person (or by `--fill`). */
export interface Placeholder {
  readonly name: string;
  readonly hint?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** An example request in one language. `text` runs once every placeholder is filled. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** Key of the endpoint. */
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly form: ExampleForm;
  readonly articleId: string;
  readonly placeholders: readonly Placeholder[];
  readonly text: string;
  /** The same text in LSP snippet syntax. */
  readonly snippet: string;
  /** Imports for the top of the document it goes into: text for the beginnings of lines, from 0. */
  readonly edits?: readonly { readonly line: number; readonly text: string }[];
}
