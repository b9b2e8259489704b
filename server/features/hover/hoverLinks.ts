/**
 * Links below a hover. They run commands of this extension only, each with one id that is taken from
 * the index and percent-encoded, so that nothing a document says can become a command or a link.
 */
import type { DocsIndex } from '../../../docs-index/answer/docsIndex';
import { safeInline } from '../../../docs-index/text/safeMarkdown';
import type { SymbolAt } from '../../recognise/recognition';

/** Every command a hover's links may run; a client must trust no others. */
export const hoverCommands = [
  'supportDocs.openArticle',
  'supportDocs.insertExample',
  'supportDocs.search',
] as const;

type HoverCommand = (typeof hoverCommands)[number];

/** `Open article · Insert example · Search`; the title alone for a client that runs no commands. */
export function hoverLinks(
  found: SymbolAt,
  docs: Pick<DocsIndex, 'symbols' | 'article'>,
  hasLinks: boolean,
): string {
  const ticket = ticketOf(found, docs);
  if (!hasLinks) {
    const title = docs.article(found.articleId)?.title ?? '';
    return title === '' ? '' : `Article: ${safeInline(title)}`;
  }
  const endpoint = endpointOf(found, docs);
  const links = [
    link('Open article', 'supportDocs.openArticle', found.articleId),
    ticket === undefined ? '' : link(ticket.label, 'supportDocs.openArticle', ticket.id),
    endpoint === undefined ? '' : link('Insert example', 'supportDocs.insertExample', { endpoint }),
    link('Search', 'supportDocs.search', found.key),
  ];
  return links.filter(item => item !== '').join(' · ');
}

function link(label: string, command: HoverCommand, argument: string | object): string {
  // Brackets and quotes are left as they are by encodeURIComponent, but could end a Markdown link.
  const encoded = encodeURIComponent(JSON.stringify([argument])).replace(
    /[()'!*~_]/g,
    char => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return `[${label}](command:${command}?${encoded})`;
}

/** Key of the endpoint an example can be made for. */
function endpointOf(
  { kind, key, api }: SymbolAt,
  { symbols }: Pick<DocsIndex, 'symbols'>,
): string | undefined {
  const wanted = kind === 'endpoint' ? key : api;
  if (wanted === undefined) return undefined;
  return symbols.endpointsByKey(wanted).some(endpoint => endpoint.method !== '')
    ? wanted
    : undefined;
}

/** The first ticket that met a code or message, and how many did; none if it is the article itself. */
function ticketOf(
  { kind, key, articleId }: SymbolAt,
  { symbols }: Pick<DocsIndex, 'symbols'>,
): { readonly id: string; readonly label: string } | undefined {
  if (kind !== 'error-code' && kind !== 'error-message') return undefined;
  const tickets = symbols.ticketsOf(key);
  const id = tickets.find(ticket => ticket !== articleId);
  if (id === undefined) return undefined;
  return {
    id,
    label: tickets.length === 1 ? 'Open ticket' : `Open ticket (1 of ${tickets.length})`,
  };
}
