/** Documents that try to act, made of the attempts in `fixtures/hostile/`. */
import { readFileSync } from 'node:fs';

/** The attempts, as text. */
export function hostileAttempts(): readonly string[] {
  const file = new URL('fixtures/hostile/attempts.txt', import.meta.url);
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter(line => line !== '' && !/^# /.test(line))
    .map(line =>
      line
        .replaceAll('\\n', '\n')
        .replaceAll('\\t', '\t')
        .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .replaceAll('\\\\', '\\'),
    );
}

/** The first error code these documents explain; each page explains the next one. */
export const firstCode = 97001;

/** How many pages of errors there are. */
export const errorPages = 10;

/**
 * A folder of documents: a pack with a vendor `evilvendor`, pages with an attempt in every key and
 * part, an API whose fields, values and example try to act, tickets and rows of a data set.
 */
export function hostileDocs(): Readonly<Record<string, string>> {
  const attempts = hostileAttempts();
  const share = Math.ceil(attempts.length / errorPages);
  const pages = Array.from({ length: errorPages }, (_, at) => {
    const own = attempts.slice(at * share, (at + 1) * share);
    return [`page${at}.md`, errorPage(firstCode + at, own)] as const;
  });
  return {
    'support-docs.yaml': 'name: Evil docs\nvendors:\n  - id: evil\n    names: [evilvendor]\n',
    ...Object.fromEntries(pages),
    'api.md': apiPage(attempts),
    'tickets.md': ticketFile(attempts),
    'rows.jsonl': attempts
      .map((attempt, at) =>
        JSON.stringify({ question: `Row ${at} ${attempt}`, response: attempt, tag: attempt }),
      )
      .join('\n'),
    '$(trash) [go](command:evil).md': `# File named to act\n\n${attempts[0] ?? ''}\n`,
  };
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function errorPage(code: number, attempts: readonly string[]): string {
  const [first = '', second = '', third = ''] = attempts;
  return [
    '---',
    `title: ${JSON.stringify(`${code} evilpage ${first}`)}`,
    `category: ${JSON.stringify(`Evil / ${line(second)}`)}`,
    `tags: ${JSON.stringify(attempts.slice(0, 4))}`,
    `id: ${JSON.stringify(`../../${code}/${line(third)}`)}`,
    `codes: ["${code}"]`,
    `messages: ${JSON.stringify([`evil message ${code}`, line(first)])}`,
    `url: ${JSON.stringify(`javascript:alert(${code})`)}`,
    '---',
    ...['## Meaning', '', attempts.join('\n\n')],
    ...['', '## Cause', '', ...attempts.map(attempt => `- ${attempt}`)],
    ...['', '## Fix', '', attempts.map(line).join('\n')],
  ].join('\n');
}

function apiPage(attempts: readonly string[]): string {
  const cell = (text: string): string => line(text).replaceAll('|', '\\|');
  return [
    '---',
    'title: evilvendor run $(sync~spin) [go](command:workbench.action.files.newUntitledFile)',
    'endpoint: "POST /v1/evil/run"',
    'host: https://api.evilvendor.example',
    '---',
    ...['## Parameters', '', '| Name | Type | In | Required | Description |'],
    '| --- | --- | --- | --- | --- |',
    ...attempts.map((attempt, at) => `| evil_${at} | string | body | yes | ${cell(attempt)} |`),
    '| evil_mode | string | body | yes | Values: `$(trash)` `${TM_FILEPATH}` `<img src=x>` |',
    ...['', '## Example request', '', '```http', 'POST /v1/evil/run HTTP/1.1'],
    ...['Host: api.evilvendor.example', 'Content-Type: application/json', ''],
    '{ "evil_0": "${TM_FILEPATH} $(touch evil) `date` ${1:x}", "evil_mode": "$CLIPBOARD" }',
    '```',
  ].join('\n');
}

function ticketFile(attempts: readonly string[]): string {
  return attempts
    .map((attempt, at) =>
      [
        `## Ticket ${at} ${line(attempt)}`,
        `**问题分类**：${line(attempt)}`,
        `### 问题描述\n\n${attempt}`,
        `### 客服解答\n\n1. ${attempt}\n\n2. ${line(attempt)}`,
        `### 完整对话记录\n\n**客户**：${attempt}\n\n**客服**：${attempt}`,
      ].join('\n\n'),
    )
    .join('\n\n---\n\n');
}
