/**
 * Endpoint + language → example requests whose holes are named placeholders: the steps from one to the other
 * in their order.
 */
import type { Example, ExampleForm, Placeholder } from '../../answers';
import { concreteRequest } from './concrete';
import type { Values } from './fillHoles';
import { insertedText, type Insertion } from './insertion';
import { type ExampleLanguage, snakeCase, writeExample, type WrittenExample } from './language';
import { definedVariables } from './languages/http';
import { languageFor, languages } from './languages';
import { replaceMarks } from './marks';
import { requestTemplate } from './requestTemplate';
import { snippetText } from './snippet';
import { withAuth } from './withAuth';
import { type Hole, holesOf, type RequestTemplate } from './template';
import type { VendorEvidence } from '../../manifest';
import type { Endpoint } from '../../reference';
import { distinctApis, type Symbols } from '../../derive/readReference';

export type { Insertion } from './insertion';

export interface ExampleQuery {
  /** VS Code language id, e.g. `python`, `http`, `shellscript`, `json`; or a variant of one. */
  readonly languageId: string;
  /** Only the endpoints of this article. */
  readonly articleId?: string;
  /** Only this endpoint. */
  readonly endpoint?: string;
  /** Both forms if absent. */
  readonly form?: ExampleForm;
  /** Placeholder values to put into `text`. */
  readonly values?: Values;
  /** Where the example is to stand; a file of its own if absent. */
  readonly insertion?: Insertion;
  /** Vendors of the documents, who know how their requests are signed. */
  readonly vendors?: readonly VendorEvidence[];
}

/** Language ids an example can be written in; others get `http`. */
export const exampleLanguages: readonly string[] = languages.map(language => language.id);

/** How people call them, in the same order. */
export const exampleLanguageNames: readonly string[] = languages.map(({ label }) => label);

const forms: readonly ExampleForm[] = ['minimal', 'full'];

/**
 * All example requests that fit the query, minimal before full, in document order; empty if no
 * endpoint fits. In `text`, a placeholder without value or default stands as `{{name}}`, and a
 * credential is read from the environment where the language can do that. A structure that is
 * signed but not sent (method '') is a value of the language.
 */
export function makeExamples(symbols: Symbols, query: ExampleQuery): Example[] {
  const language = languageFor(query.languageId, query.insertion?.document);
  const seen = new Set<string>();
  const wanted = symbols.endpoints
    .filter(endpoint => !query.articleId || endpoint.articleId === query.articleId)
    .filter(endpoint => !query.endpoint || endpoint.key === query.endpoint);
  return distinctApis(wanted, endpoint => symbols.fieldsOf(endpoint.key))
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .flatMap(endpoint =>
      (query.form ? [query.form] : forms).flatMap(form => {
        const shown = requestTemplate(endpoint, symbols, form);
        const vendor = vendorOf(endpoint, shown, query.vendors ?? []);
        const template = withAuth(shown, vendor?.auth);
        const isStructure = template.method === '';
        if (isStructure && template.body?.kind !== 'json') return [];
        return [makeExample({ endpoint, template, vendor, language, form, query })];
      }),
    );
}

interface ExampleParts {
  readonly endpoint: Endpoint;
  readonly template: RequestTemplate;
  /** Whose request it is, if a manifest knows. */
  readonly vendor: VendorEvidence | undefined;
  readonly language: ExampleLanguage;
  readonly form: ExampleForm;
  readonly query: ExampleQuery;
}

