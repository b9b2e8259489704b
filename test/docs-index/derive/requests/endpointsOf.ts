/** The endpoints of a page, one a line, for the tests of the forms of requests. */
import type { Article } from '../../../../docs-index/article';
import { readReference } from '../../../../docs-index/derive/readReference';
import { page } from '../../../page';

/** Endpoints as `METHOD /path @host`, with ` = name` and ` # title` where the page gives them. */
export function endpointsOf(body: string, parts: Partial<Article> = {}): string[] {
  const article = page(body, parts);
  return readReference(article).reference.endpoints.map(({ key, host, name, title }) =>
    [
      key,
      host === undefined ? '' : ` @${host.replace(/^https?:\/\//, '')}`,
      name === undefined ? '' : ` = ${name}`,
      title === article.title ? '' : ` # ${title.replace(`${article.title} · `, '')}`,
    ].join(''),
  );
}
