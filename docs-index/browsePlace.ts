import type { Article } from './article';

/** Path element that stands for all tickets, whatever the language of its name. */
export const ticketFolder = 'kind:ticket';

/** The folders an article stands in; a page that says nothing of it stands where its file does. */
export function browsePlace({
  id,
  kind,
  category,
  breadcrumb,
}: Pick<Article, 'id' | 'kind' | 'category' | 'breadcrumb'>): readonly string[] {
  const given = breadcrumb.length > 0 ? breadcrumb : [category];
  const named = given.map(name => name.trim()).filter(name => name !== '');
  const place = named.length > 0 ? named : id.split('/').slice(0, -1);
  return kind === 'ticket' ? [ticketFolder, ...place] : place;
}
