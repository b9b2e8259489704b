import { manifestFileName, readManifest } from '../../manifest';
import type { SourceFormat, SourceReading } from '../source';
import { startMasking } from '../mask/redact';
import { readDatasetDump } from './datasetDump';
import { detectFormat } from './detectFormat';
import { readMarkdownPage } from './markdownPage';
import type { Reading, TextSource } from './textSource';
import { readTicketRecords } from './ticketRecords';

/** Reads a text whose format needs all of it: tickets, dumps, Markdown pages, manifests. */
export function readText({
  path,
  stem,
  name,
  text,
}: {
  readonly path: string;
  readonly stem: string;
  /** Path relative to the source folder; a manifest is known by its file name. */
  readonly name: string;
  readonly text: string;
}): SourceReading {
  if (name.split('/').at(-1) === manifestFileName) {
    const { manifest, problems } = readManifest(text, path);
    return { format: 'manifest', articles: [], problems, redactions: {}, manifest };
  }
  const { mask, redactions } = startMasking();
  const found = detectFormat(text);
  const format = found === 'unknown' && isMarkdownName(name, text) ? 'markdown' : found;
  return { format, ...readFormat(format, { path, stem, text, mask }), redactions };
}

/** A page without any heading is known by its name alone, as nothing in it tells. */
function isMarkdownName(name: string, text: string): boolean {
  return /\.(md|markdown|mdx)$/i.test(name) && text.trim() !== '';
}

function readFormat(format: SourceFormat, source: TextSource): Reading {
  switch (format) {
    case 'dataset-dump':
      return readDatasetDump(source);
    case 'qa-markdown':
      return readTicketRecords(source, 'qa');
    case 'ticket-markdown':
      return readTicketRecords(source, 'ticket');
    case 'markdown':
      return readMarkdownPage(source);
    default:
      return unknownText(source);
  }
}

function unknownText({ path, text }: TextSource): Reading {
  const message =
    text.trim() === ''
      ? 'The file holds no text; it was left out.'
      : 'The text is of no format that is known; it was left out.';
  return { articles: [], problems: [{ path, line: 1, message }] };
}
