/** How the records of one support system are read. */
import type { Data } from '../plainData';
import type { SupportRecord } from './supportRecord';

/** What turns the texts of a record into Markdown. */
export interface Converters {
  readonly html: (text: string) => string;
  /** Plain text → Markdown that shows the same. */
  readonly plain: (text: string) => string;
}

/** A row, known to be of that system, as a record. */
export type ReadRecord = (row: Data, to: Converters) => SupportRecord;
