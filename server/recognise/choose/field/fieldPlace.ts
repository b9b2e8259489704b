/** What is known of a key's place, and of the documented fields that it may be. */
import type { Mention } from '../../documented/mention';
import type { Evidence } from '../../vendor/evidence';
import type { KeyPath } from '../../paths/keyPath';
import type { OperationCall } from '../../vendor/operationCalls';
import type { FieldMatch } from './matchField';
import type { Shape, Sibling } from './shape';
import type { Range } from '../../paths/statement';

/** All that is known of a key's place. What costs time to find is asked for only when needed. */
export interface FieldPlace {
  readonly path: KeyPath;
  /** The same as the brackets around the key tell it, before names were followed. */
  readonly own: KeyPath;
  /** The text that offsets are of. */
  readonly text: string;
  readonly offset: number;
  /** Stretches of text that belong to the same request. */
  readonly ranges: () => readonly Range[];
  readonly mentions: () => readonly Mention[];
  /** Bodies of the program's own functions that answer the key's holder or are handed it. */
  readonly bodies: () => readonly Range[];
  /** The function around the key. */
  readonly scope: () => Range;
  readonly evidence: () => Evidence;
  /** Calls of the vendor's SDK. */
  readonly calls: () => readonly OperationCall[];
  /** Types that the variables holding the key are declared with. */
  readonly typeNames: () => readonly string[];
  readonly siblings: () => readonly Sibling[];
  /** The value at the cursor, if it is a value and not its key. */
  readonly value?: string;
  /** Name of the variable that a string with the key in it is put into. */
  readonly heldBy?: string;
  /** Whether the key is written as a member, behind a dot, and not as a string. */
  readonly isMember: boolean;
  /** Whether it is read from what a parser gave: `JSON.parse(text).ctx`. */
  readonly isParsed: boolean;
  /** Whether the variable that holds the key holds something of the SDK, as by its declared type. */
  readonly isOfSdk: () => boolean;
  /** Operations that the type holding the key is named after. */
  readonly typeApis: () => ReadonlySet<string>;
  /** Whether it is a name among names in a list, and no key of anything. */
  readonly isListed: boolean;
  /** Whether an asked-for look-up may guess. */
  readonly explicit: boolean;
}

/**
 * How near the documented request is: 3 in the same request, 2 near it, 1 elsewhere in the text,
 * 0 not at all.
 */
export type Tie = 0 | 1 | 2 | 3;

export interface Candidate {
  readonly match: FieldMatch;
  readonly tie: Tie;
  readonly distance: number;
  /** Place among the endpoints that share the path; 0 if the method tells. */
  readonly rank: number;
  /** Whether the type that holds the key is named after the operation: `PrefetchRequest`. */
  readonly isOfType?: boolean;
  /** Whether a function of the program's own, which asks for nothing else, gave what holds the key. */
  readonly isAnswered?: boolean;
}

export interface Judged extends Candidate {
  readonly shape?: Shape;
  readonly score: number;
}
