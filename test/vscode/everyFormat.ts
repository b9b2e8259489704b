/** A document of each format that sources may hold, each about something of its own. */
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { makeZip } from '../docs-index/read/archive/makeZip';
import { docx, text } from '../docs-index/read/docx/makeDocx';

const heading = '<w:pPr><w:pStyle w:val="H1"/></w:pPr>';

const openApi = `openapi: 3.0.3
info: { title: Ferry, version: '1' }
servers: [{ url: https://api.ferry.example }]
paths:
  /crossings/{id}:
    get:
      summary: Read a crossing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: fine
          content:
            application/json: { schema: { $ref: 'parts/crossing.yaml' } }
`;

const crossing =
  'type: object\nproperties:\n  pier: { type: string, description: where it lands }\n';

const postman = {
  info: {
    name: 'Dock',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  item: [
    {
      name: 'Reserve a berth',
      request: {
        method: 'POST',
        url: 'https://dock.example/berths',
        header: [{ key: 'Content-Type', value: 'application/json' }],
        body: { mode: 'raw', raw: '{"length": 12}' },
      },
    },
  ],
};

const questions =
  'question,answer\nHow are sails dried?,In the wind.\nHow are oars kept?,Upright.\n';

const mail = `From: Ada <ada@harbour.example>
To: desk@harbour.example
Subject: =?utf-8?B?6ZSa6ZO+5pat5LqG?=
Date: Tue, 03 Mar 2026 10:00:00 +0000
Content-Type: text/plain; charset=utf-8

The anchor chain broke.
`;

/** Documents by their paths in a source folder. */
export const everyFormat: Readonly<Record<string, string | Uint8Array>> = {
  'lantern.md': '---\ntags: [light]\n---\n\n# How lanterns are hung\n\nFrom the second hook.\n',
  'anchor.html':
    '<!doctype html><html><body><nav>Home</nav><main><h1>How anchors are weighed</h1><p>On the <b>harbour</b> scale.</p></main></body></html>',
  'mast.txt': 'HOW MASTS ARE STEPPED\n\nWith a coin below.\n',
  'manual.docx': docx(text('How ropes are coiled', heading) + text('Clockwise.')),
  'guide.adoc':
    '= How hulls are scraped\n:tool: a shell\n\nWith {tool}.\n\n|===\n|Part |When\n\n|keel |spring\n|===\n',
  'knots.rst':
    'How knots are tied\n==================\n\nTwice.\n\n.. code-block:: sh\n\n   tie --twice\n',
  'ferry.yaml': openApi,
  'parts/crossing.yaml': crossing,
  'dock.json': JSON.stringify(postman),
  'harbour.http': '### Ring the bell\nPOST https://bell.example/rings\n\n{"times": 3}\n',
  'questions.csv': questions,
  'answers.jsonl.gz': new Uint8Array(
    gzipSync('{"question": "How are decks washed?", "response": "With sand."}\n'),
  ),
  'table.parquet': new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'question', data: ['How are flags folded?'], type: 'STRING' },
        { name: 'response', data: ['In three.'], type: 'STRING' },
      ],
    }),
  ),
  'letter.eml': mail,
  'bundle.zip': makeZip({
    'inside/buoy.md': { content: '# How buoys are numbered\n\nFrom the sea.\n', isDeflated: true },
  }),
  'mooring.md': new Uint8Array(Buffer.from('\ufeff# 如何系泊\n\n用两根缆绳。\n', 'utf16le')),
  'broken.docx': 'PK\u0003\u0004 and nothing behind it',
};
