/**
 * What the server shows of problems and states, in the language of the editor. The sentences are made
 * in English where the problem is found; this is the one place that knows another language, a table.
 */
import type { StatusAnswer } from './protocol';
import { readingTexts } from './readingTexts';
import { searchServerTexts } from './searchServerTexts';

/** English with `{}` for what varies, and Chinese with `{0}`, `{1}` for the same. */
const chinese: readonly (readonly [english: string, chinese: string])[] = [
  ['The file is empty; it was left out.', '文件是空的，已略过。'],
  [
    'Reading this file made the indexer crash; it was left out.',
    '读取此文件使索引程序崩溃，已略过。',
  ],
  ['Reading this file takes too long; it was left out.', '读取此文件用时过长，已略过。'],
  [
    'It could not be read: the compressed data is damaged or cut off.',
    '无法读取：压缩数据已损坏或被截断。',
  ],
  ['It could not be read: it unpacks to more than {}.', '无法读取：解压后超过 {0}。'],
  ['It could not be read: {}.', '无法读取：{0}。'],
  [
    'The file is binary, of no format that is known; it was left out.',
    '文件是未知格式的二进制文件，已略过。',
  ],
  ['The file holds no text; it was left out.', '文件没有文本，已略过。'],
  ['The page holds no text; it was left out.', '页面没有文本，已略过。'],
  ['The file holds no requests; it was left out.', '文件里没有请求，已略过。'],
  ['The text is of no format that is known; it was left out.', '文本的格式未知，已略过。'],
  [
    'This is a JSON Schema, which describes no calls of an API; it was left out.',
    '这是 JSON Schema，没有描述 API 调用，已略过。',
  ],
  [
    'An archive inside of an archive is not read; it was left out.',
    '压缩包里的压缩包不会读取，已略过。',
  ],
  ['The file could not be unpacked: {}; it was left out.', '文件无法解压：{0}，已略过。'],
  ['The AsciiDoc could not be read ({}); it was left out.', '无法读取该 AsciiDoc（{0}），已略过。'],
  ["The docset's index is damaged ({}); it was left out.", '文档集的索引已损坏（{0}），已略过。'],
  [
    'The Word document could not be read ({}); it was left out.',
    '无法读取该 Word 文档（{0}），已略过。',
  ],
  ['The file has {}, the limit is {}; it was left out.', '文件有 {0}，上限是 {1}，已略过。'],
  ['The file is larger than the limit of {}; it was left out.', '文件超过上限 {0}，已略过。'],
  [
    '{} character was not decodable and replaced by \ufffd.',
    '有 1 个字符无法解码，已替换为 \ufffd。',
  ],
  [
    '{} characters were not decodable and replaced by \ufffd.',
    '有 {0} 个字符无法解码，已替换为 \ufffd。',
  ],
  ['Reading failed: {}.', '读取失败：{0}。'],
  ['{} more problems are not listed.', '另有 {0} 个问题未列出。'],
  ['This is neither a file nor a folder; it was left out.', '这既不是文件也不是文件夹，已略过。'],
  ['Folders are nested too deeply; this one was left out.', '文件夹嵌套过深，已略过。'],
  [
    'The source holds too many links; this one was not followed.',
    '来源里的链接过多，未跟随此链接。',
  ],
  [
    'The folder holds too many files; the last {} were left out.',
    '文件夹里的文件过多，最后 {0} 个已略过。',
  ],
  [
    '{}; what was read of it on {} goes on answering until it is there again.',
    '{0}；在它恢复之前，继续用 {1} 读取的内容回答。',
  ],
  [
    '{}; what was read of it goes on answering until it is there again.',
    '{0}；在它恢复之前，继续用已读取的内容回答。',
  ],
  ['{} is a folder, not a file.', '{0} 是文件夹，不是文件。'],
  ['{} is a pipe or a device, not a file.', '{0} 是管道或设备，不是文件。'],
  ['{} has {}, the limit is {}.', '{0} 有 {1}，上限是 {2}。'],
  ['A search server cannot be asked from here.', '这里无法查询搜索服务器。'],
  ['The page is empty; it was left out.', '页面是空的，已略过。'],
  ['Front matter: {} is no text; ignored.', '页首信息：{0} 不是文本，已忽略。'],
  ['The line is too long; what was read of it is lost.', '行过长，已读部分作废。'],
  ['The record is too long; it and the rest were left out.', '记录过长，它和其后的内容已略过。'],
  [
    'The file is cut off inside this record; it was left out.',
    '文件在这条记录中间截断，记录已略过。',
  ],
  [
    'The file is cut off: a bracket is never closed. What came before was read.',
    '文件被截断：有括号没有闭合。之前的内容已读取。',
  ],
  [
    'The file is cut off inside this row; it was read as far as it goes.',
    '文件在这一行中间截断，只读取了现有部分。',
  ],
  ['There is no row under the header; nothing was read.', '表头下没有数据行，未读取任何内容。'],
  ['This is no object with columns; it was left out.', '这不是带列的对象，已略过。'],
  ['The record is not valid JSON ({}); it was left out.', '记录不是有效的 JSON（{0}），已略过。'],
  ['The record "{}" is not a row; left out.', '记录“{0}”不是一行数据，已略过。'],
  [
    'The record "{}" is cut off; it was read as far as it goes.',
    '记录“{0}”被截断，只读取了现有部分。',
  ],
  ['The limit of {} records is reached.', '已达到 {0} 条记录的上限。'],
  ['The row has no text; it was left out.', '这一行没有文本，已略过。'],
  [
    'No column holds a text; nothing was read. Name it as "text" in the setting supportDocs.columns.',
    '没有文本列，未读取任何内容。请在设置 supportDocs.columns 中把它指定为 "text"。',
  ],
  ['The manifest is not valid YAML: {}', '清单不是有效的 YAML：{0}'],
  ['The manifest cannot be read: {}', '清单无法读取：{0}'],
  [
    "The manifest's log shape is not a regular expression: {}",
    '清单里的日志形式不是正则表达式：{0}',
  ],
  ['The manifest has unknown keys: {}', '清单里有未知的键：{0}'],
  ['This is not a Support Docs index.', '这不是 Support Docs 的索引。'],
  [
    'The index is damaged (its checksum does not match); build it again.',
    '索引已损坏（校验和不符），请重新生成。',
  ],
  ['The index is damaged in part. Articles left out: {}.', '索引部分损坏。略过的文章：{0}。'],
  [
    'The index is damaged in part. Articles of which facts do not count: {}.',
    '索引部分损坏。部分信息无效的文章：{0}。',
  ],
  [
    'The index is damaged in part. Articles without their whole text: {}.',
    '索引部分损坏。正文不完整的文章：{0}。',
  ],
  [
    'The index is damaged in part. Articles without all that they document: {}.',
    '索引部分损坏。所述代码、字段等不完整的文章：{0}。',
  ],
  [
    'The index is damaged in part. What it says of its vendor does not count.',
    '索引部分损坏。其中关于厂商的信息无效。',
  ],
  [
    'The index is damaged in part. What it is searched by was made anew.',
    '索引部分损坏。检索数据已重新生成。',
  ],
  ['Indexing was cancelled; some files are not indexed.', '索引已取消，部分文件未索引。'],
  ['Indexing was cancelled; the index of before answers.', '索引已取消，仍使用之前的索引。'],
  [
    'Indexing stopped after repeated crashes ({}). Rebuild to try again.',
    '索引多次崩溃后停止（{0}）。可重建索引再试。',
  ],
  [
    'The row has {} fields, the header {}; the rest was left out.',
    '这一行有 {0} 个字段，表头有 {1} 个，其余已略过。',
  ],
  [
    'A quote is never closed, or the record is too long; its first line was left out.',
    '引号没有闭合，或记录过长，其首行已略过。',
  ],
  [
    'The file says it holds {} records; {} were found and read.',
    '文件声明有 {0} 条记录，实际读到 {1} 条。',
  ],
  ['A line is longer than {}; such lines were cut.', '有行超过 {0}，已截断。'],
  ['Reading stopped: {}. What came before was read.', '读取中止：{0}。之前的内容已读取。'],
  ['Reading stopped: {}. The rows before were read.', '读取中止：{0}。之前的行已读取。'],
  ['The record is longer than {}; it was cut.', '记录超过 {0}，已截断。'],
  ['This is a folder, not a built index file.', '这是文件夹，不是已生成的索引文件。'],
  ['There is no index file here.', '这里没有索引文件。'],
  ['The index is damaged; build it again.', '索引已损坏，请重新生成。'],
  ['Support Docs: indexing documents', 'Support Docs：正在索引文档'],
  ['{}/{} files, {} articles, {}/s', '{0}/{1} 个文件，{2} 篇文章，每秒 {3} 篇'],
  ['{}/{} files, {} articles', '{0}/{1} 个文件，{2} 篇文章'],
  ...readingTexts,
  // Sentences whose middle is made elsewhere, after those that name it.
  ['{} not decodable and replaced by \ufffd.', '有字符无法解码，已替换为 \ufffd。'],
  ['The record "{}" {}.', '记录“{0}”：{1}。'],
  ['{}; it was left out.', '{0}，已略过。'],
  ['{}: {}.', '{0}：{1}。'],
];

