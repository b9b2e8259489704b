import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSegment, type IndexedArticle } from '../../../../docs-index/keep/segments';
import { openIndex } from '../../../../docs-index/answer/docsIndex';
import { emptyManifest } from '../../../../docs-index/manifest';
import { defaultRanking } from '../../../../docs-index/answer/search/ranking';
import { typoDistance } from '../../../../docs-index/answer/search/spelling';
import { readReference } from '../../../../docs-index/derive/readReference';
import { emptyReference, madeArticle } from '../../../madeArticles';

const pages: readonly IndexedArticle[] = [
  madeArticle({ id: 'cert', title: '证书过期', body: '登录控制台。在域名管理里更换证书即可。' }),
  madeArticle({ id: 'pay', title: '充值没有到账', body: '银行转账一般两小时到账。' }),
  madeArticle({ id: 'upload', title: 'upload fails', body: 'The upload token has expired.' }),
  madeArticle({ id: 'mention', title: '日志', body: '日志里有 612 和 6120，还有 612 612 612。' }),
  documented('error', '612'),
  documented('api', '701'),
  documented('about', '701', 'declared'),
  documented('api2', '701'),
  madeArticle({ id: 'field', title: '参数', body: '`params.image.interval_msecs` 是截帧间隔。' }),
];
const manifest = { ...emptyManifest, synonyms: [['充值', '打款', '打过去']] };
const index = openIndex([buildSegment(pages, manifest)]);

function documented(id: string, code: string, origin?: 'declared'): IndexedArticle {
  const { article } = madeArticle({ id, title: '文件不存在', body: `错误码 ${code}` });
  const row = { code, messages: [], title: code, description: '', articleId: id, line: 1 };
  const error = origin ? { ...row, origin } : row;
  return { article, reference: { ...emptyReference, errors: [error] } };
}

describe('what is found first', () => {
  test.each([
    ['證書過期', 'cert'],
    ['证书', 'cert'],
    ['钱打过去了', 'pay'],
    ['612', 'error'],
    ['701', 'about'],
    ['uplaod', 'upload'],
    ['uploads', 'upload'],
    ['ＵＰＬＯＡＤ', 'upload'],
    ['intervalMsecs', 'field'],
    ['interval-msecs', 'field'],
    ['intervalmsecs', 'field'],
    ['2024-10-25T18:42:22.088Z reqId: s7EAAAA3yBDQlwIY upload token', 'upload'],
    ['', undefined],
    ['!?', undefined],
  ])('%s → %s', (query, id) => {
    expect(index.search({ query }).hits[0]?.id).toBe(id);
  });
});

describe('pages of several kinds', () => {
  const text = 'The oar squeaks when one rows.';
  const filler = 'Boats are made of wood and float on water. '.repeat(300);
  const kinds = openIndex([
    buildSegment([
      madeArticle({ id: 'notes', title: 'Release notes', body: text }),
      madeArticle({ id: 'oars', title: 'Paddles', body: text }),
      madeArticle({ id: 'faq', title: 'FAQ', body: text }),
      madeArticle({ id: 'atlas', title: 'Sails', body: `${filler}anchor anchor ${filler}` }),
      madeArticle({ id: 'anchor', title: 'Masts', body: 'One drops the anchor here.' }),
      ...Array.from({ length: 8 }, (_, at) =>
        madeArticle({ id: `other${at}`, title: `Rope ${at}`, body: 'A rope holds.' }),
      ),
    ]),
  ]);
  const found = (query: string) => kinds.search({ query }).hits.map(({ id }) => id);

  test('a question finds what answers questions first, and what is new last', () => {
    expect(found('why does the oar squeak?').slice(0, 3)).toEqual(['faq', 'oars', 'notes']);
    expect(found('oar squeaks')).toEqual(['oars', 'faq', 'notes']);
  });

  test('what is new is found by its name, and by a version first where it says most', () => {
    expect(found('release notes')[0]).toBe('notes');
    expect(found('version oar squeaks')[0]).toBe('notes');
  });

  test('a page that only lists others comes first by its title, whatever name stands in that', () => {
    const links = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => `- [Boat ${name}](${name}.md)`);
    const { article } = madeArticle({ id: 'api', title: '船桨接口', body: '`oar-app` 是名字。' });
    const field = { key: 'oar-app', name: 'oar-app', type: 'string', description: '', line: 1 };
    const listed = openIndex([
      buildSegment([
        {
          article,
          reference: {
            ...emptyReference,
            fields: [{ ...field, position: 'body', enumValues: [], articleId: 'api' }],
          },
        },
        madeArticle({ id: 'moves', title: '其他船转oar-app', body: links.join('\n') }),
        ...Array.from({ length: 9 }, (_, at) =>
          madeArticle({ id: `rope${at}`, title: `绳子 ${at}`, body: '绳子很长。' }),
        ),
      ]),
    ]);
    const first = (query: string) => listed.search({ query }).hits[0]?.id;
    expect(first('其他船转oar-app')).toBe('moves');
    expect(first('oar-app')).toBe('api');
  });

  test('a page of very many words is not what a word of it asks for', () => {
    expect(found('anchor')).toEqual(['anchor', 'atlas']);
  });
});

