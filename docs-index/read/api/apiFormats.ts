/**
 * Descriptions of APIs, recognised by what stands at the beginning of them. What reads them is loaded
 * when the first of them is met.
 */
import type { DocumentReader, FileHead } from '../reader';

/** OpenAPI 3 and Swagger 2, JSON or YAML. Their keys are often sorted, so the version may come late. */
export const openApiReader: DocumentReader = {
  format: 'openapi',
  hasLongLines: true,
  recognises: ({ ending, text }) =>
    /^(?:json|ya?ml)$/.test(ending) && (saysOpenApi(text) || beginsLikeOpenApi(text)),
  read: async file => (await import('../heavy/apis')).readOpenApi(file),
};

/** Postman collections of format 2. */
export const postmanReader: DocumentReader = {
  format: 'postman',
  hasLongLines: true,
  recognises: head =>
    isJson(head) &&
    (/schema\.(?:get)?postman\.com\/json\/collection\/v2/.test(head.text) ||
      (/"_postman_id"/.test(head.text) && /"item"\s*:/.test(head.text))),
  read: async file => (await import('../heavy/apis')).readPostman(file),
};

/** The project file of Apifox; its OpenAPI export is read as such. */
export const apifoxReader: DocumentReader = {
  format: 'apifox',
  hasLongLines: true,
  recognises: head => isJson(head) && /"apifoxProject"\s*:/.test(head.text),
  read: async file => (await import('../heavy/apis')).readApifox(file),
};

/** What YApi calls its JSON export. */
export const yapiReader: DocumentReader = {
  format: 'yapi',
  hasLongLines: true,
  recognises: head =>
    isJson(head) &&
    /"(?:req_body_type|query_path|req_params|res_body_type)"\s*:/.test(head.text) &&
    /"(?:catid|list|proxyHostAndInterfaces)"\s*:/.test(head.text),
  read: async file => (await import('../heavy/apis')).readYapi(file),
};

/** What ShowDoc calls its JSON export. */
export const showdocReader: DocumentReader = {
  format: 'showdoc',
  hasLongLines: true,
  recognises: head =>
    isJson(head) &&
    /"page_content"\s*:/.test(head.text) &&
    /"(?:catalogs|item_name|page_title)"\s*:/.test(head.text),
  read: async file => (await import('../heavy/apis')).readShowdoc(file),
};

/** Files of requests for an editor's client. */
export const httpFileReader: DocumentReader = {
  format: 'http',
  recognises: ({ ending, text }) => /^(?:http|rest)$/.test(ending) && text.trim() !== '',
  read: async file => (await import('../heavy/apis')).readHttpFile(file),
};

/** A schema describes data, not the calls that carry it: said, for some expect it to be read. */
export const jsonSchemaReader: DocumentReader = {
  format: 'unknown',
  recognises: head =>
    isJson(head) &&
    /^\s*\{[^{}]{0,500}"\$schema"\s*:\s*"https?:\/\/json-schema\.org\//.test(head.text),
  read: ({ path }) => {
    const message = 'This is a JSON Schema, which describes no calls of an API; it was left out.';
    return { articles: [], problems: [{ path, line: 1, message }] };
  },
};

function isJson({ ending, text }: FileHead): boolean {
  return ending === 'json' || /^\s*[[{]\s*["{]/.test(text);
}

/** `openapi: 3.1.0`, `"swagger": "2.0"`, at the outermost level. */
function saysOpenApi(text: string): boolean {
  return (
    /^["']?(?:openapi|swagger)["']?\s*:\s*["']?[123]\.\d/m.test(text) ||
    /^\s*\{[^{}]{0,2000}"(?:openapi|swagger)"\s*:\s*"[123]\./.test(text) ||
    /^(?: {1,8}|\t)"(?:openapi|swagger)"\s*:\s*"[123]\./m.test(text)
  );
}

const firstKeys = /^(?:basePath|consumes|definitions|externalDocs|host|info|paths|produces)$/;

/** The first key is one that a sorted description begins with, and below it stand its parts. */
function beginsLikeOpenApi(text: string): boolean {
  const start = text.replace(/^(?:(?:---|#)[^\n]*\n|\s+)*/, '').slice(0, 2000);
  const first = /^\{?\s*["']?([\w-]{1,40})["']?\s*:/.exec(start)?.[1] ?? '';
  if (first === 'components') {
    return /["']?(?:schemas|parameters|responses|securitySchemes|examples|callbacks|headers)["']?\s*:/.test(
      start,
    );
  }
  return (
    firstKeys.test(first) &&
    /["']?(?:\$ref|operationId|securityDefinitions|basePath|responses)["']?\s*:/.test(text)
  );
}
