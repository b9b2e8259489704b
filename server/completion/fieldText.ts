/** What is written for a field: its name in the file's manner, and a value to fill in. */
import { fieldHole } from '../../docs-index/examples/fieldHole';
import { offersOf, type FieldOffer } from './requestFields';
import type { TypedText } from './typedText';

export interface WritingStyle {
  /** Whether tab stops can be used. */
  readonly hasSnippets: boolean;
  /** Whether names need no quotes, as in JavaScript. */
  readonly bareNames: boolean;
  /** Whether `True` stands for true, as in Python. */
  readonly capitalBooleans: boolean;
  /** Whether everything must stay on one line. */
  readonly oneLine: boolean;
}

/** How deep required fields of required objects are written out. */
const mostDepth = 3;

/**
 * `"name": ` with a value as a snippet (or without one, if the client has no snippets), and a comma
 * if another key follows. Only the name if its value is there already.
 */
export function fieldText(offer: FieldOffer, typed: TypedText, style: WritingStyle): string {
  const quote = typed.quote === '' ? '"' : typed.quote;
  const isBare = typed.quote === '' && style.bareNames && /^[A-Za-z_$][\w$]*$/.test(offer.name);
  const name = isBare ? offer.name : `${quote}${offer.name}${quote}`;
  if (!style.hasSnippets) return typed.hasColon ? name : `${name}: `;
  if (typed.hasColon) return escapeSnippet(name);
  const write = new ValueWriter(quote, style);
  const comma = typed.needsComma ? ',' : '';
  return `${escapeSnippet(name)}: ${write.value(offer, 0)}${comma}`;
}

/** `\`, `$` and `}` mean something in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Numbers the tab stops of one snippet. */
class ValueWriter {
  private stops = 0;

  constructor(
    private readonly quote: string,
    private readonly style: WritingStyle,
  ) {}

  value(offer: FieldOffer, depth: number): string {
    const value = offer.inside.length > 0 ? this.object(offer, depth) : this.scalar(offer);
    return offer.isArray ? `[${value}]` : value;
  }

  /** The required fields inside, or an empty object to go on in. */
  private object(offer: FieldOffer, depth: number): string {
    const required = offersOf(offer.inside, offer.depth + 1).filter(inner => inner.isRequired);
    if (required.length === 0 || depth >= mostDepth) return `{$${this.nextStop()}\\}`;
    const indent = this.style.oneLine ? '' : `\n${'\t'.repeat(depth + 1)}`;
    const pairs = required.map(
      inner => `${indent}${this.name(inner.name)}: ${this.value(inner, depth + 1)}`,
    );
    const end = this.style.oneLine ? '' : `\n${'\t'.repeat(depth)}`;
    return `{${pairs.join(this.style.oneLine ? ', ' : ',')}${end}\\}`;
  }

  private name(name: string): string {
    const isBare = this.style.bareNames && /^[A-Za-z_$][\w$]*$/.test(name);
    return escapeSnippet(isBare ? name : `${this.quote}${name}${this.quote}`);
  }

  private scalar({ field }: FieldOffer): string {
    const stop = this.nextStop();
    if (field === undefined) return `$${stop}`;
    const hole = fieldHole(field);
    const { quote } = this;
    if (hole.type === 'boolean') {
      return `\${${stop}|${this.style.capitalBooleans ? 'True,False' : 'true,false'}|}`;
    }
    const isText = hole.type === 'string';
    const choices = hole.choices?.map(choice => choice.replace(/[\\,|$}]/g, '\\$&')) ?? [];
    const value =
      choices.length > 1
        ? `\${${stop}|${choices.join(',')}|}`
        : `\${${stop}:${escapeSnippet(hole.default ?? '')}}`;
    return isText ? `${quote}${value}${quote}` : value;
  }

  private nextStop(): number {
    return ++this.stops;
  }
}
