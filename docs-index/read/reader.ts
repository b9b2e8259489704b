/** What a reader of one format is: how it knows its files, and how it reads them. */
import type { PlaceOf } from './contents/pagePlace';
import type { SourceFile, SourceFormat, SourceReading } from './source';
import type { Reading, TextSource } from './formats/textSource';

/** The beginning of a file, by which its format is recognised. */
export interface FileHead {
  /** Relative to the source, with `/`. */
  readonly name: string;
  /** In lower case without the dot, e.g. `md`; '' for a name without one. */
  readonly ending: string;
  /** The first 64 KB, or all of a smaller file. */
  readonly bytes: Uint8Array;
  /** The same as text, with line feeds only; '' for a binary file. */
  readonly text: string;
}

/** A whole file, as a reader takes it. */
export interface WholeFile extends TextSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /**
   * The text of another file of the same source, by its name relative to the source; undefined if
   * there is none. For includes, references to other files and lists of pages.
   */
  readonly neighbour: (name: string) => Promise<string | undefined>;
  /** Where a page of the same source stands, by its name and the id it gives itself. */
  readonly contents: PlaceOf;
  /** Reads a file that is held inside of this one, by whatever format it is of. */
  readonly readInner: (file: SourceFile) => Promise<SourceReading>;
}

/** Reads the files of one format. */
export interface DocumentReader {
  readonly format: SourceFormat;
  /** Whether all of a file may stand on one line, as JSON does: then no line is cut. */
  readonly hasLongLines?: boolean;
  /** Whether it knows the encodings of its parts itself: then the text as a whole says nothing. */
  readonly readsBytes?: boolean;
  /**
   * Whether a file is of this format, by strong signs only: what is recognised wrongly is lost for
   * the reader it belongs to. Runs on every file, so it is cheap; it never throws.
   */
  readonly recognises: (head: FileHead) => boolean;
  /** Articles and problems of a file; a heavy reader is loaded here, when the first file comes. */
  readonly read: (file: WholeFile) => Reading | Promise<Reading>;
}

/** The ending of a name in lower case without its dot; '' if it has none. */
export function endingOf(name: string): string {
  return /[^/.][^/]*\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * The name of a file that another one names relative to itself: `b.yaml` or `../b.yaml` in
 * `api/a.yaml` is `api/b.yaml` or `b.yaml`; undefined for one outside of the source.
 */
export function joinName(name: string, relative: string): string | undefined {
  const parts = relative.startsWith('/') ? [] : name.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
