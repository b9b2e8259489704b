import { hashText } from './hashText';

/**
 * The id itself if it is free, else the first free one of `id~2`, `id~3`, …, found in steps that
 * double, for a file may hold the same title a hundred thousand times.
 */
export function freeId(id: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(id)) return id;
  let isTaken = 1;
  let isFree = 2;
  while (taken.has(`${id}~${isFree}`)) {
    const step = isFree - isTaken;
    isTaken = isFree;
    isFree += step * 2;
  }
  while (isFree - isTaken > 1) {
    const middle = Math.floor((isTaken + isFree) / 2);
    if (taken.has(`${id}~${middle}`)) isTaken = middle;
    else isFree = middle;
  }
  return `${id}~${isFree}`;
}

/** Ids that were given already. */
export interface TakenIds {
  readonly size: number;
  has(id: string): boolean;
  add(id: string): void;
}

const firstRoom = 1024;

/**
 * Remembers ids by 64 bits each, some 20 bytes an id, for there may be tens of millions. Two of ten
 * million are taken for one in one case of a hundred thousand: the second gets a `~2`.
 */
export function startTakenIds(): TakenIds {
  let slots = new Uint32Array(firstRoom * 2);
  let size = 0;
  const grow = () => {
    const before = slots;
    slots = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const [low = 0, high = 0] = before.subarray(at, at + 2);
      if (low !== 0) slots.set([low, high], slotOf(slots, low, high));
    }
  };
  return {
    get size() {
      return size;
    },
    has(id) {
      const [low, high] = hashId(id);
      return slots[slotOf(slots, low, high)] !== 0;
    },
    add(id) {
      const [low, high] = hashId(id);
      const at = slotOf(slots, low, high);
      if (slots[at] !== 0) return;
      slots.set([low, high], at);
      size++;
      if (size * 2 * 4 > slots.length * 3) grow();
    },
  };
}

/** The slot that holds a hash, or the free one where it belongs; a free one has 0 first. */
function slotOf(slots: Uint32Array, low: number, high: number): number {
  const mask = slots.length - 1;
  let at = (high * 2) & mask;
  while (slots[at] !== 0 && (slots[at] !== low || slots[at + 1] !== high)) at = (at + 2) & mask;
  return at;
}

/** Two hashes (FNV-1a with two primes, mixed as MurmurHash3 ends); the first is never 0. */
function hashId(id: string): readonly [number, number] {
  const low = hashText(id);
  let high = 0x9e3779b9;
  for (let at = 0; at < id.length; at++) {
    high = Math.imul(high ^ id.charCodeAt(at), 0x5bd1e995);
    high ^= high >>> 15;
  }
  return [mixed(low) || 1, mixed(high ^ low)];
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

const longestId = 300;

/**
 * An id as an address can carry it: `../a//b` is `a/b`. Steps up, empty parts, control characters
 * and what is past 300 characters go, for editors resolve addresses; undefined if nothing is left.
 */
export function soundId(wanted: string): string | undefined {
  const parts = wanted
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .split(/[\\/]/)
    .map(part => part.trim())
    .filter(part => !/^\.{0,2}$/.test(part));
  const id = Array.from(parts.join('/')).slice(0, longestId).join('').trim();
  return id === '' ? undefined : id;
}
