import { expect, test } from 'vitest';
import { readFolder } from '../folder';

test('a page: title, attributes, admonition in a table, listing, table, partial', async () => {
  const files = {
    'modules/ROOT/pages/tea.adoc': `= Make _tea_
:leaf: Assam
:toc:

Take {leaf}.

[WARNING]
====
Hot.

* Very hot.
====

|===
|cup |size

|small |one
|===

[source,sh]
----
# not a title
boil <water>
----

include::partial$end.adoc[]
`,
    'modules/ROOT/partials/end.adoc': '== Drink\n\nSee xref:cup.adoc[the cup].\n',
  };
  const reading = await readFolder(files, 'modules/ROOT/pages/tea.adoc');
  expect(reading.problems).toEqual([]);
  const [article] = reading.articles;
  expect(article?.title).toBe('Make tea');
  expect(article?.breadcrumb).toEqual([]);
  expect(article?.body).toBe(`Take Assam.

> **Warning**
>
> Hot.
>
> - Very hot.

| cup | size |
| --- | --- |
| small | one |

\`\`\`sh
# not a title
boil <water>
\`\`\`

## Drink

See [the cup](cup.html).`);
  expect((await readFolder(files, 'modules/ROOT/partials/end.adoc')).format).toBe('passed-over');
});

test('no file is read but through the source', async () => {
  const files = { 'a.adoc': '= A\n\ninclude::/etc/hostname[]\n\ninclude::../../b.adoc[]\n\nEnd.' };
  const reading = await readFolder(files, 'a.adoc');
  expect(reading.articles[0]?.body).toBe('End.');
});

test('a page of Antora: attributes of its component, other pages by module and title, own sections', async () => {
  const files = {
    'antora.yml':
      "name: tea\nversion: '2.1'\nasciidoc:\n  attributes:\n    kettle: Samovar@\n    badge: image:a.svg[]\n",
    'modules/ROOT/pages/tea.adoc':
      '= Tea\n\nUse the {kettle} {page-version}, see xref:cups:big/mug.adoc[], xref:milk.adoc[].\n\n' +
      'Then <<pour-it>>.\n\n==== Pour it\n\nSlowly.\n',
    'modules/cups/pages/big/mug.adoc': '= Mugs of all sizes\n',
  };
  const reading = await readFolder(files, 'modules/ROOT/pages/tea.adoc');
  expect(reading.uses).toEqual(['antora.yml']);
  expect(reading.articles[0]?.body)
    .toBe(`Use the Samovar 2.1, see [Mugs of all sizes](../../cups/pages/big/mug.html), [milk](milk.html).

Then [Pour it](#pour-it).

#### Pour it

Slowly.`);
});
