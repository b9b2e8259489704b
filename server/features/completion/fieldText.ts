/** What is written for a field: its name in the file's manner, and a value to fill in. */
import { fieldHole } from '../../../docs-index/answer/docsIndex';
import {
  exportedName,
  type FieldOffer,
  offersOf,
  type TypedText,
} from '../../recognise/recognition';

export interface WritingStyle {
  /** Whether tab stops can be used. */
  readonly hasSnippets: boolean;
  /** Whether names need no quotes, as in JavaScript. */
  readonly bareNames: boolean;
  /** Whether names are those of a Go struct's fields. */
  readonly exportedNames: boolean;
  /** Whether `True` stands for true, as in Python. */
  readonly capitalBooleans: boolean;
  /** Whether everything must stay on one line. */
  readonly oneLine: boolean;
  /** What stands between a name and its value: `: `, in PHP and old Ruby ` => `. */
  readonly separator: string;
  /** The brackets of an object: `{}`, in PHP `[]`. */
  readonly brackets: readonly [string, string];
  /** What stands before strings, numbers and brackets: `@` in Objective-C. */
  readonly mark: '@' | '';
  /** Whether objects and lists are lines that are moved in, as in YAML. */
  readonly isLine: boolean;
}

/** How deep required fields of required objects are written out. */
const mostDepth = 3;

/**
 * `"name": ` with a value as a snippet (or without one, if the client has no snippets), and a comma
 * if another key follows. Only the name if its value is there already.
 */
export function fieldText(offer: FieldOffer, typed: TypedText, style: WritingStyle): string {
  const { separator } = style;
  const isBare = typed.quote === '' && mayBeBare(offer.name, style);
  const quote = typed.quote === '' ? defaultQuote(style) : typed.quote;
  const plain = style.exportedNames ? exportedName(offer.name) : offer.name;
  const mark = typed.quote === '' ? style.mark : '';
  const name =
    isBare || style.exportedNames || typed.isMember ? plain : `${mark}${quote}${plain}${quote}`;
  // Of a name alone nothing follows.
  if (typed.isName) return style.hasSnippets ? escapeSnippet(name) : name;
  if (!style.hasSnippets) return typed.hasColon ? name : `${name}${separator}`;
  if (typed.hasColon) return escapeSnippet(name);
  const write = new ValueWriter(quote, style);
  const value = write.value(offer, 0);
  const comma = typed.needsComma ? ',' : '';
  return `${escapeSnippet(name)}${value.startsWith('\n') ? ':' : separator}${value}${comma}`;
}

function mayBeBare(name: string, { bareNames, isLine }: WritingStyle): boolean {
  return (
    (bareNames && /^[A-Za-z_$][\w$]*$/.test(name)) || (isLine && /^[A-Za-z_][\w.-]*$/.test(name))
  );
}

/** Languages whose pairs have arrows quote with `'`. */
function defaultQuote({ separator }: WritingStyle): '"' | "'" {
  return separator === ': ' ? '"' : "'";
}

/** `\`, `$` and `}` mean something in a snippet. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function requiredInside(offer: FieldOffer): readonly FieldOffer[] {
  return offersOf(offer.inside, offer.depth + 1).filter(inner => inner.isRequired);
}

/** Numbers the tab stops of one snippet. */
class ValueWriter {
  private stops = 0;

  constructor(
    private readonly quote: string,
    private readonly style: WritingStyle,
  ) {}

  /** In YAML an object or a list begins with a line break. */
  value(offer: FieldOffer, depth: number): string {
    if (this.style.isLine) return this.lines(offer, depth);
    const value = offer.inside.length > 0 ? this.object(offer, depth) : this.scalar(offer);
    return offer.isArray ? `${this.style.mark}[${value}]` : value;
  }

  /** The required fields inside, or an empty object to go on in. */
  private object(offer: FieldOffer, depth: number): string {
    const { oneLine, separator, brackets, mark } = this.style;
    const [open, close] = brackets.map(escapeSnippet);
    const required = depth >= mostDepth ? [] : requiredInside(offer);
    if (required.length === 0) return `${mark}${open ?? ''}$${this.nextStop()}${close ?? ''}`;
    const indent = oneLine ? '' : `\n${'\t'.repeat(depth + 1)}`;
    const pairs = required.map(
      inner => `${indent}${this.name(inner.name)}${separator}${this.value(inner, depth + 1)}`,
    );
    const end = oneLine ? '' : `\n${'\t'.repeat(depth)}`;
    return `${mark}${open ?? ''}${pairs.join(oneLine ? ', ' : ',')}${end}${close ?? ''}`;
  }

  private lines(offer: FieldOffer, depth: number): string {
    const line = `\n${'  '.repeat(depth + 1)}`;
    if (offer.inside.length === 0) {
      const value = this.scalar(offer);
      return offer.isArray ? `${line}- ${value}` : value;
    }
    const required = depth >= mostDepth ? [] : requiredInside(offer);
    const inner = depth + (offer.isArray ? 2 : 1);
    const pairs = required.map(field => {
      const value = this.value(field, inner - 1);
      return `${this.name(field.name)}:${value.startsWith('\n') ? '' : ' '}${value}`;
    });
    const text = (pairs.length > 0 ? pairs : [`$${this.nextStop()}`]).join(
      `\n${'  '.repeat(inner)}`,
    );
    return `${line}${offer.isArray ? '- ' : ''}${text}`;
  }

  private name(name: string): string {
    const { quote, style } = this;
    return escapeSnippet(mayBeBare(name, style) ? name : `${style.mark}${quote}${name}${quote}`);
  }

  private scalar({ field }: FieldOffer): string {
    const stop = this.nextStop();
    if (field === undefined) return `$${stop}`;
    const hole = fieldHole(field);
    const { quote } = this;
    if (hole.type === 'boolean' && this.style.mark !== '') return `\${${stop}|@YES,@NO|}`;
    if (hole.type === 'boolean') {
      return `\${${stop}|${this.style.capitalBooleans ? 'True,False' : 'true,false'}|}`;
    }
    const isText = hole.type === 'string';
    const choices = hole.choices?.map(choice => choice.replace(/[\\,|$}]/g, '\\$&')) ?? [];
    const value =
      choices.length > 1
        ? `\${${stop}|${choices.join(',')}|}`
        : `\${${stop}:${escapeSnippet(hole.default ?? '')}}`;
    const isPlain = this.style.isLine && [hole.default, ...choices].every(isPlainText);
    const { mark } = this.style;
    if (isText && !isPlain) return `${mark}${quote}${value}${quote}`;
    return mark === '' ? value : `${mark}(${value})`;
  }

  private nextStop(): number {
    return ++this.stops;
  }
}

/** Text that YAML reads as it stands, not as a number, a date, a constant or a mark. */
export function isPlainText(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /^[A-Za-z][\w./-]*$/.test(text) &&
    !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text)
  );
}