test('a ticket is found by the number or key that its system gave it', () => {
  const ticket = { question: 'The lid jams.', answers: ['Oil it.'], conversation: [] };
  const made = (id: string): IndexedArticle => {
    const { article, reference } = madeArticle({ id, title: 'Lid', body: 'The lid jams. Oil it.' });
    return { article: { ...article, kind: 'ticket', ticket }, reference };
  };
  const found = openIndex([
    buildSegment([made('jira/OAR-1187'), made('desk/48213'), made('desk/7')]),
  ]);
  const ids = (query: string) => found.search({ query }).hits.map(({ id }) => id);
  expect(['OAR-1187', 'oar 1187', '#48213', '7'].map(ids)).toEqual([
    ['jira/OAR-1187'],
    ['jira/OAR-1187'],
    ['desk/48213'],
    [],
  ]);
});

test('who asks in words is helped before being told what a code means; who names it is not', () => {
  const help = madeArticle({ id: 'help', title: '箱子打不开', body: '箱子打不开时先看盖子。' });
  const code = madeArticle({
    ...{ id: 'code', title: '4711 箱子打不开', body: '盖子没有锁好，箱子打不开时返回。' },
    kind: 'reference',
  });
  const errors = [
    { code: '4711', messages: [], title: '4711', description: '', articleId: 'code', line: 1 },
  ];
  const told = { article: code.article, reference: { ...emptyReference, errors } };
  const crates = openIndex([buildSegment([told, help])]);
  const first = (query: string) => crates.search({ query }).hits[0]?.id;
  expect(first('我的箱子怎么打不开了')).toBe('help');
  expect(first('我的箱子怎么打不开了 4711')).toBe('code');
});

test('where nothing is found, near queries are suggested', () => {
  expect(index.search({ query: 'tkoenx' })).toMatchObject({ total: 0, suggestions: ['token'] });
  expect(index.search({ query: 'qqqq' }).suggestions).toBeUndefined();
  expect(index.search({ query: 'token' }).suggestions).toBeUndefined();
});

test('where a word stands nowhere, the query with a near one is suggested', () => {
  expect(index.search({ query: '证书 tkoenx' })).toMatchObject({ suggestions: ['证书 token'] });
  expect(index.search({ query: '证书 tokne' }).suggestions).toBeUndefined();
  expect(index.search({ query: '证书 qqqq' }).suggestions).toBeUndefined();
});

test('marks of pictures are no words', () => {
  const shots = openIndex([
    buildSegment([madeArticle({ id: 'shot', title: '截图', body: '请看[图片]' })]),
  ]);
  expect(shots.search({ query: '图片' }).total).toBe(0);
});

