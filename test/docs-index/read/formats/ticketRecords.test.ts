import { describe, expect, test } from 'vitest';
import { isCourtesy } from '../../../../docs-index/text/courtesy';
import { plainTextMarkdown } from '../../../../docs-index/read/formats/ticketMarkdown';
import { problemLines, read } from '../../../read';

const qaFile = `# 问答 - Part 1

本文档包含 2 个客服问答记录

---

## 上传失败

**问题分类**：对象存储｜上传下载

### 问题描述

上传返回 612

### 客服解答

**客户**：上传返回 612
**客服**：您好，请稍等
**客服**：空间名写错了
第二行
**客户**：谢谢

### 根本原因分析

SSL证书配置问题

---

## 打不开

**问题分类**：CDN｜访问下载

### 问题描述

打不开

### 客服解答

**客户**：打不开

### 根本原因分析

未知

---
`;

const ticketFile = `# 工单 - Part 1

---

## 签名错误

**问题分类**: 对象存储｜SDK使用

### 问题描述

401 bad token

### 客服解答

1. 您好

2. 时间戳不对,请同步时间
1. 先同步
2. 再重试

### 根本原因分析

凭证问题

### 完整对话记录

**客户**：401 bad token

**客服**：您好

**客服**：时间戳不对

---
`;

describe('Q&A files', () => {
  test('records with category, line, turns and telling answers', async () => {
    const { format, articles, problems } = await read(qaFile, { name: 'qa.md' });
    expect({ format, problems, ids: articles.map(article => article.id) }).toEqual({
      format: 'qa-markdown',
      problems: [],
      ids: ['qa/1', 'qa/2'],
    });
    expect(articles[0]).toMatchObject({
      title: '上传失败',
      kind: 'qa',
      category: '对象存储｜上传下载',
      breadcrumb: ['对象存储', '上传下载'],
      source: { path: 'docs/qa.md', line: 7 },
      ticket: {
        question: '上传返回 612',
        answers: ['空间名写错了\n第二行'],
        rootCause: 'SSL证书配置问题',
      },
    });
    expect(articles[0]?.ticket?.conversation.map(turn => turn.role)).toEqual([
      ...['customer', 'agent', 'agent', 'customer'],
    ]);
  });

  test('the body shows question, answers, then conversation, and no root-cause label', async () => {
    const { articles } = await read(qaFile);
    expect(articles[0]?.body).toBe(
      [
        '## 问题描述',
        '上传返回 612',
        '## 客服解答',
        '空间名写错了  \n第二行',
        '## 对话记录',
        '**客户**：上传返回 612',
        '**客服**：您好，请稍等',
        '**客服**：空间名写错了  \n第二行',
        '**客户**：谢谢',
      ].join('\n\n'),
    );
  });

  test('fewer records than the file announces are a problem', async () => {
    const cut = qaFile.slice(0, qaFile.indexOf('## 打不开'));
    expect(problemLines(await read(cut))).toEqual([
      '3: The file says it holds 2 records; 1 were found and read.',
    ]);
  });
});

describe('ticket files', () => {
  test('numbered answers stay whole, the conversation comes from its own section', async () => {
    const { format, articles } = await read(ticketFile);
    expect(format).toBe('ticket-markdown');
    expect(articles[0]?.ticket).toEqual({
      question: '401 bad token',
      answers: ['时间戳不对,请同步时间\n1. 先同步\n2. 再重试'],
      conversation: [
        { role: 'customer', text: '401 bad token' },
        { role: 'agent', text: '您好' },
        { role: 'agent', text: '时间戳不对' },
      ],
      rootCause: '凭证问题',
    });
  });

  test('a rule or a heading inside a turn does not end the record', async () => {
    const text = ticketFile.replace(
      '**客服**：时间戳不对',
      '**客服**：看这里\n---\n## 步骤\n做完了',
    );
    const { articles } = await read(text);
    expect(articles.map(article => article.ticket?.conversation.at(-1)?.text)).toEqual([
      '看这里\n---\n## 步骤\n做完了',
    ]);
  });
});

test.each([
  ['您好，请稍等', true],
  ['嗯嗯好的不客气的', true],
  ['您好，稍等下，这边催下进度', true],
  ['[图片]', true],
  ['您好，已处理完成', false],
  ['可以的', false],
  ['时间戳过期了，重新生成一下', false],
])('courtesy of %s: %s', (text, expected) => expect(isCourtesy(text)).toBe(expected));

describe('plain text as Markdown', () => {
  test.each([
    ['a<b>c *d* `e`', 'a\\<b>c \\*d\\* \\`e\\`'],
    ['file_name _x_', 'file_name \\_x\\_'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['C:\\temp\\*.log', 'C:\\temp\\\\\\*.log'],
    ['one\ntwo', 'one  \ntwo'],
    ['see:\n<p>\n  <b>x</b>\n</p>\nend', 'see:\n\n```text\n<p>\n  <b>x</b>\n</p>\n```\n\nend'],
  ])('%j', (text, expected) => expect(plainTextMarkdown(text)).toBe(expected));
});
