/** What is wrong with the requests in a document, with the documentation that says so. */
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Field } from '../../docs-index/reference';
import type { DocsIndex } from '../../docs-index/answer/docsIndex';
import { articleUri } from '../protocolAddresses';
import {
  bodyShape,
  checkBody,
  type Finding,
  findRequests,
  type FoundRequest,
  jsonTree,
} from '../recognise/recognition';

export const diagnosticSource = 'Support Docs';

/** A document with more wrong in it is not written for these documents. */
const mostDiagnostics = 100;

/**
 * Missing required fields, unknown fields and values of no documented list, in the JSON bodies of
 * the requests that the documents know. `locale` (e.g. `zh-cn`) chooses the language.
 */
export function requestDiagnostics(
  document: TextDocument,
  index: DocsIndex,
  locale = 'en',
): Diagnostic[] {
  const { languageId, uri } = document;
  const params = { text: document.getText(), languageId, uri };
  const words = /^zh\b/i.test(locale) ? chinese : english;
  return findRequests(params, index)
    .flatMap(request => findingsIn(params.text, request, index))
    .slice(0, mostDiagnostics)
    .map(finding => {
      const { start, end } = finding;
      const field = fieldOf(finding);
      return {
        range: { start: document.positionAt(start), end: document.positionAt(end) },
        severity: DiagnosticSeverity.Warning,
        source: diagnosticSource,
        code: finding.kind,
        message: messageOf(finding, words),
        ...(field && { relatedInformation: related(field, index) }),
        ...(finding.kind === 'unknown-field' &&
          finding.nearest && { data: { replacement: finding.nearest.name } }),
      };
    });
}

/** Findings in the body of one request, at offsets of the document. */
export function findingsIn(text: string, request: FoundRequest, index: DocsIndex): Finding[] {
  const { api, body } = request;
  if (body === undefined) return [];
  const { symbols } = index;
  const shape = bodyShape(symbols, api);
  const root = jsonTree(text.slice(body.start, body.end));
  if (shape === undefined || root?.type !== 'object') return [];
  const examples = symbols.examplesOf(api).filter(({ kind }) => kind === 'request');
  const shown = examples.flatMap(example => [
    ...(example.body ?? '').matchAll(/"([^"\n]{1,80})"\s*:/g),
  ]);
  const otherNames = new Set(shown.map(match => match[1] ?? ''));
  return checkBody(root, shape, { otherNames }).map(finding => ({
    ...finding,
    start: finding.start + body.start,
    end: finding.end + body.start,
  }));
}

function fieldOf(finding: Finding): Field | undefined {
  switch (finding.kind) {
    case 'missing-field':
      return finding.shape.field;
    case 'unknown-field':
      return finding.nearest?.field;
    case 'unknown-value':
      return finding.field;
  }
}

/** The article, with what it says of the field in one line. */
function related(field: Field, index: DocsIndex): DiagnosticRelatedInformation[] {
  const article = index.article(field.articleId);
  if (article === undefined) return [];
  const line = Math.max(0, field.line - 1);
  const start = { line, character: 0 };
  const said = field.description.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
  const message = [field.key, field.type, said].filter(part => part !== '').join(' · ');
  const location = { uri: articleUri(article.id, article.title), range: { start, end: start } };
  return [{ location, message }];
}

interface Words {
  readonly missing: (name: string) => string;
  readonly unknown: (name: string, nearest: string | undefined) => string;
  readonly value: (value: string, allowed: string) => string;
}

const english: Words = {
  missing: name => `The required field "${name}" is missing.`,
  unknown: (name, nearest) =>
    `The field "${name}" is not documented.${nearest === undefined ? '' : ` Is "${nearest}" meant?`}`,
  value: (value, allowed) => `"${value}" is none of the documented values: ${allowed}.`,
};

const chinese: Words = {
  missing: name => `缺少必填字段 "${name}"。`,
  unknown: (name, nearest) =>
    `文档里没有字段 "${name}"。${nearest === undefined ? '' : `是不是 "${nearest}"？`}`,
  value: (value, allowed) => `"${value}" 不在文档列出的取值里：${allowed}。`,
};

function messageOf(finding: Finding, words: Words): string {
  switch (finding.kind) {
    case 'missing-field':
      return words.missing(finding.name);
    case 'unknown-field':
      return words.unknown(finding.name, finding.nearest?.name);
    case 'unknown-value': {
      const allowed = finding.field.enumValues.map(({ value }) => value);
      return words.value(finding.value, allowed.slice(0, 20).join(', '));
    }
  }
}
