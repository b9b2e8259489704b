/**
 * The API reference found inside articles: endpoints, the fields of their tables, named structures,
 * enum values, error codes and messages, and the documents' own example requests and responses.
 */
import type { DocName } from './docName';

/**
 * `strong`: only where the vendor is proved, for codes such as -1 that are everyday numbers;
 * `explicit`: only when asked for, for codes whose meaning is not public.
 */
export type HoverRule = 'strong' | 'explicit';

export const hoverRules: readonly HoverRule[] = ['strong', 'explicit'];

/** Where in a request or response a field stands. `body` is JSON, `form` is form data. */
export type FieldPosition = 'path' | 'query' | 'header' | 'body' | 'form' | 'response' | 'callback';

export interface EnumValue {
  readonly value: string;
  /** Meaning as documented; '' if the document only names the value. */
  readonly meaning: string;
}

/** One row of a parameter, structure or response table. */
export interface Field {
  /** Documented dotted path, or `Struct.field` for a row of a named structure. */
  readonly key: string;
  /** Last segment of the key without `[]`, e.g. `offset`. */
  readonly name: string;
  /** Name of the structure the row belongs to, if any. */
  readonly struct?: string;
  /** Key of the endpoint; absent for a page that documents no endpoint (a callback, say). */
  readonly api?: string;
  readonly position: FieldPosition;
  /** Type as documented, e.g. `string`, `[]ServerDiskInfo`; '' if not given. */
  readonly type: string;
  /** Structure the type names, if the same page documents it, e.g. `ServerDiskInfo`. */
  readonly typeStruct?: string;
  /** undefined where the table does not say. */
  readonly required?: boolean;
  /** Description as Markdown on one or more lines; '' if empty. */
  readonly description: string;
  readonly enumValues: readonly EnumValue[];
  /** The value the document prescribes or shows (headers), e.g. `application/json`. */
  readonly value?: string;
  /** Default as documented in a column of its own. */
  readonly default?: string;
  /** Caption or heading of the table, e.g. `请求参数`, to tell rows with the same key apart. */
  readonly section?: string;
  readonly articleId: string;
  /** 1-based line in the article's body. */
  readonly line: number;
}

/** A named structure, e.g. `ServerDiskArgs 磁盘参数`. */
export interface Struct {
  readonly name: string;
  readonly title: string;
  readonly api?: string;
  readonly articleId: string;
  readonly line: number;
}

/** An example request or response as the document prints it, mended but not yet made runnable. */
export interface DocExample {
  readonly kind: 'request' | 'response';
  readonly api?: string;
  readonly method?: string;
  /** Path with the document's own concrete ids, and its query string, if any. */
  readonly path?: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Body text; JSON is valid and indented by two spaces if it could be mended. */
  readonly body?: string;
  readonly articleId: string;
  readonly line: number;
}

/** One documented operation over HTTP (or, with method '', a signed structure such as put-policy). */
export interface Endpoint {
  /** METHOD, space, path as documented: `GET /api/rio/v1/compute/server/:id`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** Host with scheme if documented, e.g. `http://ai.qiniuapi.com`. */
  readonly host?: string;
  /** Short operation name if the document gives one, e.g. `stat`, `chgm`. */
  readonly name?: string;
  readonly title: string;
  readonly articleId: string;
  readonly line: number;
}

/** An error code and/or its messages with what the document says of it. */
export interface ErrorDoc {
  /** Code as text; absent where only a message is documented. */
  readonly code?: string;
  /** The HTTP status that comes with the code, e.g. `404`, where the document says so. */
  readonly httpStatus?: string;
  /** Messages as documented, `<...>` where they vary. */
  readonly messages: readonly string[];
  readonly product?: string;
  readonly title: string;
  /** Markdown: meaning, cause, fix. */
  readonly description: string;
  /** What the document says of single messages. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Who says so: a page made for it, a table or heading of a page, a ticket that met it. */
  readonly origin?: 'declared' | 'documented' | 'ticket';
  /** When a hover may show it, if not always; from the page's front matter. */
  readonly hover?: HoverRule;
  readonly articleId: string;
  readonly line: number;
}

/** One row of a table of values: the scene it is about, and the values it gives each field. */
export interface ValueRow {
  /** e.g. `pulp`; '' if the table knows no scenes. */
  readonly scene: string;
  readonly values: Readonly<Record<string, readonly EnumValue[]>>;
}

/** All that one article documents. */
export interface Reference {
  /** Names of a page that declares them. */
  readonly names?: readonly DocName[];
  readonly endpoints: readonly Endpoint[];
  readonly fields: readonly Field[];
  readonly structs: readonly Struct[];
  readonly errors: readonly ErrorDoc[];
  readonly examples: readonly DocExample[];
  /** Category of the article, where its fields refer to other articles of it. */
  readonly category?: string;
  /** Values the article lists for fields of other articles, and how those find it. */
  readonly values?: {
    readonly url?: string;
    readonly category: string;
    readonly rows: readonly ValueRow[];
  };
  /** Packages the article tells to install or import: whose they are tells who the vendor is. */
  readonly packages?: readonly string[];
  /** Hosts of APIs that the article names, where its endpoints name none. */
  readonly hosts?: readonly string[];
  /** How requests prove who sends them, as the article says it: `bearer`, `basic`, `header NAME`. */
  readonly auths?: readonly string[];
  /** Codes a ticket speaks of without saying more, to count them. */
  readonly mentions?: readonly { readonly code: string; readonly articleId: string }[];
}

/** Without the article, which is known when it is given its id. */
type Unplaced<T> = Omit<T, 'articleId'>;

/** What a format that says it exactly (an API description, say) declares that an article documents. */
export interface DeclaredReference {
  readonly endpoints: readonly Unplaced<Endpoint>[];
  readonly fields: readonly Unplaced<Field>[];
  readonly structs: readonly Unplaced<Struct>[];
  readonly errors: readonly Unplaced<ErrorDoc>[];
  readonly examples: readonly Unplaced<DocExample>[];
  /** Markdown in which further errors may be found, as in any page. */
  readonly prose: string;
}

/** Of an article that documents nothing. */
export const emptyReference: Reference = {
  endpoints: [],
  fields: [],
  structs: [],
  errors: [],
  examples: [],
};
