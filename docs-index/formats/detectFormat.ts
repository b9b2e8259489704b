import type { SourceFormat } from '../readSource';
import { hasDatasetDump } from './datasetDump';
import { looksLikeMarkdown } from './markdownPage';
import { hasTicketRecords } from './ticketRecords';

/**
 * The format of a text, recognised by its content alone. Q&A and ticket files have the same
 * records; a file with whole conversations (完整对话记录) holds tickets.
 */
export function detectFormat(text: string): SourceFormat {
  if (hasDatasetDump(text)) return 'dataset-dump';
  if (hasTicketRecords(text)) {
    return /^### 完整对话记录\s*$/m.test(text) ? 'ticket-markdown' : 'qa-markdown';
  }
  return looksLikeMarkdown(text) ? 'markdown' : 'unknown';
}
