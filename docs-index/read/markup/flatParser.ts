import { Parser, type Handler, type ParserOptions } from 'htmlparser2';

/** Whoever writes pages stays far below; the parser looks through all that is open at each tag. */
const deepest = 512;

/**
 * The parser of HTML and XML, for whom elements below a depth are whole as soon as they are opened:
 * a file of nothing but `<div>` would take time by the square of its length.
 */
export class FlatParser extends Parser {
  private readonly level: { depth: number };
  private isTooDeep = false;

  constructor(handler: Partial<Handler>, options: ParserOptions) {
    const level = { depth: 0 };
    super(
      {
        ...handler,
        onopentag: (name, attributes, isImplied) => {
          level.depth++;
          handler.onopentag?.(name, attributes, isImplied);
        },
        onclosetag: (name, isImplied) => {
          level.depth--;
          handler.onclosetag?.(name, isImplied);
        },
      },
      options,
    );
    this.level = level;
  }

  override onopentagname(start: number, endIndex: number): void {
    this.isTooDeep = this.level.depth >= deepest;
    super.onopentagname(start, endIndex);
  }

  override onclosetag(start: number, endIndex: number): void {
    this.isTooDeep = false;
    super.onclosetag(start, endIndex);
  }

  protected override isVoidElement(name: string): boolean {
    return this.isTooDeep || super.isVoidElement(name);
  }
}
