import { expect, test } from 'vitest';
import { readSource } from '../../../../docs-index/read/readSource';

async function read(name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  const { format, articles, problems } = await readSource({ path: name, name, bytes });
  return {
    format,
    articles: articles.map(({ title, category, body }) => ({ title, category, body })),
    problems,
  };
}

test('front matter before HTML says what the page is; tags of its generator go', async () => {
  const page =
    '---\ntitle: "Oars 2.1 are out"\ncategory: News\nlayout: post\n---\n{% include top.html %}\n' +
    '<p>Get them at <a href="https://lakes.example{{ site.base }}">the shop</a>.</p>\n';
  expect(await read('_posts/2021-04-05-oars-2.1.html', page)).toEqual({
    format: 'html',
    articles: [
      {
        title: 'Oars 2.1 are out',
        category: 'News',
        body: 'Get them at [the shop](https://lakes.example).',
      },
    ],
    problems: [],
  });
});

test('without any title a post is called by its file, and filed by its folders', async () => {
  expect(await read('guide/boats/2021-04-05-new-oars.html', '<p>New oars.</p>')).toEqual({
    format: 'html',
    articles: [{ title: 'new oars', category: 'guide / boats', body: 'New oars.' }],
    problems: [],
  });
});

test.each([
  ['a layout of Hugo', '{{ if .Params.toc }}<nav>{{ .TableOfContents }}</nav>{{ end }}'],
  ['a base of Django', '<!doctype html><title>{% block title %}{% endblock %}</title><p>Hi</p>'],
  ['a component of Vue', '<ul><li v-for="oar in oars">{{ oar.name }}</li></ul>'],
])('%s is no page', async (_, text) => {
  expect(await read('x/part.html', text)).toEqual({
    format: 'passed-over',
    articles: [],
    problems: [],
  });
});

test('a page about templates is one', async () => {
  const page = '<h1>Loops</h1><p>Write</p><pre>{{ if .Oars }}x{{ end }}</pre><p>so.</p>';
  expect((await read('loops.html', page)).articles.map(({ title }) => title)).toEqual(['Loops']);
});
