import { describe, expect, test } from 'vitest';
import { dialectMarkdown } from '../../../../docs-index/read/dialects/dialectMarkdown';
import { growth, mostGrowth } from '../../../growth';

/** What a page of a dialect is as our Markdown. */
function plain(text: string, isMdx = false): string {
  return dialectMarkdown(text, { isMdx });
}

const quoted = '> **Mind the gap**\n>\n> Step over it.';

describe('notes and warnings', () => {
  test.each([
    ['Docusaurus', ':::warning Mind the gap\n\nStep over it.\n\n:::'],
    ['Docusaurus 3', ':::warning[Mind the gap]\nStep over it.\n:::'],
    ['Docusaurus 4', ':::warning{title="Mind the gap"}\nStep over it.\n:::'],
    ['VitePress', '::: warning Mind the gap\nStep over it.\n:::'],
    ['MkDocs', '!!! warning "Mind the gap"\n\n    Step over it.\n'],
    ['MkDocs, folded', '??? warning "Mind the gap"\n    Step over it.\n'],
    ['GitHub, Obsidian', '> [!WARNING] Mind the gap\n> Step over it.'],
    ['GitBook', '{% hint style="warning" title="Mind the gap" %}\nStep over it.\n{% endhint %}'],
    ['Hugo', '{{< alert type="warning" title="Mind the gap" >}}\nStep over it.\n{{< /alert >}}'],
    ['Hugo, by place', '{{% notice warning "Mind the gap" %}}\nStep over it.\n{{% /notice %}}'],
    ['Mintlify', '<Warning title="Mind the gap">\n  Step over it.\n</Warning>'],
  ])('%s', (_, text) => expect(plain(text)).toBe(quoted));

  test('without a title the kind is the label', () => {
    for (const note of ['> [!NOTE]\n> Low tide at six.', '>![note]\n>\n> Low tide at six.'])
      expect(plain(note)).toBe('> **Note**\n>\n> Low tide at six.');
  });

  test('inside each other and inside lists', () => {
    expect(plain('- Row\n\n  ::: tip\n  Slowly.\n  :::\n\n- Land')).toBe(
      '- Row\n\n  > **Tip**\n  >\n  > Slowly.\n- Land',
    );
    expect(plain('!!! note "A"\n    One.\n\n    !!! tip "B"\n        Two.\n\nThree.')).toBe(
      '> **A**\n>\n> One.\n>\n> > **B**\n> >\n> > Two.\n\nThree.',
    );
  });

  test('a table or code in a note stands at the margin', () => {
    expect(plain('!!! note "Keys"\n\n    ```sh\n    rowctl keys\n    ```\n')).toBe(
      '**Keys**\n\n```sh\nrowctl keys\n```',
    );
  });
});

describe('tabs', () => {
  const tabs = '**Oars**\n\nPull.\n\n**Sail**\n\nWait.';
  test.each([
    [
      'Docusaurus',
      '<Tabs>\n<TabItem value="o" label="Oars">\n\nPull.\n\n</TabItem>\n<TabItem value="s" label="Sail">Wait.</TabItem>\n</Tabs>',
    ],
    ['MkDocs', '=== "Oars"\n\n    Pull.\n\n=== "Sail"\n\n    Wait.\n'],
    [
      'GitBook',
      '{% tabs %}\n{% tab title="Oars" %}\nPull.\n{% endtab %}\n{% tab title="Sail" %}\nWait.\n{% endtab %}\n{% endtabs %}',
    ],
    [
      'Hugo',
      '{{< tabs >}}\n{{% tab name="Oars" %}}\nPull.\n{{% /tab %}}\n{{% tab name="Sail" %}}\nWait.\n{{% /tab %}}\n{{< /tabs >}}',
    ],
    ['VuePress', ':::: tabs\n::: tab Oars\nPull.\n:::\n::: tab Sail\nWait.\n:::\n::::'],
    ['Microsoft Learn', '# [Oars](#tab/oars)\n\nPull.\n\n# [Sail](#tab/sail)\n\nWait.'],
    [
      'Mintlify',
      '<Tabs>\n  <Tab title="Oars">\n    Pull.\n  </Tab>\n  <Tab title="Sail">\n    Wait.\n  </Tab>\n</Tabs>',
    ],
  ])('%s', (_, text) => expect(plain(text, true)).toBe(tabs));

  test('code groups are labelled', () => {
    expect(plain('::: code-group\n\n```sh [npm]\nnpm i row\n```\n\n:::')).toBe(
      '**npm**\n\n```sh\nnpm i row\n```',
    );
  });
});

