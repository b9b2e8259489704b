import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of this process that cannot be given back now, whatever lies around. */
export function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  // Node's own collector, under a name that a new context sees.
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
