/**
 * Blocks that other tools mark by colons or by indentation, as elements:
 *
 *     :::warning Keep it        !!! warning "Keep it"        > [!WARNING]
 *     Text.                         Text.                    > Text.
 *     :::
 *
 * become `<admonition kind="warning" title="Keep it">`, their text, `</admonition>`; tabs
 * (`=== "Shell"`, `::: tab Shell`) become `<tab title="Shell">`.
 */
import { watchFences } from '../../text/fenceWatch';
import { attributeText, readAttributes } from './attributes';

/** The text with its containers as elements on lines of their own. */
export function containersAsElements(text: string): string {
  if (!/^[ \t>]*(:{3,}|!!!|\?\?\?|===|> ?(\[!|!\[))|\]\(#tabs?\//m.test(text)) return text;
  const out: string[] = [];
  const open: Container[] = [];
  const watch = watchFences();
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const { pad, element } = open.pop() ?? { pad: '', element: '' };
      if (element !== '') out.push('', `${pad}</${element}>`, '');
    }
  };
  for (const line of text.split('\n')) {
    const kept = fittingContainers(open, line);
    closeTo(kept);
    const indent = open.reduce((sum, container) => sum + container.dedent, 0);
    const own = line.trim() === '' ? '' : line.slice(Math.min(indent, leadingBlanks(line)));
    if (watch.isCode(own)) {
      out.push(own);
      continue;
    }
    const closing = /^\s*(:{3,})\s*$/.exec(own)?.[1];
    if (closing !== undefined) {
      const at = open.findLastIndex(({ colons }) => colons > 0 && colons <= closing.length);
      if (at >= 0) closeTo(at);
      continue;
    }
    const ended = /^\s*:::\s*([\w-]+)-end\b/.exec(own)?.[1];
    if (ended !== undefined) {
      const at = open.findLastIndex(({ name }) => name === ended);
      if (at >= 0) closeTo(at);
      continue;
    }
    const opened = open.length < deepest ? openingOf(own) : undefined;
    if (opened === undefined) out.push(withoutMarks(own));
    else {
      out.push('', ...opened.lines, '');
      if (opened.container !== undefined) open.push(opened.container);
    }
  }
  closeTo(0);
  return out.join('\n');
}

/** Containers inside each other; a deeper one stays text. */
const deepest = 30;

interface Container {
  /** What a closing line may name: `moniker` of `::: moniker-end`. */
  readonly name?: string;
  /** '' for one that only groups others. */
  readonly element: string;
  readonly pad: string;
  /** How many colons opened it; 0 for one that lasts as long as its indentation. */
  readonly colons: number;
  /** Blanks that its lines have more than its own. */
  readonly dedent: number;
}

/** How many of the open containers a line still belongs to, judged by its indentation. */
function fittingContainers(open: readonly Container[], line: string): number {
  if (line.trim() === '') return open.length;
  const blanks = leadingBlanks(line);
  let needed = 0;
  for (const [index, { dedent, pad }] of open.entries()) {
    needed += dedent;
    if (dedent > 0 && blanks < needed + pad.length) return index;
  }
  return open.length;
}

function leadingBlanks(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

interface Opening {
  readonly lines: readonly string[];
  readonly container?: Container;
}

const indented = /^( *)(!!!|\?\?\?\+?|===[!+]?)(?: *([\w-]+(?: +[\w-]+)*))?(?: +["“](.*)["”])?\s*$/;
const colons = /^(\s*)(:{3,})\s*(\{[^}]*\}|[\w-]+)?(.*)/s;

function openingOf(line: string): Opening | undefined {
  const [whole, pad = '', mark = '', kind = '', title] = indented.exec(line) ?? [];
  if (whole !== undefined && (kind !== '' || title !== undefined)) {
    const isTab = mark.startsWith('=');
    if (isTab && title === undefined) return undefined;
    const element = isTab ? 'tab' : 'admonition';
    return opening(
      { element, pad, colons: 0, dedent: 4 },
      { kind: kind.split(' ')[0] ?? '', title },
    );
  }
  const [matched, indent = '', run = '', name = '', rest = ''] = colons.exec(line) ?? [];
  if (matched === undefined || (name === '' && rest.trim() === '')) return undefined;
  return colonOpening({ pad: indent, run, name: name.replace(/[{}]/g, ''), rest });
}

interface ColonLine {
  readonly pad: string;
  readonly run: string;
  readonly name: string;
  readonly rest: string;
}

/** Microsoft Learn's `:::image source="a.png" alt-text="A":::` is whole; other lines open a block. */
function colonOpening({ pad, run, name, rest }: ColonLine): Opening {
  const single = /^(.*?):::\s*$/.exec(rest);
  if (single !== null) return { lines: singleLine(pad, name, readAttributes(single[1] ?? '')) };
  const attributes = readAttributes(/\{(.*)\}\s*$/.exec(rest)?.[1] ?? '');
  const said = rest.replace(/\{[^}]*\}\s*$/, '').trim();
  const title = /^\[(.*)\]$/.exec(said)?.[1] ?? (said === '' ? attributes['title'] : said);
  const container = { name, pad, colons: run.length, dedent: 0 };
  const kind = name.toLowerCase();
  if (/^(tab|tab-item|details|dropdown|collapse|card|step|grid-item-card)$/.test(kind)) {
    return opening({ ...container, element: 'tab' }, { kind: '', title: title ?? '' });
  }
  if (admonitions.test(kind))
    return opening({ ...container, element: 'admonition' }, { kind, title });
  const lines = title !== undefined && /[\p{L}]/u.test(title) ? [`${pad}**${title}**`] : [];
  return { lines, container: { ...container, element: '' } };
}

const admonitions =
  /^(note|tip|info|warning|warn|caution|danger|important|success|error|question|example|abstract|hint|attention|seealso|secondary|bug|quote|callout|admonition|alert|block|notice)$/;

function opening(
  container: Container,
  { kind, title }: { readonly kind: string; readonly title: string | undefined },
): Opening {
  const { pad, element } = container;
  const attributes = {
    ...(kind && { kind }),
    ...(title === undefined || title === '' ? {} : { title }),
  };
  return { lines: [`${pad}<${element}${attributeText(attributes)}>`], container };
}

function singleLine(
  pad: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): string[] {
  const source = attributes['source'] ?? attributes['src'];
  if (name === 'image' && source !== undefined) {
    return [`${pad}![${attributes['alt-text'] ?? ''}](${source})`];
  }
  if (name === 'code' && source !== undefined) return [`${pad}\`${source}\``];
  return [];
}

/** Quotes and headings that carry a mark of their own: `> [!NOTE]`, `# [HTTP](#tab/http)`. */
function withoutMarks(line: string): string {
  const tab = /^ {0,3}#{1,6} +\[(.+)\]\(#tabs?\/[^)]{0,200}\)\s*$/.exec(line)?.[1];
  if (tab !== undefined) return `**${tab}**`;
  const [alert, quote = '', kind = '', title = ''] =
    /^(\s*(?:> ?)+)(?:\[!|!\[(?=\w+\]\s*$))([\w-]+)(?:\s[^\]]*)?\][-+]?(.*)$/.exec(line) ?? [];
  if (alert === undefined) return line;
  // What else is written so says nothing: a button, a video, a file that is not there.
  if (/^(div|include|code|video)/i.test(kind)) return '';
  const label = title.trim() || kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase();
  return `${quote}**${label}**\n${quote.trimEnd()}`;
}
