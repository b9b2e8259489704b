/** The cursor and all that is around it, read as far as somebody asks. */
import { findMentions } from './documented/findMentions';
import type { Mention } from './documented/mention';
import { isTellingPath } from './documented/tellingPath';
import { findCalls, type OperationCall } from './vendor/operationCalls';
import { findVendorNames, noNames, type VendorNames } from './vendor/vendorNames';
import { findEvidence, isCalledLike, type Evidence } from './vendor/evidence';
import type { Language } from './text/language';
import { languageIdOf, languageOf } from './text/languageOf';
import { uncomment } from './text/commentedCode';
import { fenceAround } from './text/markdownFence';
import { once } from './once';
import { tablesOf, type DocsKnowledge, type Tables } from './documented/tables';
import { readView, tokenAt, type View } from './text/view';

export interface SymbolAtParams {
  /** The whole document. */
  readonly text: string;
  /** UTF-16 offset of the cursor. */
  readonly offset: number;
  readonly languageId: string;
  /** URI or path; the name of the file is evidence too. */
  readonly uri: string;
  /** An asked-for look-up, which may guess. */
  readonly explicit?: boolean;
}

/**
 * `code` in the open, `string` within a string, `comment`, `prose` in text for people and `log` in
 * what programs print.
 */
export type SpotKind = 'code' | 'string' | 'comment' | 'prose' | 'log';

/** Offsets are those of `text`, the window; add `base` for the document's. */
export interface Spot {
  readonly tables: Tables;
  readonly text: string;
  readonly base: number;
  readonly offset: number;
  readonly fileName: string;
  readonly languageId: string;
  readonly language: Language;
  readonly explicit: boolean;
  readonly kind: SpotKind;
  readonly view: View;
  /** The comment that is read as code, if the cursor is in one. */
  readonly uncommented?: { readonly start: number; readonly end: number };
  /** The token at the cursor. */
  readonly index?: number;
  readonly evidence: () => Evidence;
  readonly mentions: () => readonly Mention[];
  /** Those of them whose words nobody else's paths have. */
  readonly tellingMentions: () => readonly Mention[];
  /** Names that hold something of the vendor's SDK. */
  readonly vendorNames: () => VendorNames;
  /** Calls of its SDK, and what they stand for. */
  readonly calls: () => readonly OperationCall[];
}

/** Characters read before and behind the cursor, and at the head of the file for its imports. */
const before = 10_000;
const behind = 6_000;
const headLength = 4_000;

/** Reads the place of the cursor. Costs the same in a document of any length. */
export function readSpot(params: SymbolAtParams, knowledge: DocsKnowledge): Spot {
  const tables = tablesOf(knowledge);
  const { start, end } = windowAround(params.text, params.offset);
  const text = params.text.slice(start, end);
  const offset = params.offset - start;
  const fileName = params.uri.replace(/^[a-z][\w+.-]{1,20}:\/\/[^/]*/i, '').slice(-200);
  const fence = fenceOf(params.languageId, text, offset);
  const languageId = fence === undefined ? params.languageId : languageIdOf(fence.languageId);
  const language = languageOf(languageId, fileName);
  const view = readView(text, fence?.start ?? 0, fence?.end ?? text.length, language);
  const head = params.text.slice(0, headLength);
  const evidence = once(() => findEvidence(tables.words, { text, offset, head, fileName }));
  const place = {
    tables,
    base: start,
    offset,
    fileName,
    languageId,
    language,
    explicit: params.explicit === true,
    head,
    evidence,
  };
  const spot = spotIn(place, view);
  if (spot.kind !== 'comment' || !evidence().isVendor || !evidence().isInText) return spot;
  // Code in a comment of the vendor's client is read as code.
  const code = uncomment(text, view.comments, offset);
  if (code === undefined) return spot;
  const { start: from, end: to } = code;
  const read = spotIn(place, readView(code.text, 0, code.text.length, language));
  return { ...read, uncommented: { start: from, end: to } };
}

type Place = Pick<
  Spot,
  'tables' | 'base' | 'offset' | 'fileName' | 'languageId' | 'language' | 'explicit' | 'evidence'
> & { readonly head: string };

function spotIn({ head, ...place }: Place, view: View): Spot {
  const { tables, offset, evidence } = place;
  const { text } = view;
  const index = tokenAt(view, offset);
  const vendorNames = once(() =>
    evidence().vendor === Infinity ? noNames : findVendorNames(view, tables.words, head),
  );
  const mentions = once(() =>
    findMentions(tables.endpoints, { text, start: 0, end: text.length, head }),
  );
  return {
    ...place,
    text,
    kind: kindAt(view, offset, index),
    view,
    ...(index !== undefined && { index }),
    vendorNames,
    calls: once(() => {
      const isVendor = evidence().isVendor && evidence().isInText;
      const isName = (name: string): boolean =>
        evidence().isInText && isCalledLike(tables.words, name);
      return findCalls(view, tables.calls, { names: vendorNames(), isVendor, isName });
    }),
    mentions,
    tellingMentions: once(() => mentions().filter(isTellingPath)),
  };
}

/** The language at the cursor: in a fenced block of Markdown that of the fence. */
export function languageIdAt({ text, offset, languageId }: SymbolAtParams): string {
  const { start, end } = windowAround(text, offset);
  const fence = fenceOf(languageId, text.slice(start, end), offset - start);
  return fence === undefined ? languageId : languageIdOf(fence.languageId);
}

/** The fenced block around an offset, in a language that has them. */
function fenceOf(languageId: string, text: string, offset: number): ReturnType<typeof fenceAround> {
  return /^(?:markdown|mdx|quarto|rmd)$/.test(languageId) ? fenceAround(text, offset) : undefined;
}

/** A stretch around the offset, at line breaks where there are any near. */
function windowAround(text: string, offset: number): { start: number; end: number } {
  const from = Math.max(0, offset - before);
  const newline = from === 0 ? -1 : text.indexOf('\n', from);
  const start = newline === -1 || newline >= offset ? from : newline + 1;
  const to = Math.min(text.length, offset + behind);
  const last = to === text.length ? to : text.lastIndexOf('\n', to);
  return { start, end: last <= offset ? to : last };
}

function kindAt(view: View, offset: number, index: number | undefined): SpotKind {
  if (view.comments.some(({ start, end }) => offset >= start && offset < end)) return 'comment';
  if (view.language.kind === 'prose') return 'prose';
  if (view.language.kind === 'log') return 'log';
  return index !== undefined && view.tokens[index]?.kind === 'string' ? 'string' : 'code';
}
