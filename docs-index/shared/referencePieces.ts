/** A pack as documents of the index it belongs to, so that both change in one step. */
import { createHash } from 'node:crypto';

/** How many pieces a pack has, and how it is known to be whole. */
export interface AboutPack {
  readonly pieces: number;
  readonly bytes: number;
  readonly sha256: string;
}

const pieceBytes = 1_500_000;

/** What is told of a pack. */
export function aboutPack(pack: Uint8Array): AboutPack {
  const pieces = Math.ceil(pack.length / pieceBytes);
  return { pieces, bytes: pack.length, sha256: hashOf(pack) };
}

/** The pieces of a pack, to be written, each made when it is its turn. */
export function* packPieces(
  pack: Uint8Array,
): Generator<{ readonly id: string; readonly json: string }> {
  for (let start = 0; start < pack.length; start += pieceBytes) {
    const part = Buffer.from(pack.subarray(start, start + pieceBytes));
    const id = pieceId(start / pieceBytes);
    yield { id, json: JSON.stringify({ piece: part.toString('base64') }) };
  }
}

/** Name of a piece's document. */
export function pieceId(at: number): string {
  return `piece:${at}`;
}

/** Puts pieces together; undefined where that does not give the pack. */
export function joinPieces(
  pieces: readonly string[],
  { bytes, sha256 }: AboutPack,
): Uint8Array | undefined {
  const pack = Buffer.concat(pieces.map(piece => Buffer.from(piece, 'base64')));
  return pack.length === bytes && hashOf(pack) === sha256 ? pack : undefined;
}

/** Whether bytes are the pack that is meant. */
export function isPack(pack: Uint8Array, { bytes, sha256 }: AboutPack): boolean {
  return pack.length === bytes && hashOf(pack) === sha256;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
