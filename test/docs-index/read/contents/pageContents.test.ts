import { describe, expect, test } from 'vitest';
import { startContents } from '../../../../docs-index/read/contents/pageContents';
import { readSource } from '../../../../docs-index/read/readSource';
import { growth, mostGrowth } from '../../../growth';

/** Where pages stand in a source of these files. */
async function places(files: Readonly<Record<string, string>>, names: readonly string[]) {
  const contents = startContents(name => Promise.resolve(files[name]));
  const found = await Promise.all(names.map(name => contents(name)));
  return found.map(({ levels, title }) => [levels.join(' / '), title]);
}

const pages = ['docs/start/oars.md', 'docs/start/sails.md'];
const expected = [
  ['Boats / On board', 'Oars'],
  ['Boats', 'Sails'],
];

describe('tables of contents of every tool', () => {
  test.each([
    [
      'mkdocs.yml',
      'site_name: x\nnav:\n  - Boats:\n    - On board:\n      - Oars: start/oars.md\n    - Sails: start/sails.md\nplugins:\n  - !!python/name:x.y\n',
    ],
    [
      'docs/SUMMARY.md',
      '# Summary\n\n## Boats\n\n* On board\n  * [Oars](start/oars.md)\n* [Sails](start/sails.md)\n',
    ],
    [
      'docs/_sidebar.md',
      '- **Boats**\n  - On board\n    - [Oars](/start/oars)\n  - [Sails](/start/sails)\n',
    ],
    [
      'docs/toc.yml',
      '- name: Boats\n  items:\n  - name: On board\n    items:\n    - name: Oars\n      href: start/oars.md\n  - name: Sails\n    href: start/sails.md\n',
    ],
    [
      'sidebars.js',
      "/** @type {x} */\nconst sidebars = {\n  main: [{type: 'category', label: 'Boats', link: {type: 'generated-index'}, items: [\n" +
        "    {type: 'category', label: 'On board', items: [{type: 'doc', id: 'start/oars', label: 'Oars'}, ...more()]},\n" +
        "    {type: 'doc', id: 'start/sails', label: 'Sails'}, // last\n  ]}],\n};\nmodule.exports = sidebars;\n",
    ],
    [
      'sidebars.json',
      '{"main": {"Boats": [{"type": "category", "label": "On board", "items": [{"type": "doc", "id": "start/oars", "label": "Oars"}]}, {"type": "doc", "id": "start/sails", "label": "Sails"}]}}',
    ],
    [
      '.vitepress/config.mts',
      "import { x } from 'y';\nexport default x({ title: 'Lake', themeConfig: { sidebar: { '/start/': [{ text: 'Boats', items: [{ text: 'On board', items: [{ text: 'Oars', link: '/start/oars' }] }, { text: 'Sails', link: '/start/sails' }] }] } } });\n",
    ],
    [
      '_data/navigation.yml',
      'docs:\n  - title: Boats\n    children:\n      - title: On board\n        children:\n          - title: Oars\n            url: /start/oars/\n      - title: Sails\n        url: /start/sails/\n',
    ],
  ])('%s', async (file, text) => expect(await places({ [file]: text }, pages)).toEqual(expected));

  test('docs.json and mint.json name pages alone', async () => {
    const groups = [{ group: 'On board', pages: ['start/oars'] }];
    const files = {
      'docs.json': JSON.stringify({
        name: 'Lake',
        navigation: { tabs: [{ tab: 'Boats', groups: [...groups, 'start/sails'] }] },
      }),
    };
    expect(await places(files, ['start/oars.mdx', 'start/sails.mdx'])).toEqual([
      ['Boats / On board', undefined],
      ['Boats', undefined],
    ]);
  });

  test('nav.adoc of a module, and of the root for others', async () => {
    const files = {
      'modules/ROOT/nav.adoc':
        '.Boats\n* On board\n** xref:start:oars.adoc[Oars]\n* xref:sails.adoc[]\n',
    };
    const names = ['modules/start/pages/oars.adoc', 'modules/ROOT/pages/sails.adoc'];
    expect(await places(files, names)).toEqual([
      ['Boats / On board', 'Oars'],
      ['Boats', undefined],
    ]);
  });

  test('versions and translations have those of their own or of the site', async () => {
    const files = {
      'sidebars.js': 'export default { a: [{ label: "Now", items: ["oars"] }] }',
      'versioned_sidebars/version-1.0-sidebars.json':
        '{"a": [{"label": "Then", "items": ["oars"]}]}',
    };
    const names = [
      'docs/oars.md',
      'versioned_docs/version-1.0/oars.md',
      'i18n/zh/docusaurus-plugin-content-docs/current/01-oars.md',
      'i18n/zh/docusaurus-plugin-content-docs/version-1.0/01-oars.md',
      'i18n/zh/docusaurus-plugin-content-docs/version-2.0/boats/sails.md',
      'cn.zh-CN/boats/sails.md',
    ];
    expect((await places(files, names)).map(([levels]) => levels)).toEqual([
      ...['Now', 'Then', 'Now', 'Then'],
      ...['boats', 'boats'],
    ]);
  });
});

test('folders are called as _category_.json and _index.md say, others by their names', async () => {
  const files = {
    'docs/02-boats/_category_.json': '{"label": "All boats"}',
    'docs/02-boats/deck/_index.md': '---\ntitle: On deck\n---\n',
  };
  expect(await places(files, ['docs/02-boats/deck/03-aft/oars.md'])).toEqual([
    ['All boats / On deck / aft', undefined],
  ]);
});

test('a sidebar made of folders names what lies in them', async () => {
  const script =
    "module.exports = { a: [{ type: 'category', label: 'Boats', items: [{ type: 'autogenerated', dirName: 'start' }] }] }";
  expect(await places({ 'sidebars.js': script }, ['docs/start/deck/oars.md'])).toEqual([
    ['Boats / deck', undefined],
  ]);
});

test('a page without title and category gets both, what it says itself counts more', async () => {
  const files: Readonly<Record<string, string>> = {
    'mkdocs.yml': 'nav:\n  - Boats:\n    - Oars and their care: a.md\n    - Other: b.md\n',
  };
  const read = async (name: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    const neighbour = (other: string) =>
      Promise.resolve(
        files[other] === undefined ? undefined : new TextEncoder().encode(files[other]),
      );
    const { articles, uses } = await readSource({ path: name, name, bytes, neighbour });
    return articles.map(({ title, category }) => ({ title, category, uses }));
  };
  expect(await read('docs/a.md', 'Wood wants oil.')).toEqual([
    { title: 'Oars and their care', category: 'Boats', uses: ['mkdocs.yml'] },
  ]);
  expect(await read('docs/b.md', '---\ncategory: Ours\n---\n# Sails\n\nSew.')).toEqual([
    { title: 'Sails', category: 'Ours', uses: ['mkdocs.yml'] },
  ]);
});

test('what is broken or hostile gives no place, and takes no time', async () => {
  const pieces = ['[', '{a:', "{'a", 'x = [', '- a:\n  ', '* [', '`', '/*', '"\\'];
  for (const piece of pieces) {
    const work = async (size: number) => {
      const text = piece.repeat(Math.ceil(size / piece.length));
      for (const file of ['sidebars.js', 'mkdocs.yml', 'docs.json', 'SUMMARY.md']) {
        expect(await places({ [file]: text }, ['a/b.md'])).toEqual([['a', undefined]]);
      }
    };
    expect(await growth(work, { size: 60_000 }), piece).toBeLessThanOrEqual(mostGrowth);
  }
});