test('the id in a pasted path stands for the documented variable', () => {
  const page = (id: string, path: string) => {
    const body = `# 请求路径\n\n> \`POST\` ${path}\n`;
    const { article } = madeArticle({ id, title: id, body });
    return { article, reference: readReference(article).reference };
  };
  const apis = openIndex([
    buildSegment([page('list', '/api/v1/server'), page('reboot', '/api/v1/server/:id/reboot')]),
  ]);
  const query = 'POST /api/v1/server/8f2c90aa/reboot';
  expect(apis.search({ query }).hits[0]?.id).toBe('reboot');
});

test('a snippet is the passage that answers, and marks the words as they stand there', () => {
  const [hit] = index.search({ query: '更換證書' }).hits;
  expect(hit?.snippet).toContain('更换证书');
  const marked = hit?.highlights.map(([start, end]) => hit.snippet.slice(start, end));
  expect(marked).toContain('更换证书');
});

test('a ticket shows its answer before the question, never its root cause', () => {
  const ticket = {
    question: '证书过期',
    answers: ['证书过期后请重新申请。'],
    conversation: [],
    rootCause: '证书根因',
  };
  const item = madeArticle({ id: 't', kind: 'ticket', title: '求助', body: '证书过期', ticket });
  const found = openIndex([buildSegment([item])]);
  expect(found.search({ query: '证书过期' }).hits[0]?.snippet).toMatch(/^证书过期后请重新申请/);
  expect(found.search({ query: '根因' }).total).toBe(0);
});

test('a passage that only the conversation of a ticket holds names its turn', () => {
  const ticket = {
    question: 'The lamp stays dark',
    answers: ['Turn the lamp clockwise.'],
    conversation: [
      { role: 'customer', text: 'The lamp stays dark' },
      { role: 'agent', text: 'Turn the lamp clockwise.' },
      { role: 'customer', text: 'Now the fuse hums loudly.' },
    ],
  } as const;
  const item = madeArticle({ id: 't', kind: 'ticket', title: 'Help', body: 'lamp fuse', ticket });
  const found = openIndex([buildSegment([item])]);
  const sectionOf = (query: string) => found.search({ query }).hits.map(({ section }) => section);
  expect(sectionOf('fuse hums')).toEqual([{ title: 'Conversation', anchor: 'turn-3' }]);
  expect(sectionOf('lamp clockwise')).toEqual([undefined]);
  expect(sectionOf('lamp dark')).toEqual([undefined]);
});

test('tickets that say the same stand behind the best one, pages never', () => {
  const ticket = { question: '证书一直处理中', answers: ['已经处理完成'], conversation: [] };
  const body = '证书一直处理中';
  const found = openIndex([
    buildSegment([
      madeArticle({ id: 'a', kind: 'ticket', title: '求助', body, ticket }),
      madeArticle({ id: 'b', kind: 'ticket', title: '求助', body, ticket }),
      madeArticle({ id: 'c', title: '求助', body }),
      madeArticle({ id: 'd', title: '求助', body }),
    ]),
  ]);
  const { hits } = found.search({ query: '证书处理中' });
  const tickets = hits.filter(hit => hit.kind === 'ticket');
  expect(tickets).toHaveLength(1);
  expect(tickets[0]?.similar).toBe(1);
  expect(hits).toHaveLength(3);
});

test('facets count all matches but for their own filter', () => {
  const { total, facets } = index.search({ query: '证书', kinds: ['ticket'] });
  expect(total).toBe(0);
  expect(facets.kinds).toEqual({ kb: 1 });
  expect(facets.categories).toEqual({});
});

test('pages follow each other without gap or repetition', () => {
  const all = index.search({ query: '证书 612 upload 参数', limit: 10 }).hits;
  const paged = [0, 2, 4].flatMap(
    offset => index.search({ query: '证书 612 upload 参数', limit: 2, offset }).hits,
  );
  expect(paged).toEqual(all.slice(0, 6));
});

