import type { Article, ArticleKind, DeclaredErrors, DeclaredOperation } from '../../article';
import { articleKinds } from '../../article';
import { soundId } from '../../articleIds';
import { type DeclaredNames, nameRoles } from '../../docName';
import { hoverRules } from '../../reference';
import type { WholeFile } from '../reader';
import { httpUrl } from './httpUrl';
import { categoryLevels, isoDate, type PageFacts } from './pageFacts';

/** What was found in a page. */
export interface PageContent {
  readonly title: string;
  readonly body: string;
  /** Its front matter. */
  readonly facts: PageFacts;
  /** Where it stands, if the page itself does not say so. */
  readonly levels: readonly string[];
  /** What an HTML page says of itself, where front matter does not. */
  readonly shown?: ShownFacts;
}

interface ShownFacts {
  readonly breadcrumb: readonly string[];
  readonly keywords: readonly string[];
  readonly url?: string;
  readonly updated?: string;
}

/** The article of a page. */
export function pageArticle(
  { path, stem }: Pick<WholeFile, 'path' | 'stem'>,
  { title, body, facts, levels, shown }: PageContent,
): Article {
  const own = [categoryLevels(facts), shown?.breadcrumb ?? []].find(({ length }) => length > 0);
  const breadcrumb = own ?? levels;
  const updated = isoDate(facts.text(...dateKeys)) ?? shown?.updated;
  const url = urlKeys.map(key => httpUrl(facts.text(key))).find(Boolean) ?? httpUrl(shown?.url);
  const tags = tagsOf(facts, shown?.keywords);
  const errors = declaredErrors(facts);
  const operation = declaredOperation(facts);
  const names = declaredNames(facts);
  return {
    id: soundId(facts.text('id') ?? '') ?? stem,
    title,
    kind: toKind(facts.text('kind')),
    category: breadcrumb.join(' / '),
    breadcrumb,
    body,
    source: { path, line: 1 },
    ...(url === undefined ? {} : { url }),
    ...(updated === undefined ? {} : { updated }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(errors === undefined ? {} : { errors }),
    ...(operation === undefined ? {} : { operation }),
    ...(names === undefined ? {} : { names }),
  };
}

const dateKeys = [
  'updated',
  'lastmod',
  'last_update.date',
  'last_updated',
  'lastUpdated',
  'updated_at',
  'modified',
  'ms.date',
  'date',
];
const urlKeys = ['url', 'canonical_url', 'canonical', 'permalink', 'source', 'link'];
const tagKeys = ['tags', 'keywords', 'aliases', 'sidebar_label', 'sidebarTitle', 'linkTitle'];

function tagsOf(facts: PageFacts, shown: readonly string[] = []): string[] {
  const all = [...tagKeys.flatMap(key => facts.list(key) ?? []), ...shown];
  return [...new Set(all.flatMap(tag => tag.split(/\s*[,，]\s*/)).filter(tag => tag !== ''))];
}

function toKind(value?: string): ArticleKind {
  return articleKinds.find(kind => kind === value) ?? 'kb';
}

function declaredErrors(facts: PageFacts): DeclaredErrors | undefined {
  const codes = facts.list('codes') ?? [];
  const messages = facts.list('messages') ?? [];
  if (codes.length + messages.length === 0) return undefined;
  const product = facts.text('product');
  const hover = hoverRules.find(rule => rule === facts.text('hover'));
  return {
    codes,
    messages,
    ...(product === undefined ? {} : { product }),
    ...(hover === undefined ? {} : { hover }),
  };
}

function declaredOperation(facts: PageFacts): DeclaredOperation | undefined {
  const name = facts.text('operation');
  const shown = shownOperation(facts.text('api', 'openapi'));
  const endpoint = facts.text('endpoint') ?? shown?.endpoint;
  const host = facts.text('host') ?? shown?.host;
  if (name === undefined && endpoint === undefined) return undefined;
  return {
    ...(name === undefined ? {} : { name }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(host === undefined ? {} : { host }),
  };
}

/** Mintlify names the operation of a page: `api: "POST https://host/path"`, `openapi: post /path`. */
function shownOperation(text = ''): { endpoint: string; host?: string } | undefined {
  const [, method, host, path] =
    /^(?:\S+\.(?:ya?ml|json)\s+)?(get|post|put|patch|delete|head|options)\s+(https?:\/\/[^\s/]+)?(\/\S*)$/i.exec(
      text,
    ) ?? [];
  if (method === undefined || path === undefined) return undefined;
  return { endpoint: `${method.toUpperCase()} ${path}`, ...(host && { host }) };
}

function declaredNames(facts: PageFacts): DeclaredNames | undefined {
  const role = nameRoles.find(known => known === facts.text('names'));
  if (role === undefined) return undefined;
  return { role, languages: facts.list('languages') ?? [] };
}
