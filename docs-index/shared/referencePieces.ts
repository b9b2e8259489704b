/** A pack as documents of the index it belongs to, so that both change in one step. */
import { createHash } from 'node:crypto';

/** How many pieces a pack has, and how it is known to be whole. */
export interface AboutPack {
  readonly pieces: number;
  readonly bytes: number;
  readonly sha256: string;
}

const pieceBytes = 1_500_000;

/** The pieces of a pack, to be written. */
export function referenceItems(pack: Uint8Array): {
  readonly pieces: readonly { readonly id: string; readonly json: string }[];
  readonly about: AboutPack;
} {
  const count = Math.ceil(pack.length / pieceBytes);
  const pieces = Array.from({ length: count }, (_, at) => {
    const part = Buffer.from(pack.subarray(at * pieceBytes, (at + 1) * pieceBytes));
    return { id: pieceId(at), json: JSON.stringify({ piece: part.toString('base64') }) };
  });
  return { pieces, about: { pieces: count, bytes: pack.length, sha256: hashOf(pack) } };
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
