/** Mail: an `.eml` is one message, an mbox holds many; messages that answer each other are a ticket. */
import PostalMime, { type Email } from 'postal-mime';
import type { Reading } from '../formats/textSource';
import { plainTextMarkdown } from '../formats/ticketMarkdown';
import { htmlMarkdown } from '../markup/htmlPage';
import type { WholeFile } from '../reader';
import { dayOf, type Said, type SupportRecord } from './supportRecord';
import { recordsReading, type PlacedRecord } from './wholeFile';

export async function readMail(file: WholeFile): Promise<Reading> {
  const messages = await Promise.all(partsOf(file.bytes).map(parse));
  const threads = new Map<string, Message[]>();
  const threadOf = new Map<string, string>();
  for (const message of messages) {
    const before = message.answers.map(id => threadOf.get(id)).find(Boolean);
    const thread = before ?? sameSubject(threads, message) ?? message.id;
    threadOf.set(message.id, thread);
    threads.set(thread, [...(threads.get(thread) ?? []), message]);
  }
  const records = [...threads.values()].flatMap((said): PlacedRecord[] => {
    const [first] = said;
    return first === undefined ? [] : [{ record: threadRecord(first, said), line: first.line }];
  });
  return recordsReading(file, records, 'mail');
}

interface Part {
  readonly bytes: Uint8Array;
  readonly line: number;
}

/** An mbox parts its messages by lines `From ADDRESS DATE` behind an empty line. */
function partsOf(bytes: Uint8Array): Part[] {
  const text = new TextDecoder('latin1').decode(bytes);
  if (!text.startsWith('From ')) return [{ bytes, line: 1 }];
  const starts = [...text.matchAll(/(?:^|\n\r?\n)(From \S{1,320} [^\n]{10,80}\n)/g)].map(
    match => match.index + match[0].length - (match[1]?.length ?? 0),
  );
  // Some programs put such a line above a single message, whatever stands in it.
  if (starts.length === 0) return [{ bytes: bytes.subarray(text.indexOf('\n') + 1), line: 1 }];
  let line = 1;
  let counted = 0;
  return starts.map((start, at) => {
    for (; counted < start; counted++) if (bytes[counted] === 10) line++;
    const head = text.indexOf('\n', start) + 1;
    return { bytes: bytes.subarray(head, starts[at + 1] ?? bytes.length), line };
  });
}

interface Message {
  readonly id: string;
  readonly line: number;
  /** Ids of the messages that it answers. */
  readonly answers: readonly string[];
  readonly subject: string;
  readonly author: string;
  readonly day?: string;
  readonly text: string;
}

async function parse({ bytes, line }: Part): Promise<Message> {
  const mail = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
  const day = dayOf(mail.date);
  const answers =
    `${mail.inReplyTo ?? ''} ${mail.references ?? ''}`.match(/<[^<>\s]{1,400}>/g) ?? [];
  return {
    id: mail.messageId ?? `line ${line}`,
    ...{ line, answers },
    subject: (mail.subject ?? '').trim(),
    author: mail.from?.address ?? mail.from?.name ?? '',
    ...(day === undefined ? {} : { day }),
    text: bodyOf(mail),
  };
}

/** The plain text, else the HTML; without what it quotes of the message before. */
function bodyOf({ text, html }: Email): string {
  const plain = text?.trim() ?? '';
  if (plain === '') return htmlMarkdown(html ?? '');
  const lines = plain.split(/\r?\n/);
  const own = lines.filter(line => !/^\s*>/.test(line));
  return plainTextMarkdown(withoutIntroduction(own).join('\n').trim());
}

/** `On Monday, … wrote:` and `-----Original Message-----`, and all below the latter. */
function withoutIntroduction(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(line =>
    /^\s*-{3,}\s*(?:Original Message|原始邮件|Forwarded message|转发的邮件)/i.test(line),
  );
  return (end < 0 ? lines : lines.slice(0, end)).filter(
    line => !/^\s*(?:On .{5,200} wrote|.{5,200}写道)\s*[:：]\s*$/.test(line),
  );
}

/** Some clients do not say what they answer, but `Re:` does. */
function sameSubject(
  threads: ReadonlyMap<string, readonly Message[]>,
  message: Message,
): string | undefined {
  if (!reply.test(message.subject)) return undefined;
  const bare = message.subject.replace(reply, '').trim();
  return [...threads].find(([, [first]]) => first?.subject.replace(reply, '').trim() === bare)?.[0];
}

const reply = /^(?:\s*(?:re|aw|sv|回复|答复|答覆)\s*(?:(?:\[\d+\])\s*)?[:：])+/i;

function threadRecord(first: Message, messages: readonly Message[]): SupportRecord {
  const updated = messages.at(-1)?.day;
  return {
    kind: 'ticket',
    title: first.subject.replace(reply, '').trim(),
    id: '',
    ...(updated === undefined ? {} : { updated }),
    said: messages.map(({ author, text }): Said => ({ author, text })),
  };
}
