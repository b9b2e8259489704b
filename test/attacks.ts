/**
 * Texts that patterns go back and forth over, made of the patterns' own pieces: what stands before a
 * repeat, then what is repeated, very often, then something that fits nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';

/** A text for each length: `first`, `unit` as often as that wants, `last`. */
export interface Attack {
  readonly first: string;
  readonly unit: string;
  readonly last: string;
}

/** The text of an attack, about so long. */
export function attackText({ first, unit, last }: Attack, length: number): string {
  return first + unit.repeat(Math.ceil(length / unit.length)) + last;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** All patterns that are written out in the code below a folder of the project. */
export function patternsIn(folder: string): readonly RegExp[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const found = new Map<string, RegExp>();
  for (const name of names.filter(name => name.endsWith('.ts'))) {
    const text = readFileSync(join(root, folder, name), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, patternOf(node.text));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  }
  return [...found.values()];
}

function patternOf(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

/** The attacks on a pattern, one or more for each repeat in it without a low bound. */
export function attacksOn({ source, flags }: RegExp): readonly Attack[] {
  const isUnicode = flags.includes('u');
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: isUnicode,
    unicodeSets: false,
  });
  const attacks: Attack[] = [];
  const visit = (alternatives: readonly AST.Alternative[], before: string): void => {
    for (const { elements } of alternatives) {
      let first = before;
      for (const element of elements) {
        const inner = insideOf(element);
        visit(inner, first);
        if (element.type === 'Quantifier' && element.max - element.min >= fewest) {
          for (const unit of unitsOf(element.element, flags)) {
            for (const last of ['', '\u0001', '\n']) attacks.push({ first, unit, last });
            attacks.push({ first: '', unit: first + unit, last: '\u0001' });
          }
        }
        first += sampleOf(element, flags);
      }
    }
  };
  visit(pattern.alternatives, '');
  return attacks.filter(({ unit }) => unit !== '');
}

/** A repeat of fewer costs little. */
const fewest = 20;

function insideOf(element: AST.Element): readonly AST.Alternative[] {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives;
    case 'Quantifier':
      return insideOf(element.element);
    case 'Assertion':
      return 'alternatives' in element ? element.alternatives : [];
    default:
      return [];
  }
}

/** Each alternative of what is repeated, and for a class some of its units. */
function unitsOf(element: AST.Element, flags: string): readonly string[] {
  if (element.type === 'Group' || element.type === 'CapturingGroup') {
    return element.alternatives.map(one => sampleAll(one.elements, flags)).slice(0, 4);
  }
  if (element.type === 'CharacterClass' || element.type === 'CharacterSet') {
    return membersOf(element.raw, flags).slice(0, 2);
  }
  return [sampleOf(element, flags)];
}

function sampleAll(elements: readonly AST.Element[], flags: string): string {
  return elements.map(element => sampleOf(element, flags)).join('');
}

/** A shortest text that an element matches, or nearly. */
function sampleOf(element: AST.Element, flags: string): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet':
      return membersOf(element.raw, flags)[0] ?? '';
    case 'Group':
    case 'CapturingGroup':
      return sampleAll(element.alternatives[0]?.elements ?? [], flags);
    case 'Quantifier':
      return sampleOf(element.element, flags).repeat(Math.min(element.min, 40));
    default:
      return '';
  }
}

/** What a class of units is tried with. */
const candidates = Array.from(' a\t1A-_.:"\'`\n|<>[](){}*#/\\=&%$@!~+,;?^中：（），。');
const members = new Map<string, readonly string[]>();

function membersOf(raw: string, flags: string): readonly string[] {
  const key = `${raw}/${flags}`;
  const known = members.get(key);
  if (known !== undefined) return known;
  const pattern = new RegExp(`^(?:${raw})$`, flags.replace(/[gyd]/g, ''));
  const found = candidates.filter(unit => pattern.test(unit));
  members.set(key, found);
  return found;
}
