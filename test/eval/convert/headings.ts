/**
 * Documentation in Markdown: each section is a passage without its heading, and headings that occur
 * once are the questions. What an author calls a part is to find what he wrote in it.
 */
import type { Passage, RetrievalSet } from './retrievalSet';

export interface MarkdownFile {
  readonly path: string;
  readonly text: string;
}

interface Section extends Passage {
  readonly heading: string;
}

/** Shorter sections only lead on to others. */
const shortestSection = 80;
/** Longer sections become several passages, all of which answer. */
const longestSection = 1200;

export function readHeadings(files: readonly MarkdownFile[]): RetrievalSet {
  const sections = files.flatMap(sectionsOf);
  const places = new Map<string, Section[]>();
  for (const section of sections) {
    const own = places.get(section.heading);
    if (own) own.push(section);
    else places.set(section.heading, [section]);
  }
  const asked = [...places].filter(
    ([heading, own]) => isQuestion(heading) && new Set(own.map(sectionId)).size === 1,
  );
  return {
    passages: sections.map(({ _id, title, text }) => ({ _id, title, text })),
    questions: asked.map(([heading, own], place) => ({
      _id: `q${place + 1}`,
      text: heading,
      answers: own.map(({ _id }) => _id),
    })),
  };
}

function sectionsOf({ path, text }: MarkdownFile): Section[] {
  const title = /^title: *['"]?(.*?)['"]?$/m.exec(text)?.[1] ?? '';
  const body = text.replace(/^---\n.*?\n---\n/s, '');
  return body.split(/^(?=#{1,6} )/m).flatMap((part, place) => {
    const [, heading = '', rest = ''] = /^#{1,6} +(.*)\n([^]*)$/.exec(part) ?? [];
    if (rest.trim().length < shortestSection) return [];
    const name = heading.replace(/[`*#]|\{.*?\}|<.*?>/g, '').trim();
    return piecesOf(rest).map((piece, number) => ({
      _id: `${path}#${place}.${number}`,
      title: name === title ? '' : title,
      heading: name,
      text: piece,
    }));
  });
}

function sectionId({ _id }: Section): string {
  return _id.replace(/\.\d+$/, '');
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const paragraph of text.split(/\n{2,}/)) {
    if (piece !== '' && piece.length + paragraph.length > longestSection) {
      pieces.push(piece);
      piece = '';
    }
    piece += `${paragraph}\n\n`;
  }
  return piece.trim() === '' ? pieces : [...pieces, piece];
}

/** Headings such as 示例 say nothing without their page. */
function isQuestion(heading: string): boolean {
  return /\p{Script=Han}{2}/u.test(heading) && heading.length >= 8;
}
