/**
 * Text as bytes of which a Chinese character takes two, where UTF-8 takes three: what is half the
 * article before compression, and two characters are what LZ4 finds again. Any text survives.
 *
 *     00-7f        ASCII
 *     80-d1 xx     U+4E00 to U+9FFF, counted from the first
 *     d2-d5 xx     the 256 characters from U+3000, U+FF00, U+2000, U+0000 on
 *     ff xx xx     any UTF-16 unit
 */
import type { ByteWriter } from './byteWriter';

const firstHan = 0x4e00;
const lastHan = 0x9fff;
const hanLead = 0x80;
/** Punctuation of Chinese, its wide forms, quotes and bullets, Latin with accents. */
const pages: readonly number[] = [0x30, 0xff, 0x20, 0x00];
const pageLead = 0xd2;
const anyLead = 0xff;

/** Lead byte of each page of 256 units; 0 if it has none. */
const leadOf = new Uint8Array(256);
pages.forEach((page, place) => (leadOf[page] = pageLead + place));

/** Appends the bytes of a text, at most three for each UTF-16 unit. */
export function writeText(text: string, writer: ByteWriter): void {
  const out = writer.reserve(text.length * 3);
  let { length } = writer;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      out[length++] = unit;
      continue;
    }
    const isHan = unit >= firstHan && unit <= lastHan;
    const lead = isHan ? hanLead + ((unit - firstHan) >> 8) : (leadOf[unit >> 8] ?? 0);
    if (lead === 0) {
      out[length++] = anyLead;
      out[length++] = unit >> 8;
    } else {
      out[length++] = lead;
    }
    out[length++] = unit & 0xff;
  }
  writer.length = length;
}

const decoder = new TextDecoder('utf-16le');
/** Where the units of most texts are put together. */
const room = new Uint16Array(1 << 15);

/** The text that bytes were made of. Damaged bytes give some text, never an error. */
export function decodeText(bytes: Uint8Array): string {
  const units = bytes.length <= room.length ? room : new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < hanLead) {
      units[length++] = lead;
    } else if (lead < pageLead) {
      units[length++] = firstHan + ((lead - hanLead) << 8) + (bytes[++at] ?? 0);
    } else if (lead === anyLead) {
      units[length++] = ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      at += 2;
    } else {
      units[length++] = ((pages[lead - pageLead] ?? 0) << 8) | (bytes[++at] ?? 0);
    }
  }
  return decoder.decode(units.subarray(0, length));
}
