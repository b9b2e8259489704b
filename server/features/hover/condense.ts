/** Markdown cut to a number of lines so that every section keeps its share of them. */

/**
 * At most `room` lines of a text, blank ones included. Each part under a heading (a line in bold)
 * keeps its first lines: of meaning, cause and fix something of all three rather than all of the first.
 */
export function condense(markdown: string, room: number): string {
  if (lineCount(markdown) <= room) return markdown;
  const sections = sectionsOf(markdown);
  const needs = sections.map(section => lineCount(section.join('\n\n')) + 1);
  const shares = shareOut(needs, room);
  return sections
    .map((section, at) => cutSection(section, (shares[at] ?? 0) - 1))
    .filter(text => text !== '')
    .join('\n\n');
}

export function lineCount(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}

/** Paragraphs, lists and code blocks, grouped under the headings before them. */
function sectionsOf(markdown: string): string[][] {
  const sections: string[][] = [[]];
  for (const block of blocksOf(markdown)) {
    if (isHeading(block) && sections.at(-1)?.length !== 0) sections.push([block]);
    else sections.at(-1)?.push(block);
  }
  return sections.filter(section => section.length > 0);
}

/** Blocks between blank lines; a code block with blank lines in it is one. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const part of markdown.split(/\n{2,}/)) {
    if (isOpen) blocks.push(`${blocks.pop() ?? ''}\n\n${part}`);
    else blocks.push(part);
    if (part.split('\n').filter(isFence).length % 2 === 1) isOpen = !isOpen;
  }
  return blocks;
}

function isFence(line: string): boolean {
  return line.startsWith('~~~') || line.startsWith('```');
}

/** Whether a block is a heading: one line in bold. */
export function isHeading(block: string): boolean {
  return /^\*\*[^*\n]+\*\*(?:\n|$)/.test(block);
}

/** Lines for each need: an equal share, and what others leave over. */
function shareOut(needs: readonly number[], room: number): number[] {
  const shares = needs.map(() => 0);
  let left = room;
  for (let open = needs.length; left > 0 && open > 0;) {
    const share = Math.max(1, Math.floor(left / open));
    open = 0;
    needs.forEach((need, at) => {
      const given = Math.min(share, need - (shares[at] ?? 0), left);
      shares[at] = (shares[at] ?? 0) + given;
      left -= given;
      if ((shares[at] ?? 0) < need) open++;
    });
  }
  return shares;
}

function cutSection(blocks: readonly string[], room: number): string {
  const kept: string[] = [];
  let left = room;
  for (const block of blocks) {
    const lines = block.split('\n');
    if (left === 1 && lines.length > 1 && kept.length === 1 && !isFence(lines[0] ?? '')) {
      // A heading alone says nothing.
      kept.push(`${lines[0] ?? ''} …`);
      break;
    }
    if (left < 1 || (lines.length > left && left < 2)) break;
    kept.push(lines.length <= left ? block : cutBlock(lines, left));
    left -= lines.length + 1;
  }
  const isBare = kept.length === 1 && blocks.length > 1 && /^\*\*[^*\n]+\*\*$/.test(kept[0] ?? '');
  return isBare ? '' : kept.join('\n\n');
}

function cutBlock(lines: readonly string[], room: number): string {
  const kept = lines.slice(0, room - 1);
  const isOpen = kept.filter(isFence).length % 2 === 1;
  return [...kept, isOpen ? (kept.find(isFence) ?? '~~~').slice(0, 3) : '…'].join('\n');
}
