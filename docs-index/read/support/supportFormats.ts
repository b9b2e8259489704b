/**
 * Exports of support systems that only make sense as a whole; those that are lists of records are
 * read row by row (supportSystem.ts). What reads them is loaded when the first is met.
 */
import type { DocumentReader, FileHead } from '../reader';
import type { Reading } from '../formats/textSource';
import { asData, isData, type Data } from '../plainData';
import { supportSystem } from './supportSystem';

export const discourseReader: DocumentReader = {
  format: 'discourse',
  hasLongLines: true,
  recognises: head => isJson(head) && /"post_stream"\s*:/.test(head.text),
  read: async file => (await import('../heavy/support')).readDiscourse(file),
};

/** A channel's day; the lists of users and channels beside the channels are no documents. */
export const slackReader: DocumentReader = {
  format: 'slack',
  hasLongLines: true,
  recognises: head =>
    isJson(head) &&
    /(?:^|\/)\d{4}-\d{2}-\d{2}\.json$/.test(head.name) &&
    /"ts"\s*:\s*"\d{9,11}\.\d+"/.test(head.text),
  read: async file => (await import('../heavy/support')).readSlack(file),
};

/** Lists that a Slack export has beside its channels. */
export const slackListReader: DocumentReader = {
  format: 'slack',
  hasLongLines: true,
  recognises: head =>
    isJson(head) &&
    /(?:^|\/)(?:users|channels|groups|dms|mpims|integration_logs|canvases|huddle_transcripts)\.json$/.test(
      head.name,
    ) &&
    /^\s*\[\s*(?:\]|\{\s*"(?:id|user_id)"\s*:\s*"[A-Z][A-Z0-9]{1,14}")/.test(head.text),
  read: () => ({ articles: [], problems: [], format: 'passed-over' }),
};

export const feishuChatReader: DocumentReader = {
  format: 'feishu-chat',
  hasLongLines: true,
  recognises: head =>
    isJson(head) && /"msg_type"\s*:/.test(head.text) && /"message_id"\s*:/.test(head.text),
  read: async file => (await import('../heavy/support')).readFeishuChat(file),
};

/** `Posts.xml` of a data dump. */
export const stackPostsReader: DocumentReader = {
  format: 'stack-exchange',
  hasLongLines: true,
  recognises: ({ text }) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?<posts>/.test(text) && /<row [^>]*PostTypeId=/.test(text),
  read: async file => (await import('../heavy/support')).readStackPosts(file),
};

export const jiraXmlReader: DocumentReader = {
  format: 'jira',
  hasLongLines: true,
  recognises: ({ text }) =>
    /^\s*(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*|<\?xml[^>]{0,200}>\s*)*<rss\b/.test(text) &&
    /<key id=/.test(text),
  read: async file => (await import('../heavy/support')).readJiraXml(file),
};

/** An mbox, or a message that begins with headers of mail. */
export const mailReader: DocumentReader = {
  format: 'mail',
  hasLongLines: true,
  readsBytes: true,
  recognises: ({ ending, text }) => {
    const isBox = /^From \S{1,320} [^\n]{10,80}\n[\w-]{1,60}:/.test(text);
    if (!/^(?:eml|mbox|mbx)$/.test(ending)) return isBox;
    return isBox || /^\s*(?:From \S[^\n]*\n)?[\w-]{1,60}[ \t]*:/.test(text);
  },
  read: async file => (await import('../heavy/support')).readMail(file),
};

function isJson({ ending, text }: FileHead): boolean {
  return ending === 'json' && /^\s*[[{]/.test(text);
}

/** A file of one record, as `gh issue view --json` or an interface gives it. */
export const singleRecordReader: DocumentReader = {
  format: 'support',
  hasLongLines: true,
  recognises: head => isJson(head) && singleRecord(head.text) !== undefined,
  read: async (file): Promise<Reading> => {
    const row = singleRecord(file.text);
    const system = row && supportSystem(row);
    if (row === undefined || system === undefined) return { articles: [], problems: [] };
    const { supportRowArticle } = await import('../heavy/support');
    return { articles: [supportRowArticle(file, row, placeOf(system))], problems: [] };
  },
};

function placeOf(system: NonNullable<ReturnType<typeof supportSystem>>) {
  return { system, line: 1, position: 1 };
}

/** The record itself, or what an answer holds under the name of its kind. */
function singleRecord(text: string): Data | undefined {
  if (!/^\s*\{/.test(text) || !recordKeys.test(text)) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const outer = asData(parsed);
  const inner = ['ticket', 'article', 'issue', 'conversation', 'data'].map(name => outer[name]);
  return [outer, ...inner].filter(isData).find(row => supportSystem(row) !== undefined);
}

/** Few files hold any of them, and most need not be parsed to see that they are none. */
const recordKeys =
  /"(?:requester_id|section_id|label_names|conversation_parts|ticket_parts|workspace_id|question_id|fields|labels|author_association|authorAssociation|conversations|description_text|folder_id|comments)"\s*:/;