test('no query throws, and highlights lie in their texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), query => {
      for (const { snippet, highlights } of index.search({ query }).hits) {
        for (const [start, end] of highlights) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(snippet.length);
        }
      }
    }),
  );
});

test.each([
  ['uplaod', 'upload', 1],
  ['upload', 'upload', 0],
  ['uplod', 'upload', 1],
  ['uppload', 'upload', 1],
  ['uqload', 'upload', 1],
])('%s is %s with %i typos', (a, b, typos) => {
  expect(typoDistance(a, b, 2)).toBe(typos);
});

describe('pages of several passages', () => {
  const filler = (word: string) => `${`${word} is sold in every shop of the town. `.repeat(20)}\n`;
  const shop = openIndex([
    buildSegment([
      madeArticle({
        id: 'lamps',
        title: 'Lamps',
        body: `## Colours\n\n${filler('paint')}\n## Broken glass\n\nThrow broken bulbs into the grey bin.\n\n## Prices\n\n${filler('money')}`,
      }),
      madeArticle({
        id: 'town',
        title: 'The town',
        body: `${filler('glass')}\nThe grey house.\n\n${filler('bread')}\nBroken windows.\n\n${filler('a bin')}\nBulbs of tulips.`,
      }),
      madeArticle({
        id: 'contents',
        title: 'Contents',
        body: ['Lamps', 'Broken bulbs', 'Grey bin', 'Bread', 'Glass', 'Tulips']
          .map(name => `- [${name}](${name}.md)`)
          .join('\n'),
      }),
      madeArticle({ id: 'list', title: 'Grey bin', body: 'What may go into it.' }),
    ]),
  ]);
  const found = (query: string) => shop.search({ query }).hits.map(({ id }) => id);

  test('one passage that answers is worth more than words all over a page', () => {
    const [hit] = shop.search({ query: 'broken bulbs glass grey bin' }).hits;
    const section = { title: 'Broken glass', anchor: 'broken-glass' };
    expect([hit?.id, hit?.section]).toEqual(['lamps', section]);
    expect(hit?.snippet).toBe('Throw broken bulbs into the grey bin.');
  });

  test('what only lists other pages comes behind them, and is found by its name', () => {
    expect(found('broken bulbs').indexOf('contents')).toBeGreaterThan(0);
    expect(found('contents')[0]).toBe('contents');
  });

  test('a title is found first however it is typed', () => {
    for (const typed of ['Grey bin', 'grey-bin', 'greybin', '1.2 ＧＲＥＹ bin!']) {
      expect(found(typed)[0]).toBe('list');
    }
  });
});

test('of pages that answer alike the one comes first whose title is all that was asked for', () => {
  const linking = 'Linking works by a code that is typed into the page.';
  const shown = (id: string, title: string, body: string) => madeArticle({ id, title, body });
  const segment = buildSegment([
    shown('whole', 'Account linking', linking),
    shown(
      'more',
      'Account linking from the console',
      `Account linking works here too: linking an account works by a code.`,
    ),
    shown('other', 'Payment', 'How it works.'),
  ]);
  const first = (titleAlike: number) =>
    openIndex([segment], { ...defaultRanking, titleAlike }).search({
      query: 'how does account linking work',
    }).hits[0]?.id;
  expect([first(0), first(defaultRanking.titleAlike)]).toEqual(['more', 'whole']);
});

test.each([
  ['more than of one with another title', defaultRanking, ['untitled', 'titled']],
  ['or as much', { ...defaultRanking, untitledPassage: 1 }, ['titled', 'untitled']],
])('the text of a page without a title says %s', (_, ranking, ids) => {
  const body = 'A kiln cools for a day.';
  const pages = [
    madeArticle({ id: 'titled', title: 'Shelves', body }),
    madeArticle({ id: 'untitled', title: '', body }),
  ];
  const { hits } = openIndex([buildSegment(pages)], ranking).search({ query: 'kiln cools' });
  expect(hits.map(({ id }) => id)).toEqual(ids);
});
