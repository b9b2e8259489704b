/* global document, NodeFilter */
// Run in VS Code's page: what the editor draws, which is lines in any order, each in many pieces,
// with no-break spaces.

/**
 * The text of drawn lines, from top to bottom.
 * @param {readonly Element[]} lines
 * @returns {string}
 */
export function drawnText(lines) {
  return lines
    .map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
    .sort((one, other) => one.top - other.top)
    .map(({ text }) => text.replaceAll('\u00a0', ' '))
    .join('\n');
}

/**
 * The middle of one character of a text on the screen, inside one drawn line.
 * @param {Element} line
 * @param {{ text: string, character: number }} place
 * @returns {{ x: number, y: number }} in pixels of the page
 */
export function textPosition(line, { text, character }) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) pieces.push(walker.currentNode);
  const drawn = line.textContent.replaceAll('\u00a0', ' ');
  let offset = drawn.indexOf(text) + character;
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
