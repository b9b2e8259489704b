import { expect, test } from 'vitest';
import { readFolder, referenceOf } from '../folder';
import { growth, mostGrowth } from '../../../growth';

async function page(text: string, others: Record<string, string> = {}) {
  const reading = await readFolder({ ...others, 'docs/page.rst': text }, 'docs/page.rst');
  expect(reading.problems).toEqual([]);
  const [article] = reading.articles;
  return { title: article?.title, body: article?.body };
}

test('titles with and without overlines, in the order of their marks', async () => {
  const text = `.. _top:

=====
Looms
=====

Warp
====

Weft
----

Weave
=====
`;
  expect(await page(text)).toEqual({ title: 'Looms', body: '## Warp\n\n### Weft\n\n## Weave' });
});

test('roles, references, literals and substitutions', async () => {
  const text = `Yarn
====

See :ref:\`knots\`, :doc:\`/wool\`, :func:\`~spin.twist\` and \`the shop <https://y.example.com>\`_,
or site_ with \`\`ply*2\`\` of |brand| for <you>.

.. _site: https://s.example.com
.. |brand| replace:: Fleece
.. _knots:

Knots and loops
---------------

.. a comment
`;
  expect((await page(text)).body)
    .toBe(`See Knots and loops, wool, \`spin.twist\` and [the shop](https://y.example.com),
or [site](https://s.example.com) with \`ply*2\` of Fleece for \\<you>.

## Knots and loops`);
});

test('blocks: admonitions, code, lists, definitions, quotes of literal text', async () => {
  const text = `Dye
===

.. warning:: Hot.
   Very hot.

.. code-block:: sh

   boil water

Then::

   stir

* red

  deep red
* blue

1. first
#. second

term
   what it is
`;
  expect((await page(text)).body).toBe(`> **Warning**
>
> Hot.
> Very hot.

\`\`\`sh
boil water
\`\`\`

Then:

\`\`\`
stir
\`\`\`

- red

  deep red

- blue

1. first
2. second

**term**

what it is`);
});

test('simple, grid, list and CSV tables', async () => {
  const text = `Tables
======

===== ======
Ply   Weight
===== ======
two   light
      or so
===== ======

+---+-----+
| a | b   |
+===+=====+
| 1 | - x |
|   | - y |
+---+-----+

.. list-table::
   :header-rows: 1

   * - k
     - v
   * - 1
     - 2

.. csv-table::
   :header: p,q

   "r, s",t
`;
  expect((await page(text)).body).toBe(`| Ply | Weight |
| --- | --- |
| two | light<br>or so |

| a | b |
| --- | --- |
| 1 | - x<br>- y |

| k | v |
| --- | --- |
| 1 | 2 |

| p | q |
| --- | --- |
| r, s | t |`);
});

test('operations of the HTTP domain, and those whose parameters stand in a file beside', async () => {
  const parameters = `bobbin:
  in: path
  type: string
  required: true
  description: Its name
404:
  default: No such bobbin
`;
  const text = `API
===

.. http:delete:: /v1/looms/(int:loom)

   Takes it down.

   :query force: even if it runs
   :<json string reason: why
   :statuscode 423: it runs

Wind a bobbin
=============

.. rest_method:: PUT /v1/bobbins/{bobbin}

.. rest_parameters:: parameters.yaml

   - bobbin: bobbin
`;
  const files = { 'docs/page.rst': text, 'docs/parameters.yaml': parameters };
  const reading = await readFolder(files, 'docs/page.rst');
  const { endpoints, fields, errors } = referenceOf(reading);
  expect(endpoints.map(({ key }) => key)).toEqual([
    'DELETE /v1/looms/{loom}',
    'PUT /v1/bobbins/{bobbin}',
  ]);
  expect(fields.map(({ api, key, position }) => [api, key, position])).toEqual([
    ['DELETE /v1/looms/{loom}', 'force', 'query'],
    ['DELETE /v1/looms/{loom}', 'reason', 'body'],
    ['PUT /v1/bobbins/{bobbin}', 'bobbin', 'path'],
  ]);
  expect(errors.map(({ code }) => code)).toEqual(['423']);
});

test('an included text stands where it is included', async () => {
  const files = { 'docs/part.txt': 'Part\n----\n\nof it' };
  expect((await page('Whole\n=====\n\n.. include:: part.txt\n', files)).body).toBe(
    '## Part\n\nof it',
  );
});

test.each(['* ', '.. a::\n   ', '`', '``', ':a:', '|', '=\n', '  ', '+--+\n|'])(
  '%j over and over neither hangs nor throws',
  async piece => {
    const work = (size: number) => page(`T\n=\n\n${piece.repeat(size)}`);
    expect(await growth(work, { size: 20_000 })).toBeLessThanOrEqual(mostGrowth);
  },
);

test("directives of a project's own: the request and its fields, nested ones inside", async () => {
  const text = `Open a crate
============

.. endpoint::
   :method: POST
   :url: https://api.crates.test/v1/crates/*id*/lid

Parameters
----------
.. parameter:: lid
   :type: object
   :condition: required

   The lid | of the crate.

   .. parameter:: open
      :type: boolean
      :condition: optional

      Open it.

.. parameter:: force
   :type: boolean

Response
--------
.. parameter:: tags
   :type: array

   .. parameter:: name
`;
  const reading = await readFolder({ 'docs/open.rst': text }, 'docs/open.rst');
  const { endpoints, fields } = referenceOf(reading);
  expect(endpoints.map(({ key, host }) => `${key} ${host ?? ''}`)).toEqual([
    'POST /v1/crates/{id}/lid https://api.crates.test',
  ]);
  expect(
    fields.map(({ position, key, type, required }) => [position, key, type, required ?? '-']),
  ).toEqual([
    ['body', 'lid', 'object', true],
    ['body', 'lid.open', 'boolean', false],
    ['body', 'force', 'boolean', '-'],
    ['response', 'tags', 'array', '-'],
    ['response', 'tags[].name', '', '-'],
  ]);
});

test('a .txt file with a title between lines and fields is such a page, one with a banner is text', async () => {
  const title = '=======\n Looms\n=======\n\n';
  const formats = await Promise.all(
    [`${title}:Author: Ann\n\nWeave.`, `${title}Weave: slowly.`].map(
      async text => (await readFolder({ 'loom.txt': text }, 'loom.txt')).format,
    ),
  );
  expect(formats).toEqual(['rst', 'text']);
});
