/** Bounds on what is read, so that no source can exhaust memory or time. Passing one is a problem. */
export interface ReadLimits {
  /** Bytes of a file that can be read row by row (CSV, JSON Lines, Parquet). */
  readonly streamedFileBytes: number;
  /** Bytes of a file that must be read as a whole (Markdown, tickets, dumps, JSON). */
  readonly wholeFileBytes: number;
  /** Bytes that a compressed file may expand to. */
  readonly expandedBytes: number;
  /** UTF-16 units of one record; a longer one is cut. */
  readonly recordLength: number;
  /** Records of one file; the rest is left out. */
  readonly recordsPerFile: number;
  /** Problems listed for one file; the rest is only counted. */
  readonly problemsPerFile: number;
  /** Files of one source folder; the rest is left out. */
  readonly filesPerFolder: number;
  /** Folders inside each other. */
  readonly folderDepth: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  streamedFileBytes: 4096 * mebibyte,
  wholeFileBytes: 128 * mebibyte,
  expandedBytes: 4096 * mebibyte,
  recordLength: 2 * mebibyte,
  recordsPerFile: 2_000_000,
  problemsPerFile: 500,
  filesPerFolder: 100_000,
  folderDepth: 40,
};

/** A number of bytes as people read it, e.g. `128 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[unit] ?? ''}`;
}