describe('components', () => {
  test('imports, exports and comments go, code keeps its own', () => {
    const text =
      "import A from './a';\n\nexport const rows = [\n  { b: 1 },\n];\n\n{/* hidden */}\n\nRow{' '}on.\n\n```js\nimport b from 'b';\n```";
    expect(plain(text, true)).toBe("Row on.\n\n```js\nimport b from 'b';\n```");
  });

  test('what attributes say is kept, what they set is not', () => {
    const text =
      '<Card title="Moor a boat" icon="anchor" href="/moor" cols={2}>\n  At the pier.\n</Card>';
    expect(plain(text, true)).toBe('[Moor a boat](/moor)\n\nAt the pier.');
  });

  test('parameters are a table, those inside others under their names', () => {
    const text = `<ParamField body="boat" type="object" required>
  The boat.
  <Expandable title="properties">
    <ParamField body="oars" type="number" default="2">How many.</ParamField>
  </Expandable>
</ParamField>
<ParamField query="dry" type="boolean">Only try.</ParamField>`;
    expect(plain(text, true)).toBe(
      [
        '| Name | Type | In | Required | Description |',
        '| --- | --- | --- | --- | --- |',
        '| boat | object | body | yes | The boat. |',
        '| boat.oars | number | body | no | How many.<br>Default: `2` |',
        '| dry | boolean | query | no | Only try. |',
      ].join('\n'),
    );
  });

  test('endpoints are requests', () => {
    expect(plain('<Endpoint method={"post"} path={"/boats/{id}/moor"} />', true)).toBe(
      '```http\nPOST /boats/{id}/moor\n```',
    );
    const block =
      '{% swagger method="get" path="/boats" baseUrl="https://api.quay.example.com/v1" summary="List boats" %}\n{% endswagger %}';
    expect(plain(block)).toBe(
      '**List boats**\n\n```http\nGET /v1/boats\nHost: api.quay.example.com\n```',
    );
  });
});

describe('HTML in Markdown', () => {
  test('requests, whatever their component calls method and path', () => {
    const http = '```http\nGET /boats/{boat.id}\n```';
    for (const text of [
      '<Route method="GET">/boats/[\\{boat.id\\}](/boat#object)</Route>',
      '<Api type="get" url="/boats/{boat.id}" />',
      '<Operation api="GET /boats/{boat.id}" />',
      '<Get path="/boats/{boat.id}" />',
    ]) {
      expect(plain(text.replaceAll('\\\\', '\\'), true)).toBe(http);
    }
    expect(plain('<Card type="post" href="/boats">All boats</Card>', true)).toBe('All boats');
  });

  test('a table of HTML that is indented after blank lines, with another in a whole row', () => {
    const row = (cell: string): string => `    <tr>\n\n        ${cell}\n    </tr>\n`;
    const inner =
      '<table><tr><th>Name</th><th>Type</th></tr><tr><td>id</td><td>int</td></tr></table>';
    const text = `<table>\n${row('<th>Call</th><th>Does</th>')}${row('<td>\n\n          Moor\n\n        </td><td>Ties up</td>')}${row(`<td colspan="2"><p>GET /moor</p>${inner}</td>`)}</table>`;
    expect(plain(text)).toBe(
      '| Call | Does |\n| --- | --- |\n| Moor | Ties up |\n\nGET /moor\n\n| Name | Type |\n| --- | --- |\n| id | int |',
    );
  });

  test('a break alone on its line holds no heading', () => {
    expect(plain('Moor.\n</br>\n## Codes\n| A | B |\n| --- | --- |\n| 1 | 2 |')).toBe(
      'Moor.\n\n## Codes\n\n| A | B |\n| --- | --- |\n| 1 | 2 |',
    );
  });

  test('tables, with cells that span', () => {
    const text =
      '<table><tr><th>Boat</th><th>Oars</th></tr><tr><td rowspan="2">Skiff</td><td>2</td></tr><tr><td>4</td></tr></table>';
    expect(plain(text)).toBe('| Boat | Oars |\n| --- | --- |\n| Skiff | 2 |\n| Skiff | 4 |');
  });

  test('breaks, keys, details, comments, entities', () => {
    const text =
      'Press <kbd>R</kbd> to row.<br/>Then rest &amp; wait.\n\n<!-- not yet -->\n<details><summary>Why</summary>\n\nIt is far.\n\n</details>';
    expect(plain(text)).toBe('Press R to row.  \nThen rest & wait.\n\n**Why**\n\nIt is far.');
  });

  test.each([
    ['a value in angle brackets', 'Send <boat> and `<oar>`.', 'Send \\<boat> and `<oar>`.'],
    ['a generic type', 'A Map<String, Boat> of them.', 'A Map\\<String, Boat> of them.'],
    ['a comparison', 'If a < b and c > d.', 'If a < b and c > d.'],
    [
      'an address',
      '<https://quay.example.com>',
      '[https://quay.example.com](https://quay.example.com)',
    ],
    ['a tag that never ends', 'Row <b to the pier', 'Row \\<b to the pier'],
    ['a comment that never ends', 'Row <!-- to the pier', 'Row \\<!-- to the pier'],
  ])('%s is no tag', (_, text, expected) => expect(plain(text)).toBe(expected));
});

