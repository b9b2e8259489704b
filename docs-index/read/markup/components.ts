/**
 * What components of documentation tools say, as Markdown: Docusaurus, Mintlify, VitePress and
 * others write `<Tabs>`, `<Card title="…">`, `<ParamField query="dry">`. A component nobody knows is
 * its title, its text and what stands inside it.
 */
import {
  endpointBlocks,
  fieldTable,
  holdsPathAlone,
  isField,
  listedFields,
} from './fieldComponents';
import { escapeText, inlineMarkdown } from './inlineMarkdown';
import type { TreeElement, TreeNode } from './tree';

/** Components, and elements of our own that other dialects were turned into, stand on lines. */
export function isComponent({ name, attributes }: TreeElement): boolean {
  if (inlineNames.has(name)) return false;
  return (
    /^[A-Z]/.test(name) || name === 'admonition' || name === 'tab' || 'data-block' in attributes
  );
}

const inlineNames = new Set(
  'Badge Tag Icon Kbd Link NavLink Image Tooltip Term Glossary Highlight Button Mark Chip Pill Text Span'.split(
    ' ',
  ),
);

export interface BlockWriters {
  readonly blocksOf: (nodes: readonly TreeNode[]) => string[];
  readonly quoteBlocks: (blocks: readonly string[]) => string[];
}

/** The blocks of a component; undefined for what is none. */
export function componentBlocks(
  element: TreeElement,
  { blocksOf, quoteBlocks }: BlockWriters,
): string[] | undefined {
  const { name, attributes, children } = element;
  const kind = admonitionKind(element);
  if (kind !== undefined) {
    const label = titleOf(attributes) ?? kind;
    const blocks = label === '' ? [] : [`**${escapeText(label)}**`];
    return quoteBlocks([...blocks, ...blocksOf(children)]);
  }
  if (!isComponent(element)) return undefined;
  if (isField(element)) return fieldTable([element], blocksOf);
  const listed = listedFields(attributes);
  const endpoint = endpointBlocks(element);
  const title =
    endpoint.length > 0 ? attributes['summary'] : (titleOf(attributes) ?? headingOf(attributes));
  const body = (headingOf(attributes) === undefined ? bodyKeys : [])
    .map(key => attributes[key])
    .find(text => text !== undefined && isProse(text));
  return [
    ...titleBlocks(name, title, attributes),
    ...endpoint,
    ...(body === undefined ? [] : [escapeText(body)]),
    ...listed,
    ...(endpoint.length > 0 && holdsPathAlone(element) ? [] : blocksOf(children)),
  ];
}

const bodyKeys = ['description', 'text', 'content', 'children', 'desc', 'details'];

const kinds: Readonly<Record<string, string>> = {
  note: 'Note',
  tip: 'Tip',
  info: 'Info',
  warning: 'Warning',
  warn: 'Warning',
  caution: 'Caution',
  danger: 'Danger',
  important: 'Important',
  success: 'Success',
  check: 'Check',
  error: 'Error',
  question: 'Question',
  example: 'Example',
  abstract: 'Abstract',
  bug: 'Bug',
  quote: '',
  callout: '',
  admonition: '',
  alert: '',
  aside: '',
  hint: '',
  message: '',
  banner: '',
};

/** The label of a note or warning; '' for one without; undefined for what is none. */
function admonitionKind({ name, attributes }: TreeElement): string | undefined {
  if (!/^[A-Z]/.test(name) && name !== 'admonition')
    return kindOfClass(name, attributes['class'] ?? '');
  const own = kinds[name.toLowerCase()];
  if (own === undefined) return undefined;
  const given =
    attributes['type'] ?? attributes['kind'] ?? attributes['variant'] ?? attributes['style'] ?? '';
  return own || (kinds[given.toLowerCase()] ?? '');
}

const admonitionClass =
  /(?:^|\s)(?:theme-)?(?:admonition|alert|callout|custom-block|markdown-alert|notice|hint|confluence-information-macro|panel-(?:note|info|warning)|(?:note|tip|info|warning|caution|danger|important|success)(?=\s|$))/;

/** HTML says it by a class; the label, if there is one, stands inside. */
function kindOfClass(name: string, classes: string): string | undefined {
  if (!/^(div|aside|section|blockquote)$/.test(name) || !admonitionClass.test(classes))
    return undefined;
  return /(?:-|content|body|title|heading|icon|list|container)$/.test(classes.trim())
    ? undefined
    : '';
}

function titleOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const keys = [
    'title',
    'label',
    'header',
    'heading',
    'summary',
    'question',
    'tab',
    'name',
    'value',
  ];
  return keys.map(key => attributes[key]).find(text => text !== undefined && isProse(text));
}

/** Whether an attribute says something to readers: no expression, colour or size. */
function isProse(text: string): boolean {
  return /\p{L}/u.test(text) && !/^[[{(]|=>|^(true|false|undefined|null)$/.test(text.trim());
}

/** Docusaurus writes `<Heading as={"h1"} children={"Title"} />`. */
function headingOf(attributes: Readonly<Record<string, string>>): string | undefined {
  return /^h[1-6]$/.test(attributes['as'] ?? '') ? attributes['children'] : undefined;
}

function titleBlocks(
  name: string,
  title: string | undefined,
  attributes: Readonly<Record<string, string>>,
): string[] {
  if (title === undefined) return [];
  const level =
    /^h([1-6])$/.exec(attributes['as'] ?? '')?.[1] ?? (/^Step$/.test(name) ? '3' : undefined);
  if (level !== undefined) return [`${'#'.repeat(Number(level))} ${escapeText(title)}`];
  const href = attributes['href'] ?? attributes['to'];
  const text = inlineMarkdown([{ kind: 'text', text: title }]).trim();
  return [href === undefined || /[\s()]/.test(href) ? `**${text}**` : `[${text}](${href})`];
}
