/** A documented path as it stands in a text. */
import type { Endpoint } from '../../../docs-index/reference';
import type { PathRun, Stretched } from '../text/pathRuns';

/** A documented path in a text, with every endpoint that has it; the likeliest first. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly run: PathRun;
  readonly endpoints: readonly Endpoint[];
  /** Method told by what stands around the path; the endpoints are already chosen by it. */
  readonly method?: string;
  readonly literals: number;
  /** Whether the path has all its documented parts. */
  readonly isWhole: boolean;
  /** Whether it is a host without a path, which says nothing but where a form is sent. */
  readonly isHost?: boolean;
  /** Where the pieces stand that the path is put together of. */
  readonly pieces?: readonly Stretched[];
  /** Whether its first part, a version, stands in no base URL of the text. */
  readonly isInner?: boolean;
}
