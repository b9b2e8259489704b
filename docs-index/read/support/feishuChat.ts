/**
 * Messages of a Feishu (Lark) chat, as its interface lists them:
 * `{"items": [{"message_id", "root_id", "msg_type", "sender", "body": {"content": "{…}"}}]}`.
 */
import { asData, asList, asText, dataOf, isData, textOf, type Data } from '../plainData';
import type { Reading } from '../formats/textSource';
import type { WholeFile } from '../reader';
import { dayOf, type Said, type SupportRecord } from './supportRecord';
import { brokenExport, parseJson, recordsReading } from './wholeFile';

export function readFeishuChat(file: WholeFile): Reading {
  const parsed = parseJson(file.text);
  if (parsed === undefined) return brokenExport(file, 'Feishu chat');
  const outer = asData(parsed);
  const data = isData(outer['data']) ? outer['data'] : outer;
  const messages = dataOf(Array.isArray(parsed) ? parsed : data['items']).filter(
    message => message['deleted'] !== true,
  );
  const name = file.stem.split('/').at(-1) ?? 'chat';
  const threads = new Map<string, Data[]>();
  for (const message of messages) {
    const thread = textOf(message, 'thread_id', 'root_id') || loneThread(message, messages);
    threads.set(thread, [...(threads.get(thread) ?? []), message]);
  }
  const records = [...threads]
    .map(([thread, said]) => ({ record: threadRecord({ thread, said, name }), line: 1 }))
    .filter(({ record }) => record.said?.some(({ text }) => text !== '') === true);
  return recordsReading(file, records, 'Feishu chat');
}

/** A message that others answer begins their thread; those without answers are one for the day. */
function loneThread(message: Data, all: readonly Data[]): string {
  const id = asText(message['message_id']);
  const isAnswered = all.some(other => other['root_id'] === id);
  return isAnswered ? id : (dayOf(asText(message['create_time'])) ?? '');
}

interface Thread {
  readonly thread: string;
  readonly said: readonly Data[];
  readonly name: string;
}

function threadRecord({ thread, said: messages, name }: Thread): SupportRecord {
  const said = messages.map(messageSaid);
  const updated = dayOf(asText(messages.at(-1)?.['create_time']));
  const first = said.find(({ text }) => text !== '')?.text.split('\n', 1)[0] ?? '';
  const isDay = /^\d{4}-/.test(thread) && messages.length > 1;
  return {
    kind: 'qa',
    title: isDay ? `${name} ${thread}` : first.slice(0, 120),
    id: thread,
    category: [name],
    ...(updated === undefined ? {} : { updated }),
    said,
  };
}

function messageSaid(message: Data): Said {
  const sender = asData(message['sender']);
  return { author: textOf(sender, 'id', 'open_id', 'user_id'), text: messageText(message) };
}

function messageText(message: Data): string {
  const content = asData(parseJson(asText(asData(message['body'])['content'])));
  const mentions = dataOf(message['mentions']);
  const named = (text: string): string =>
    mentions.reduce(
      (filled, mention) => filled.replaceAll(asText(mention['key']), `@${asText(mention['name'])}`),
      text,
    );
  switch (asText(message['msg_type'])) {
    case 'text':
      return named(asText(content['text'])).trim();
    case 'post':
      return named(postText(content)).trim();
    case 'image':
      return '[图片]';
    case 'file':
      return asText(content['file_name']);
    default:
      return '';
  }
}

/** A text of paragraphs: a list of lists of pieces, below the language or without. */
function postText(content: Data): string {
  const inner = Object.values(content).find(isData);
  const post = Array.isArray(content['content']) ? content : asData(inner);
  const lines = asList(post['content']).map(line =>
    dataOf(line)
      .map(piece => {
        const text = textOf(piece, 'text', 'user_name');
        const href = asText(piece['href']);
        return href === '' ? text : `[${text}](${href})`;
      })
      .join(''),
  );
  return [asText(post['title']), ...lines].filter(line => line !== '').join('\n\n');
}
