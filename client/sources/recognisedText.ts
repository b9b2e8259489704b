import * as vscode from 'vscode';
import type { Recognised, SourceStatus } from '../../server/protocol';

/** Endings of files that are named; the rest is counted. */
const mostEndings = 5;

/**
 * What was recognised in a source, in a sentence or two: `13 articles (Markdown 12, OpenAPI 1).
 * Passed over, as no documents: 3 .png, 2 .js. 2 problems.`
 */
export function recognisedText(
  { formats, passedOver }: Recognised,
  { articles, problems }: Pick<SourceStatus, 'articles' | 'problems'>,
): string {
  const { l10n } = vscode;
  const number = (value: number): string => value.toLocaleString(vscode.env.language);
  const kinds = formats.map(one => `${formatName(one.format)} ${number(one.articles)}`).join(', ');
  const count = articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', number(articles));
  const sentences = [kinds === '' ? `${count}.` : `${count} (${kinds}).`];
  const endings = Object.entries(passedOver);
  if (endings.length > 0) {
    const named = endings.slice(0, mostEndings);
    const list = named.map(([ending, files]) => `${number(files)} ${ending}`).join(', ');
    const others = endings.slice(mostEndings).reduce((sum, [, files]) => sum + files, 0);
    sentences.push(
      others === 0
        ? l10n.t('Passed over because they are no documents: {0}.', list)
        : l10n.t(
            'Passed over because they are no documents: {0}, {1} others.',
            list,
            number(others),
          ),
    );
  }
  if (problems === 1) sentences.push(`${l10n.t('1 problem')}.`);
  if (problems > 1) sentences.push(`${l10n.t('{0} problems', number(problems))}.`);
  return sentences.join(' ');
}

/** How people call a format; names that are the same in every language stand as they are. */
function formatName(format: string): string {
  const { l10n } = vscode;
  switch (format) {
    case 'qa-markdown':
      return l10n.t('questions and answers');
    case 'ticket-markdown':
      return l10n.t('tickets');
    case 'dataset-dump':
      return l10n.t('data set as text');
    case 'text':
      return l10n.t('plain text');
    case 'mail':
      return l10n.t('mail');
    case 'support':
      return l10n.t('export of a support system');
    default:
      return ownNames[format] ?? format;
  }
}

const ownNames: Readonly<Record<string, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  csv: 'CSV',
  tsv: 'TSV',
  json: 'JSON',
  jsonl: 'JSON Lines',
  parquet: 'Parquet',
  openapi: 'OpenAPI',
  postman: 'Postman',
  apifox: 'Apifox',
  yapi: 'YApi',
  showdoc: 'ShowDoc',
  http: '.http',
  rst: 'reStructuredText',
  asciidoc: 'AsciiDoc',
  docx: 'Word',
  zip: 'ZIP',
  devdocs: 'DevDocs',
  docset: 'Dash',
  discourse: 'Discourse',
  slack: 'Slack',
  'feishu-chat': 'Feishu',
  'stack-exchange': 'Stack Exchange',
  jira: 'Jira',
};
