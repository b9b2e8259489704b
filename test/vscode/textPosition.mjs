/* global document, NodeFilter */

/**
 * The middle of a text on the screen, inside one drawn line of the editor. Runs in the page, where
 * a line is drawn as many pieces, with no-break spaces.
 * @param {Element} line
 * @param {string} text
 * @returns {{ x: number, y: number }} in pixels of the page
 */
export function textPosition(line, text) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) pieces.push(walker.currentNode);
  const drawn = pieces
    .map(piece => piece.data)
    .join('')
    .replaceAll('\u00a0', ' ');
  let offset = drawn.indexOf(text) + Math.floor(text.length / 2);
  const range = document.createRange();
  for (const piece of pieces) {
    if (offset < piece.length) {
      range.setStart(piece, offset);
      range.setEnd(piece, offset + 1);
      break;
    }
    offset -= piece.length;
  }
  const { left, top, width, height } = range.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
