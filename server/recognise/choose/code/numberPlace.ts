/** Where a number stands in a program, and what is around it there. */

/** How a number stands in code. */
export interface NumberPlace {
  readonly kind:
    'compared' | 'assigned' | 'element' | 'index' | 'argument' | 'case' | 'key' | 'other';
  /** Names that govern it, the nearest first. */
  readonly names: readonly string[];
  /** Of an argument: name of the function. */
  readonly callee?: string;
  /** Other numbers in the same list or call. */
  readonly neighbours: readonly string[];
  /** Whether a string stands beside it in the same call or pair. */
  readonly hasText: boolean;
  /** Last token of what the number is compared with. */
  readonly operand?: number;
}

export function plain(kind: NumberPlace['kind'], names: readonly string[]): NumberPlace {
  return { kind, names, neighbours: [], hasText: false };
}
