/**
 * A day of a channel in a Slack export: `channel/2026-01-05.json`. Each thread is an article; what
 * was said outside of threads is one for the day. Names come from `users.json` above it.
 */
import { asData, asText, dataOf, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import { joinName, type WholeFile } from '../reader';
import { dayOf, type Said, type SupportRecord } from './supportRecord';
import { brokenExport, parseJson, recordsReading } from './wholeFile';

export async function readSlack(file: WholeFile): Promise<Reading> {
  const parsed = parseJson(file.text);
  if (!Array.isArray(parsed)) return brokenExport(file, 'Slack export');
  const usersName = joinName(file.name, '../users.json');
  const users = usersName === undefined ? undefined : await file.neighbour(usersName);
  const names = namesOf(parseJson(users ?? '[]'));
  const channel = file.name.split('/').at(-2) ?? 'chat';
  const messages = dataOf(parsed).filter(isSaid);
  const records = conversations(messages, { channel, names });
  // A day on which people only came and went is no fault.
  if (records.length === 0) return { articles: [], problems: [], format: 'passed-over' };
  const reading = recordsReading(file, records, 'Slack export');
  return usersName === undefined ? reading : { ...reading, uses: [usersName] };
}

function namesOf(users: unknown): ReadonlyMap<string, string> {
  return new Map(
    dataOf(users).map(user => [
      asText(user['id']),
      textOf(asData(user['profile']), 'display_name') || textOf(user, 'real_name', 'name'),
    ]),
  );
}

/** People and bots speak without a subtype, or as one of these. */
function isSaid(message: Data): boolean {
  const subtype = asText(message['subtype']);
  return (
    message['type'] === 'message' &&
    /^(?:|thread_broadcast|bot_message|file_share|me_message)$/.test(subtype) &&
    asText(message['text']).trim() !== ''
  );
}

interface Around {
  readonly channel: string;
  readonly names: ReadonlyMap<string, string>;
}

function conversations(
  messages: readonly Data[],
  around: Around,
): { readonly record: SupportRecord; readonly line: number }[] {
  const threads = new Map<string, Data[]>();
  for (const message of messages) {
    const thread = asText(message['thread_ts']);
    threads.set(thread, [...(threads.get(thread) ?? []), message]);
  }
  return [...threads]
    .filter(([, said]) => said.length > 0)
    .map(([thread, said]) => ({ record: threadRecord(thread, said, around), line: 1 }));
}

function threadRecord(
  thread: string,
  messages: readonly Data[],
  { channel, names }: Around,
): SupportRecord {
  const said = messages.map(message => messageSaid(message, names));
  const first = said[0]?.text.replace(/[*`_]/g, '').split('\n', 1)[0] ?? '';
  const updated = dayOf(asText(messages.at(-1)?.['ts']));
  const isThread = thread !== '';
  const title = first.length > 120 ? `${first.slice(0, 119)}…` : first;
  return {
    kind: 'qa',
    title: isThread || said.length === 1 ? title : `#${channel} ${updated ?? ''}`.trim(),
    id: isThread ? thread : `${channel}-${updated ?? 'day'}`,
    category: [channel],
    ...(updated === undefined ? {} : { updated }),
    said,
  };
}

function messageSaid(message: Data, names: ReadonlyMap<string, string>): Said {
  return {
    author: textOf(message, 'user', 'bot_id', 'username'),
    text: slackMarkdown(asText(message['text']), names),
  };
}

/** `<@U1>`, `<#C1|general>`, `<https://x|text>`, `&lt;` → Markdown. */
export function slackMarkdown(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replaceAll(/<@([\w]{1,30})(?:\|([^>\n]{1,80}))?>/g, (_, id: string, name?: string) => {
      return `@${name ?? names.get(id) ?? 'someone'}`;
    })
    .replaceAll(/<#\w{1,30}\|([^>\n]{0,80})>/g, '#$1')
    .replaceAll(/<!(?:subteam\^\w+\|)?@?(\w{1,30})[^>\n]{0,80}>/g, '@$1')
    .replaceAll(/<((?:https?|mailto):[^|>\s]{1,1000})\|([^>\n]{1,300})>/g, '[$2]($1)')
    .replaceAll(/<(https?:[^|>\s]{1,1000})>/g, '<$1>')
    .replaceAll(/(?<![\w*])\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*(?![\w*])/g, '**$1**')
    .replaceAll('&lt;', '\\<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
