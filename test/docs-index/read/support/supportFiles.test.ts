import { expect, test } from 'vitest';
import { readFolder } from '../folder';

/** Title, kind, what was said, what answers. */
async function told(files: Record<string, string>, name: string) {
  const reading = await readFolder(files, name);
  expect(reading.problems).toEqual([]);
  return reading.articles.map(({ title, kind, updated, ticket }) => ({
    ...{ title, kind, updated },
    said: ticket?.conversation.map(({ role, text }) => `${role}: ${text}`),
    answers: ticket?.answers,
  }));
}

test('Discourse: staff by their marks, the accepted answer first', async () => {
  const topic = {
    ...{ id: 7, title: 'Knots slip', slug: 'knots', tags: ['rope'], last_posted_at: '2026-02-02' },
    post_stream: {
      posts: [
        {
          post_number: 1,
          post_type: 1,
          username: 'a',
          cooked: '<p>They <em>slip</em>.</p>',
          staff: false,
        },
        { post_number: 2, post_type: 1, username: 'b', cooked: '<p>Wet them.</p>', staff: true },
        {
          post_number: 3,
          post_type: 1,
          username: 'c',
          cooked: '<p>Twice round.</p>',
          accepted_answer: true,
          staff: false,
        },
        { post_number: 4, post_type: 3, username: 'b', cooked: '<p>Closed</p>' },
      ],
    },
  };
  expect(await told({ 't.json': JSON.stringify(topic) }, 't.json')).toEqual([
    {
      ...{ title: 'Knots slip', kind: 'qa', updated: '2026-02-02' },
      said: ['customer: They *slip*.', 'agent: Wet them.', 'customer: Twice round.'],
      answers: ['Twice round.', 'Wet them.'],
    },
  ]);
});

test('Slack: threads apart, names and links written out, comings and goings left out', async () => {
  const message = (ts: string, user: string, text: string, more: object = {}) => ({
    ...{ type: 'message', ts, user, text, ...more },
  });
  const day = [
    message('1767225600.000100', 'U1', 'Who has the <#C2|keys>?', {
      thread_ts: '1767225600.000100',
    }),
    message('1767225700.000100', 'U2', '<@U1> see <https://k.example.com|here>', {
      thread_ts: '1767225600.000100',
    }),
    message('1767225800.000100', 'U2', '<@U2> has joined', { subtype: 'channel_join' }),
    message('1767225900.000100', 'U3', 'Lunch &amp; tea?'),
  ];
  const files = {
    'users.json': JSON.stringify([{ id: 'U1', profile: { display_name: 'Ann' } }]),
    'desk/2026-01-01.json': JSON.stringify(day),
  };
  expect(await told(files, 'desk/2026-01-01.json')).toEqual([
    {
      ...{ title: 'Who has the #keys?', kind: 'qa', updated: '2026-01-01' },
      said: ['customer: Who has the #keys?', 'agent: @Ann see [here](https://k.example.com)'],
      answers: ['@Ann see [here](https://k.example.com)'],
    },
    {
      ...{ title: 'Lunch & tea?', kind: 'qa', updated: '2026-01-01' },
      ...{ said: ['customer: Lunch & tea?'], answers: [] },
    },
  ]);
  expect((await readFolder(files, 'users.json')).format).toBe('passed-over');
});

test('Feishu: texts and posts, answers below what they answer', async () => {
  const message = (id: string, root: string, content: object, type = 'text') => ({
    ...{ message_id: id, root_id: root, msg_type: type, create_time: '1767225600000' },
    ...{ sender: { id: `s${id}` }, body: { content: JSON.stringify(content) } },
  });
  const post = {
    zh_cn: {
      title: '步骤',
      content: [
        [
          { tag: 'text', text: '先看' },
          { tag: 'a', text: '这里', href: 'https://f.example.com' },
        ],
      ],
    },
  };
  const items = [message('1', '', { text: '门打不开' }), message('2', '1', post, 'post')];
  const text = JSON.stringify({ code: 0, data: { items } });
  expect(await told({ '群.json': text }, '群.json')).toEqual([
    {
      ...{ title: '门打不开', kind: 'qa', updated: '2026-01-01' },
      said: ['customer: 门打不开', 'agent: 步骤\n\n先看[这里](https://f.example.com)'],
      answers: ['步骤\n\n先看[这里](https://f.example.com)'],
    },
  ]);
});