interface Translation {
  readonly pattern: RegExp;
  readonly text: string;
}

const translations: readonly Translation[] = [...searchServerTexts, ...chinese].map(
  ([english, text]) => ({
    pattern: new RegExp(`^${english.split('{}').map(escaped).join('(.*)')}$`, 'su'),
    text,
  }),
);

/** What `gatherProblems` adds to a sentence. */
const gathered = /^(.*) So were (\d+) other (\S+) files\.$/s;

/** A status with its message in the language of a locale. */
export function inLanguage(status: StatusAnswer, locale: string): StatusAnswer {
  const { server } = status;
  return withMessage({ ...status, ...(server && { server: withMessage(server, locale) }) }, locale);
}

function withMessage<T extends { readonly message?: string }>(said: T, locale: string): T {
  const { message } = said;
  return message === undefined ? said : { ...said, message: shownText(message, locale) };
}

/** A sentence in the language of a locale, e.g. `zh-cn`; as it is where it is in none of ours. */
export function shownText(sentence: string, locale: string): string {
  if (!/^zh\b/i.test(locale)) return sentence;
  const [, first, others, ending] = gathered.exec(sentence) ?? [];
  if (first !== undefined) {
    return `${shownText(first, locale)}另有 ${others} 个 ${ending} 文件也是如此。`;
  }
  for (const { pattern, text } of translations) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    return text.replace(/\{(\d)\}/g, (_whole, at: string) => found[Number(at) + 1] ?? '');
  }
  return sentence;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
