import { isMaskedAddress } from '../mask/maskedLinks';
import { textOf, type TreeElement, type TreeNode } from './tree';

/** Inline nodes as Markdown; line feeds of the source are spaces, breaks end a line. */
export function inlineMarkdown(nodes: readonly TreeNode[]): string {
  const text = nodes.map(nodeMarkdown).join('');
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  if (!single.includes(breakMark)) return single;
  return single.replace(/ *\ue000 */g, '  \n').replace(/(?: {2}\n)+$/, '');
}

const unseenNames = new Set(
  'script style template noscript svg head title meta link button select option canvas object'.split(
    ' ',
  ),
);

/** True for elements that are not shown. */
export function isUnseen(element: TreeElement): boolean {
  return (
    unseenNames.has(element.name) ||
    'hidden' in element.attributes ||
    /display:\s*none/.test(element.attributes['style'] ?? '')
  );
}

/** Stands for a break until blanks are tidied. */
const breakMark = '\ue000';

function nodeMarkdown(node: TreeNode): string {
  if (node.kind === 'text') return escapeText(joinLines(node.text));
  if (isUnseen(node)) return '';
  const inner = () => node.children.map(nodeMarkdown).join('');
  switch (node.name) {
    case 'br':
      return breakMark;
    case 'strong':
    case 'b':
      return wrapped(inner(), '**');
    case 'em':
    case 'i':
      return wrapped(inner(), '*');
    case 's':
    case 'del':
    case 'strike':
      return wrapped(inner(), '~~');
    case 'code':
    case 'tt':
    case 'samp':
      return codeSpan(textOf(node));
    case 'a':
    case 'Link':
    case 'NavLink':
      return holdsLink(node) ? inner() : linkMarkdown(node, inner());
    case 'img':
    case 'Image':
      return imageMarkdown(node);
    case 'input':
      return node.attributes['type'] === 'checkbox' ? checkbox(node) : '';
    case 'iframe':
    case 'video':
      return mediaLink(node);
    default:
      return inner() || (isTag(node.name) ? '' : escapeText(node.attributes['text'] ?? ''));
  }
}

function isTag(name: string): boolean {
  return /^[a-z]/.test(name);
}

/** A line feed is a space, but for Chinese and Japanese, which have none between words. */
function joinLines(text: string): string {
  if (!/[\n\t]/.test(text)) return text;
  return text
    .replace(/(?<=\p{Script=Han})[ \t]*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/\s*\n\s*|\t+/g, ' ');
}

/** Escapes what would vanish or act when rendered; `a_b` and `a * b` stay readable. */
export function escapeText(text: string): string {
  if (!/[\\*`<_[\]~]/.test(text)) return text;
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/`|\*(?=\S)|(?<=\S)\*|<(?=[a-z/!?])|\](?=\()|~(?=~)/gi, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_');
}

/** Marks around a text, blanks outside of them; nothing around nothing, or around breaks. */
function wrapped(text: string, mark: string): string {
  const bare = text.trim();
  if (bare === '' || bare.includes(breakMark) || bare.startsWith(mark)) return text;
  const start = text.slice(0, text.indexOf(bare));
  return start + mark + bare + mark + text.slice(start.length + bare.length);
}

/** A code span; an empty one is nothing. */
export function codeSpan(code: string): string {
  const text = code.replace(/\s*\n\s*/g, ' ').trim();
  if (text === '') return '';
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const ticks = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
}

/** A link inside of an anchor is the one that is meant: the outer marks the place. */
function holdsLink(element: TreeElement): boolean {
  return element.children.some(
    child => child.kind === 'element' && (isLink(child) || holdsLink(child)),
  );
}

function isLink({ name, attributes }: TreeElement): boolean {
  return name === 'a' && attributes['href'] !== undefined;
}

function linkMarkdown({ attributes }: TreeElement, inner: string): string {
  const href = attributes['href'] ?? attributes['to'];
  const to = address(href);
  const text = inner.replaceAll(breakMark, ' ').trim();
  if (text === '') return '';
  if (to === undefined || to === '#' || isMaskedAddress(href ?? '')) return inner;
  return `[${text}](${to})`;
}

function imageMarkdown({ attributes }: TreeElement): string {
  const src = address(attributes['src']) ?? '';
  const file = /([^/\\?#]+)(?:[?#].*)?$/.exec(src)?.[1] ?? '';
  const alt = (attributes['alt'] ?? attributes['title'] ?? '').replace(/[[\]\s]+/g, ' ').trim();
  if (src === '' || /^(data|blob):/i.test(src)) return escapeText(alt);
  return `![${alt || file}](${src})`;
}

/** An address that can stand in brackets; undefined for none. */
function address(value: string | undefined): string | undefined {
  const text = value?.trim().replace(/\s/g, '%20').replace(/\(/g, '%28').replace(/\)/g, '%29');
  return text === '' ? undefined : text;
}

function checkbox({ attributes }: TreeElement): string {
  return 'checked' in attributes ? '[x] ' : '[ ] ';
}

function mediaLink({ attributes }: TreeElement): string {
  const to = address(attributes['src']);
  if (to === undefined || !/^https?:/.test(to)) return '';
  return `[${attributes['title'] ?? to}](${to})`;
}
