import { parseTree, type Node } from 'jsonc-parser';

/** No request nests as deep; the parser calls itself for each level, and the stack is finite. */
const deepest = 200;

/** JSON with comments, half typed or broken, as a tree; undefined for none, or too deep to parse. */
export function jsonTree(text: string): Node | undefined {
  return depthOf(text) > deepest ? undefined : parseTree(text, [], { allowTrailingComma: true });
}

/** How many brackets are open at once, those in strings included. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[[{\]}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
