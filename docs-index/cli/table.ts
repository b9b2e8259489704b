import type { CliIo } from './io';
import { styleMark, terminalText } from './terminal';

/** Rows as columns of text, wide characters counted as two cells; cut to a terminal's width. */
export function tableText(
  io: CliIo,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  if (rows.length === 0) return '';
  const all = [header, ...rows].map(row =>
    row.map(cell => terminalText(cell.replace(/\s+/g, ' '))),
  );
  const widths = fitWidths(
    header.map((_, column) => Math.max(...all.map(row => displayWidth(row[column] ?? '')))),
    io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : Infinity,
  );
  const lines = all.map(row =>
    row
      .map((cell, column) => padCell(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [bold(io, lines[0] ?? ''), ...lines.slice(1)].join('\n') + '\n';
}

/** Takes cells from the widest column until the row fits. */
function fitWidths(widths: readonly number[], available: number): number[] {
  const fitted = [...widths];
  const total = () => fitted.reduce((sum, width) => sum + width + 2, -2);
  while (total() > available) {
    const widest = fitted.indexOf(Math.max(...fitted));
    if ((fitted[widest] ?? 0) <= 8) break;
    fitted[widest] = (fitted[widest] ?? 0) - 1;
  }
  return fitted;
}

function padCell(cell: string, width: number): string {
  const fits = displayWidth(cell) <= width;
  const text = fits ? cell : `${cutTo(cell, width - 1)}…`;
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function cutTo(text: string, width: number): string {
  let cut = '';
  let used = 0;
  for (const char of text) {
    used += charWidth(char);
    if (used > width) break;
    cut += char;
  }
  return cut;
}

/** Cells a terminal needs for a text. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

function charWidth(char: string): number {
  if (/\p{Mn}/u.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}

/** Emphasis, on a terminal only. */
export function bold(io: CliIo, text: string): string {
  return io.colours && io.stdout.isTTY === true
    ? `${styleMark('1m')}${text}${styleMark('22m')}`
    : text;
}

/** Less important text, on a terminal only. */
export function dim(io: CliIo, text: string): string {
  return io.colours && io.stdout.isTTY === true
    ? `${styleMark('2m')}${text}${styleMark('22m')}`
    : text;
}
