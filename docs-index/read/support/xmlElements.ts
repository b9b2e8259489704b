/** XML as plain elements. */
import { FlatParser } from '../markup/flatParser';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text directly in it. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

interface OpenElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: OpenElement[];
  text: string;
  line: number;
}

/**
 * Calls back with each element of this name as it closes, so that a big file is never a tree as a
 * whole. Entities are resolved by name only: none of the file's own is ever expanded.
 */
export function xmlElements(
  xml: string,
  wanted: string,
  take: (element: XmlElement) => void,
): void {
  const open: OpenElement[] = [];
  const lines = lineCounter(xml);
  const parser = new FlatParser(
    {
      onopentag: (name, attributes) => {
        if (open.length === 0 && name !== wanted) return;
        open.push({ name, attributes, children: [], text: '', line: lines(parser.startIndex) });
      },
      ontext: text => {
        const last = open.at(-1);
        if (last !== undefined) last.text += text;
      },
      onclosetag: name => {
        if (open.at(-1)?.name !== name) return;
        const element = open.pop();
        if (element === undefined) return;
        const parent = open.at(-1);
        if (parent === undefined) take(element);
        else parent.children.push(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}

/** Lines of places that only grow. */
function lineCounter(text: string): (place: number) => number {
  let line = 1;
  let at = 0;
  return place => {
    for (; at < place; at++) if (text.charCodeAt(at) === 10) line++;
    return line;
  };
}

/** The first child of this name; undefined if there is none. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name);
}

/** Text of the first child of this name, trimmed; '' if there is none. */
export function childText(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}
