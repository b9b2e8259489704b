import { expect, test } from 'vitest';
import type { SourceReading } from '../../../../docs-index/read/readSource';
import { read } from '../../../read';

/** What is known of each article of an export, in one plain value. */
function told(reading: SourceReading) {
  return reading.articles.map(({ id, title, kind, url, updated, tags, ticket, body }) => ({
    ...{ id, title, kind, url, updated, tags },
    said: ticket?.conversation.map(({ role, text }) => `${role}: ${text}`) ?? body,
    answers: ticket?.answers ?? [],
  }));
}

async function json(value: unknown, name = 'export.json') {
  const reading = await read(JSON.stringify(value), { name });
  expect(reading.problems).toEqual([]);
  return told(reading);
}

test('Zendesk: an article, and a ticket with its comments', async () => {
  const articles = [
    {
      ...{ id: 41, section_id: 2, label_names: ['stamps'], title: 'Sort stamps', locale: 'en-us' },
      html_url: 'https://help.stamps.example.com/41',
      url: 'https://stamps.zendesk.com/api/v2/help_center/articles/41.json',
      body: '<p>By <em>colour</em>.</p><ul><li>Red first</li></ul>',
      updated_at: '2026-04-01T10:00:00Z',
    },
  ];
  expect(await json({ count: 1, articles })).toEqual([
    {
      ...{ id: 'export/41', title: 'Sort stamps', kind: 'kb', updated: '2026-04-01' },
      ...{ url: 'https://help.stamps.example.com/41', tags: ['stamps'], answers: [] },
      said: 'By *colour*.\n\n- Red first',
    },
  ]);
  const ticket = {
    ...{ id: 8, subject: 'Torn stamp', description: 'It tore.', status: 'solved', requester_id: 5 },
    url: 'https://stamps.zendesk.com/api/v2/tickets/8.json',
    comments: [
      { author_id: 5, body: 'It tore.' },
      { author_id: 6, body: 'x', html_body: '<p>Keep it <b>dry</b>.</p>' },
    ],
  };
  expect(await json({ tickets: [ticket] })).toEqual([
    {
      ...{ id: 'export/8', title: 'Torn stamp', kind: 'ticket', updated: undefined },
      ...{ url: 'https://stamps.zendesk.com/agent/tickets/8', tags: ['solved'] },
      said: ['customer: It tore.', 'agent: Keep it **dry**.'],
      answers: ['Keep it **dry**.'],
    },
  ]);
});

test('Freshdesk: solutions and tickets', async () => {
  const solution = {
    ...{ id: 3, folder_id: 1, title: 'Open late?', description: '<p>Until nine</p>', tags: [] },
  };
  expect((await json([solution]))[0]).toMatchObject({ kind: 'kb', said: 'Until nine' });
  const ticket = {
    ...{ id: 4, subject: 'Door stuck', status: 4, priority: 3, description_text: 'Stuck.' },
    conversations: [
      { body_text: 'Push it.', incoming: false },
      { body_text: 'It moves!', incoming: true },
    ],
  };
  expect((await json([ticket]))[0]).toMatchObject({
    ...{ kind: 'ticket', tags: ['resolved', 'high'], answers: ['Push it.'] },
    said: ['customer: Stuck.', 'agent: Push it.', 'customer: It moves!'],
  });
});

test('Intercom: seconds since 1970, authors by their type', async () => {
  const conversation = {
    ...{ type: 'conversation', id: '9', title: null, state: 'closed', updated_at: 1_767_225_600 },
    source: { body: '<p>No sound.</p>', author: { type: 'user', id: 'u' } },
    conversation_parts: {
      conversation_parts: [
        { body: null, part_type: 'assignment', author: { type: 'bot', id: 'b' } },
        { body: '<p>Turn it up.</p>', author: { type: 'admin', id: 'a' } },
      ],
    },
  };
  expect(await json({ type: 'conversation.list', conversations: [conversation] })).toEqual([
    {
      ...{ id: 'export/9', title: 'No sound.', kind: 'ticket', url: undefined },
      ...{ updated: '2026-01-01', tags: ['closed'], answers: ['Turn it up.'] },
      said: ['customer: No sound.', 'agent: Turn it up.'],
    },
  ]);
});