describe('marks of site generators', () => {
  test.each([
    ['ids of headings', '## Moor {#moor}', '## Moor'],
    ['classes', '[Moor](m.md){: .button target="_blank" }', '[Moor](m.md)'],
    ['tables of contents', '[[toc]]\n\n[TOC]\n\nMoor.', 'Moor.'],
    [
      'wiki links',
      'See [[Piers|the piers]] and [[Boats]].',
      'See [the piers](Piers.md) and [Boats](Boats.md).',
    ],
    ['link definitions', 'See [the pier][p].\n\n[p]: pier.md', 'See [the pier](pier.md).'],
    [
      'variables with a path',
      'Up to {{ quay.boats }} boats; {{host}} stays.',
      'Up to quay.boats boats; {{host}} stays.',
    ],
    ['literals', "[Pier]({{ '/pier' | relative_url }})", '[Pier](/pier)'],
    ['references', 'See {{< ref "pier.md" >}}.', 'See pier.md.'],
    ['includes that are not there', '[!INCLUDE [x](x.md)]\n\nMoor.', 'Moor.'],
    ['icons', 'Get it :material-download: now', 'Get it now'],
    ['marked words', 'The ==red== one', 'The red one'],
  ])('%s', (_, text, expected) => expect(plain(text)).toBe(expected));

  test('listings by tags are fences', () => {
    expect(plain('{% highlight ruby %}\nputs 1\n{% endhighlight %}')).toBe('```ruby\nputs 1\n```');
    expect(plain('{{< highlight go >}}\nrow()\n{{< /highlight >}}')).toBe('```go\nrow()\n```');
  });
});

test('hostile pages take time by their length', async () => {
  const pieces = [
    '<a b={',
    '{{< x ',
    '{% x ',
    '[[a',
    '::: a\n',
    '!!! a\n    ',
    '`',
    '<!--',
    '<p',
    '{:',
    '[!',
    '<A b="',
    '|---|\n',
    '<Foo>\n',
    '> ',
  ];
  for (const piece of pieces) {
    const work = (size: number) => plain(piece.repeat(Math.ceil(size / piece.length)));
    expect(await growth(work, { size: 100_000 }), piece).toBeLessThanOrEqual(mostGrowth);
  }
});

test('a link inside of an anchor is the link', () => {
  const cell = '<a id="opt-oars" href="#opt-oars">[Oars](./oars.md)</a>';
  expect(plain(`See ${cell}.`)).toBe('See [Oars](./oars.md).');
});

test('a note whose kind follows its mark at once', () => {
  expect(plain('!!!info "Tides"\n    Low at six.')).toBe('> **Tides**\n>\n> Low at six.');
});

test('a tag with an address and words is a link, also with code in its words', () => {
  expect(plain('Ask {{< newtab href="https://lakes.example/oars" title="the `oars`" >}}.')).toBe(
    'Ask [the `oars`](https://lakes.example/oars).',
  );
});

test('a variable that is all of a paragraph goes, one in a sentence stays', () => {
  expect(plain('Row.\n\n{{tabs}}\n\nSend {{host}} <br> home.')).toBe(
    'Row.\n\nSend {{host}}  \nhome.',
  );
});

test('marks of the Protocol template: the request of a heading becomes a line', () => {
  expect(
    plain("## Open {{ id: 'open', tag: 'POST', label: '/v1/crates/{id}' }}\n\nOpens it."),
  ).toBe('## Open\n\n`POST /v1/crates/{id}`\n\nOpens it.');
  expect(plain("Some words. {{ className: 'lead' }}\n\n<Row />")).toBe('Some words.');
});