function makeExample(parts: ExampleParts): Example {
  const { endpoint, template, language, form, query } = parts;
  const holes = holesOf(template);
  const defaults = holes.flatMap(({ name, default: value }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const filled = write(parts, { ...Object.fromEntries(defaults), ...query.values });
  const edits = query.insertion?.fence === true ? [] : filled.edits;
  return {
    id: `${endpoint.key} ${language.id} ${form}`,
    title: endpoint.title,
    endpoint: endpoint.key,
    method: endpoint.method,
    path: endpoint.path,
    host: template.host.default ?? '',
    form,
    articleId: endpoint.articleId,
    placeholders: holes.map(placeholderOf),
    text: replaceMarks(filled.text, holes, hole => `{{${hole.name}}}`),
    snippet: snippetText(write(parts, {}).text, holes),
    ...(edits.length > 0 && { edits }),
  };
}

function placeholderOf(hole: Hole): Placeholder {
  const { name, hint, choices, default: value } = hole;
  return {
    name,
    ...(hint && { hint }),
    ...(choices && { choices }),
    ...(value !== undefined && { default: value }),
  };
}

/** The example with marks for every hole that has no value. */
function write(
  { template, vendor, language, query }: ExampleParts,
  values: Values,
): WrittenExample {
  const { insertion } = query;
  const request = concreteRequest(template, {
    values: { ...hostVariable(language, insertion), ...values },
    environmentName: language.readsEnvironment ? name => environmentName(name, vendor) : undefined,
    signing: signingOf(template, language, vendor),
  });
  const written = writeExample(language, request, insertion ?? { kind: 'file' });
  if (insertion === undefined) return written;
  const shown = { text: written.text, title: template.title, info: language.fence };
  return { ...written, text: insertedText(shown, insertion) };
}

/** Request files name their host once and use it many times. */
function hostVariable(language: ExampleLanguage, insertion: Insertion | undefined): Values {
  if (language.id !== 'http') return {};
  const defined = definedVariables(insertion?.document ?? '');
  const name = defined.get('host') ?? defined.get('baseurl');
  return name === undefined ? {} : { host: `{{${name}}}` };
}

/**
 * The vendor whose host the endpoint has; for one without a host, the vendor whose credentials the
 * request asks for. A placeholder of a host is nobody's.
 */
function vendorOf(
  { host }: Endpoint,
  template: RequestTemplate,
  vendors: readonly VendorEvidence[],
): VendorEvidence | undefined {
  const name = host?.replace(/^[a-z]+:\/\//i, '').replace(/[:/].*$/, '');
  if (name === undefined) {
    return vendors.find(({ signing = {} }) => signingScheme(template, signing) !== undefined);
  }
  return vendors.find(({ hosts }) =>
    hosts.some(suffix => name === suffix || name.endsWith(`.${suffix}`)),
  );
}

/** `AccessKey` → `QINIU_ACCESS_KEY`; `Token` of nobody we know → `API_TOKEN`. */
function environmentName(name: string, vendor: VendorEvidence | undefined): string {
  const { environmentPrefix: prefix, auth } = vendor ?? {};
  if (auth?.variable !== undefined && auth.kind !== 'signed') return auth.variable;
  const plain = snakeCase(name).toUpperCase();
  if (prefix !== undefined) return plain.startsWith(prefix) ? plain : `${prefix}_${plain}`;
  return plain === 'TOKEN' ? 'API_TOKEN' : plain;
}

/**
 * How the SDK of the language makes what stands behind the scheme of the Authorization header, or the
 * credential of a form for whose name the scheme is short: `UpToken`, `UploadToken`.
 */
function signingOf(
  template: RequestTemplate,
  { id }: ExampleLanguage,
  { signing = {}, auth }: Pick<VendorEvidence, 'signing' | 'auth'> = {},
): string | undefined {
  const scheme = signingScheme(template, signing);
  const line = scheme && own(own(signing, scheme) ?? {}, id.replace(/-.*$/, ''));
  return line ?? auth?.helper;
}

/** The scheme of a vendor by which a request is signed; undefined if by none of them. */
function signingScheme(
  template: RequestTemplate,
  signing: NonNullable<VendorEvidence['signing']>,
): string | undefined {
  const [, value = []] =
    template.headers.find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  const [first] = value;
  if (typeof first === 'string')
    return Object.hasOwn(signing, first.trim()) ? first.trim() : undefined;
  const credentials = holesOf(template).filter(hole => hole.isCredential);
  return Object.keys(signing).find(short => credentials.some(({ name }) => isShort(short, name)));
}

function isShort(short: string, name: string): boolean {
  const words = snakeCase(name).split('_');
  const parts = snakeCase(short).split('_');
  return parts.length === words.length && parts.every((part, at) => words[at]?.startsWith(part));
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