test('Posts.xml: answers find their question', async () => {
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<posts>
  <row Id="1" PostTypeId="1" AcceptedAnswerId="3" Title="Which &amp; why?" Body="&lt;p&gt;Tell.&lt;/p&gt;" Tags="&lt;a&gt;&lt;b-c&gt;" LastActivityDate="2026-03-04T01:02:03.000" OwnerUserId="9" />
  <row Id="2" PostTypeId="2" ParentId="1" Score="8" Body="&lt;p&gt;Both.&lt;/p&gt;" OwnerUserId="8" />
  <row Id="3" PostTypeId="2" ParentId="1" Score="2" Body="&lt;p&gt;Neither.&lt;/p&gt;" OwnerUserId="7" />
</posts>`;
  const reading = await readFolder({ 'Posts.xml': xml }, 'Posts.xml');
  expect(reading.articles[0]?.source.line).toBe(3);
  expect(reading.articles[0]?.tags).toEqual(['a', 'b-c']);
  expect(await told({ 'Posts.xml': xml }, 'Posts.xml')).toEqual([
    {
      ...{ title: 'Which & why?', kind: 'qa', updated: '2026-03-04' },
      said: ['customer: Tell.', 'agent: Both.', 'agent: Neither.'],
      answers: ['Neither.', 'Both.'],
    },
  ]);
});

test('Jira XML: issues with comments', async () => {
  const xml = `<!-- made by a test -->
<rss version="0.92"><channel><title>Jira</title>
<item><title>[KITE-1] String snaps</title><link>https://kite.example.com/browse/KITE-1</link>
<project id="1" key="KITE">Kites</project><description>&lt;p&gt;In &lt;b&gt;wind&lt;/b&gt;&lt;/p&gt;</description>
<key id="1">KITE-1</key><summary>String snaps</summary><status id="6">Closed</status>
<reporter username="r">R</reporter><labels><label>string</label></labels>
<updated>Tue, 3 Mar 2026 10:00:00 +0000</updated>
<comments><comment id="2" author="s">&lt;p&gt;Take silk.&lt;/p&gt;</comment></comments></item>
</channel></rss>`;
  expect(await told({ 'j.xml': xml }, 'j.xml')).toEqual([
    {
      ...{ title: 'String snaps', kind: 'ticket', updated: '2026-03-03' },
      ...{ said: ['customer: In **wind**', 'agent: Take silk.'], answers: ['Take silk.'] },
    },
  ]);
});

test('mail: threads by what they answer, encodings, quoted text left out', async () => {
  const mbox = `From a@x.example.com Mon Mar  2 09:00:00 2026
From: A <a@x.example.com>
Subject: Anchor lost
Date: Mon, 2 Mar 2026 09:00:00 +0000
Message-ID: <1@x>

It fell in.
From here it is gone.

From b@y.example.com Mon Mar  2 10:00:00 2026
From: B <b@y.example.com>
Subject: =?utf-8?q?Re=3A_Anchor_lost?=
Date: Tue, 3 Mar 2026 10:00:00 +0000
In-Reply-To: <1@x>
Content-Transfer-Encoding: base64
Content-Type: text/plain; charset=utf-8

${Buffer.from('Dive for it.\n\nOn Monday, A wrote:\n> It fell in.\n').toString('base64')}
`;
  const [thread, ...others] = await told({ 'm.mbox': mbox }, 'm.mbox');
  expect(others).toEqual([]);
  expect(thread).toEqual({
    ...{ title: 'Anchor lost', kind: 'ticket', updated: '2026-03-03' },
    said: ['customer: It fell in.  \nFrom here it is gone.', 'agent: Dive for it.'],
    answers: ['Dive for it.'],
  });
});

test('a broken export is one problem', async () => {
  const reading = await readFolder({ 't.json': '{"post_stream": {' }, 't.json');
  expect(reading.problems.map(({ message }) => message)).toEqual([
    'The Discourse topic is broken JSON; it was left out.',
  ]);
});