test('GitHub: gh and REST, members answer, others do where no member did', async () => {
  const issue = {
    ...{
      number: 5,
      title: 'Bell is mute',
      body: 'No *ding*.',
      state: 'OPEN',
      author: { login: 'a' },
    },
    ...{ labels: [{ name: 'bell' }], url: 'https://github.com/o/chime/issues/5' },
    comments: [
      { author: { login: 'b' }, authorAssociation: 'NONE', body: 'Same here.' },
      { author: { login: 'c' }, authorAssociation: 'MEMBER', body: 'Oil it.' },
    ],
  };
  expect((await json([issue]))[0]).toMatchObject({
    ...{ id: 'export/5', tags: ['open', 'bell'], answers: ['Oil it.'] },
    said: ['customer: No *ding*.', 'customer: Same here.', 'agent: Oil it.'],
  });
  // One issue alone is no list of its labels.
  expect((await json({ ...issue, comments: [issue.comments[0]] }))[0]).toMatchObject({
    ...{ title: 'Bell is mute', answers: ['Same here.'] },
  });
});

test('Stack Exchange: entities in titles, the accepted answer first', async () => {
  const question = {
    ...{
      question_id: 6,
      title: 'Is 1 &lt; 2?',
      link: 'https://qa.example.com/q/6',
      tags: ['maths'],
    },
    ...{ body: '<p>Really?</p>', accepted_answer_id: 11, last_activity_date: 1_767_225_600 },
    answers: [
      { answer_id: 10, score: 9, body: '<p>Yes.</p>', owner: { user_id: 3 } },
      { answer_id: 11, score: 1, body: '<p>Always.</p>', owner: { user_id: 4 } },
    ],
  };
  expect((await json({ items: [question], quota_max: 1 }))[0]).toMatchObject({
    ...{ title: 'Is 1 < 2?', kind: 'qa', updated: '2026-01-01', answers: ['Always.', 'Yes.'] },
  });
});

test('Jira: JSON with documents of nodes, CSV with repeated columns and wiki text', async () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const issue = {
    ...{ key: 'OAR-2', self: 'https://oar.example.com/rest/api/3/issue/1' },
    fields: {
      ...{
        summary: 'Oar breaks',
        status: { name: 'Done' },
        labels: ['wood'],
        reporter: { name: 'r' },
      },
      description: { type: 'doc', content: [paragraph('It cracks.')] },
      comment: { comments: [{ author: { name: 's' }, body: 'Use *ash* {{v2}}.' }] },
    },
  };
  expect((await json({ issues: [issue] }))[0]).toMatchObject({
    ...{ id: 'export/OAR-2', url: 'https://oar.example.com/browse/OAR-2', tags: ['Done', 'wood'] },
    ...{ said: ['customer: It cracks.', 'agent: Use **ash** `v2`.'] },
  });
  const csv = `Summary,Issue key,Status,Labels,Labels,Description,Comment,Comment
Leak,OAR-3,Open,wet,cold,"h3. Where

# below
# astern",,01/May/26 9:00 AM;ann;Bail; then row.
`;
  const reading = await read(csv, { name: 'jira.csv' });
  expect(reading.problems).toEqual([]);
  expect(told(reading)).toMatchObject([
    {
      ...{ id: 'jira/OAR-3', title: 'Leak', tags: ['Open', 'wet', 'cold'] },
      said: ['customer: ### Where\n\n1. below\n1. astern', 'agent: Bail; then row.'],
    },
  ]);
});

test('records without any text are still articles, so that none is lost', async () => {
  const issues = Array.from({ length: 700 }, (_, at) => ({
    ...{ number: at + 1, title: `Issue ${at + 1}`, body: '', state: 'OPEN', labels: [] },
  }));
  expect(await json(issues)).toHaveLength(700);
});

test('columns that a person mapped count more than the shape of the rows', async () => {
  const rows = [{ id: 1, subject: 'S', description: 'D', requester_id: 2, note: 'N' }];
  const reading = await read(JSON.stringify(rows), {
    ...{ name: 'a.json', columns: { title: 'subject', text: 'note' } },
  });
  expect(reading.articles.map(({ title, body, kind }) => [title, body, kind])).toEqual([
    ['S', 'N', 'kb'],
  ]);
});
