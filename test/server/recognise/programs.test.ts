/** Whole programs of a vendor made up here, as they are written around what the cursor is on. */
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../docs-index/manifest';
import { docsOf } from '../../docsOf';
import { lookAt } from './lookAt';

const { manifest } = readManifest(
  'name: t\nvendors:\n  - { id: quarry, names: [quarry], hosts: [quarry.example] }\n',
  'a.yaml',
);
const head = '| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n';
const page = (name: string, endpoint: string, rows: string): string =>
  `---\ntitle: ${name}\noperation: ${name}\n${endpoint === '' ? '' : `endpoint: ${endpoint}\nhost: https://pit.quarry.example\n`}---\n\n## Parameters\n\n${head}${rows}`;
const docs = await docsOf(
  {
    'list.md': page(
      'list',
      'GET /list',
      '| pit | string | query | yes | Which |\n| marker | string | query | no | Where to go on |\n| limit | int | query | no | How many |\n| prefix | string | query | no | Beginning |\n| items | array | response | | All |\n| items[].stoneWeight | int | response | | Weight |\n| items[].cutTime | int | response | | When |\n',
    ),
    'stat.md': page('stat', 'GET /stat/<Entry>', '| Note | string | header | no | Any |\n'),
    'move.md': page('move', 'POST /move/<From>/<To>', '| Note | string | header | no | Any |\n'),
    'copy.md': page('copy', 'POST /copy/<From>/<To>', '| Note | string | header | no | Any |\n'),
    'batch.md': page('batch', 'POST /batch', '| Note | string | header | no | Any |\n'),
    'drop.md': page('drop', 'POST /drop/<Pit>', '| Note | string | header | no | Any |\n'),
    'job.md': page(
      'job',
      'GET /status/get/cut',
      '| items | array | response | | Parts |\n| items[].cmd | string | response | | What |\n| items[].code | int | response | | How |\n| items[].desc | string | response | | Text |\n| items[].hash | string | response | | Sum |\n| items[].key | string | response | | Name |\n| items[].returnOld | int | response | | Old |\n',
    ),
    'flow.md': page(
      'flow',
      'POST /v2/tune/flow',
      '| startDate | string | body | yes | From |\n| data.<pit>.inland | array | response | | Here |\n| data.<pit>.abroad | array | response | | There |\n',
    ),
    'rule.md': page(
      'deleteRule',
      'POST /rules/delete',
      '| bucket | string | form | yes | Which |\n| name | string | form | yes | Name |\n',
    ),
    'policy.md': page(
      'dig-policy',
      '',
      '| scope | string | body | yes | Where |\n| deadline | int | body | yes | Until when |\n| callbackUrl | string | body | no | Whom |\n| callbackBody | string | body | no | What |\n| returnUrl | string | body | no | Where to |\n| returnBody | string | body | no | What |\n| saveKey | string | body | no | Name |\n',
    ),
  },
  manifest,
);

const look = (languageId: string, marked: string) => lookAt(docs, languageId, marked);
const far = '\n'.repeat(700);
const list = 'GET /list';

describe('a pattern between slashes is no comment and no string', () => {
  test.each([
    [`const k = name.replace(/^\\//, '');\n`, 'scope of dig-policy'],
    [`const k = name.split(/["'/]/)[0];\n`, 'scope of dig-policy'],
    [`const k = total / 2 / 3;\n`, 'scope of dig-policy'],
  ])('%s', (line, expected) => {
    const text = `// quarry\nasync function dig(name) {\n  ${line}  const policy = { sco¦pe: name, deadline: 1 };\n}`;
    expect(look('typescript', text)).toBe(expected);
  });

  test('nor does the end of a tag begin one', () => {
    const text = `// quarry\nconst a = <p>x</p>;\nconst policy = { sco¦pe: name, deadline: 1 }; // b/c`;
    expect(look('typescriptreact', text)).toBe('scope of dig-policy');
  });
});

test('a type with parameters stands between a name and what it is given', () => {
  const text = `// quarry\nconst policy: Record<string, any> = { sco¦pe: pit, deadline: 1 };`;
  expect(look('typescript', text)).toBe('scope of dig-policy');
});

describe('an item of a list that is gone through with its index', () => {
  const php = (loop: string): string =>
    `<?php\nuse Quarry\\Quarry;\n$files = $quarry->list($pit)['items'];\n${loop} {\n  $file['cut¦Time'] = when($file['cutTime']);\n}`;
  test.each([
    ['foreach ($files as $index => $file)', `items[].cutTime of ${list}`],
    ['foreach ($files as $file)', `items[].cutTime of ${list}`],
  ])('%s', (loop, expected) => {
    expect(look('php', php(loop))).toBe(expected);
  });
});

test('names that are put into a hash one after another are beside each other', () => {
  const text =
    'module Quarry\n  # quarry\n  def marshal\n    params = {:scope => @s, :deadline => t}\n    params[:callbackUrl] = a unless a.nil?\n    params[:callback¦Body] = b unless b.nil?\n    params[:saveKey] = c unless c.nil?\n    params.to_json\n  end\nend';
  expect(look('ruby', text)).toBe('callbackBody of dig-policy');
});

describe('an everyday path', () => {
  const ruby = `require 'quarry'${far}`;
  test.each([
    ['ruby', `${ruby}url = '/li¦st?pit=' + pit`, list],
    ['ruby', `${ruby}url = '/li¦st?owner=' + me`, 'nothing'],
    ['ruby', `${ruby}url = '/li¦st'`, 'nothing'],
    [
      'ruby',
      `${ruby}a = '/stat/' + e\nb = '/move/' + e + '/' + f\nc = '/copy/' + e + '/' + f\nconn.call("/bat¦ch", nil, body)`,
      'POST /batch',
    ],
    [
      'php',
      `<?php\n// quarry${far}class ListRequest extends QuarryRequest {\n  function path() {\n    return '/li¦st';\n  }\n}`,
      list,
    ],
    [
      'php',
      `<?php\n// quarry${far}class ListRequest extends OwnRequest {\n  function path() {\n    return '/li¦st';\n  }\n}`,
      'nothing',
    ],
  ])('%s: case %#', (languageId, text, expected) => {
    expect(look(languageId, text)).toBe(expected);
  });
});

describe('paths without slashes that a client returns one of', () => {
  const swift = (others: string): string =>
    `import Quarry // quarry\nvar path: String {\n  switch self {\n  case .all: return "li¦st"\n${others}  }\n}`;
  test.each([
    [
      '  case .stat(let e): return "stat/\\(e)"\n  case .move(let e, let f): return "move/\\(e)/\\(f)"\n  case .drop(let p): return "drop/\\(p)"\n',
      list,
    ],
    ['  case .stat(let e): return "stat/\\(e)"\n', 'nothing'],
  ])('case %#', (others, expected) => {
    expect(look('swift', swift(others))).toBe(expected);
  });

  test('and what is handed over as parameters far from them', () => {
    const text = `import Quarry // quarry\nlet u = "https://pit.quarry.example/list"${far.repeat(6)}ask(parameters: ["pit": p, "mar¦ker": m, "limit": n, "prefix": x], encoding: URLEncoding.query)`;
    expect(look('swift', text)).toBe(`marker of ${list}`);
  });
});

describe('what is read', () => {
  test('from the answer of a function that asks for one thing only', () => {
    const text = `import quarry.Client;\nclass A {\n  void show() {\n    Response response = askPits(auth, pit);\n    JsonObject all = new Gson().fromJson(response.bodyString(), JsonObject.class);\n    JsonArray stones = all.getAsJsonArray("ite¦ms");\n  }\n${'\n'.repeat(3000)}\n  Response askPits(Auth auth, String pit) {\n    return client.get("https://pit.quarry.example/list?pit=" + pit, auth);\n  }\n}`;
    expect(look('java', text)).toBe(`items of ${list}`);
  });

  test.each([
    ['get_text(answer, "stone¦Weight", 0)', `items[].stoneWeight of ${list}`],
    ['show_text(answer, "stone¦Weight", 0)', 'nothing'],
  ])('%s', (call, expected) => {
    const text = `#include "quarry.h"\nvoid f(void) {\n  answer = ask("https://pit.quarry.example/list");\n  n = ${call};\n}`;
    expect(look('c', text)).toBe(expected);
  });
});

test('a list that may be missing is gone through with a typed parameter', () => {
  const text = `import quarry from 'quarry';\nconst all = await (await fetch('https://pit.quarry.example/list')).json();\nshow((all.items || []).map((one: any) => ({ w: one.stone¦Weight })));`;
  expect(look('typescript', text)).toBe(`items[].stoneWeight of ${list}`);
});

describe('declared types', () => {
  test('of one of the documented items', () => {
    const text =
      'package com.quarry.model;\npublic class Item {\n  private String c¦md;\n  private int code;\n  private String desc;\n  private String hash;\n  private String key;\n  private int returnOld;\n}';
    expect(look('java', text)).toBe('items[].cmd of GET /status/get/cut');
  });

  test('inside an answer, far from the path', () => {
    const text = `package flow // quarry\nconst path = "/v2/tune/flow"${far.repeat(4)}// quarry\ntype FlowResponse struct {\n\tData map[string]Series \`json:"data"\`\n}\ntype Series struct {\n\tInland []int \`json:"in¦land"\`\n\tAbroad []int \`json:"abroad"\`\n}`;
    expect(look('go', text)).toBe('data.<pit>.inland of POST /v2/tune/flow');
  });

  test('that have an everyday name of a form among their own', () => {
    const text =
      '// quarry\ninterface Uploaded {\n  key: string;\n  etag: string;\n  size: number;\n  bucket: string;\n  na¦me: string;\n}';
    expect(look('typescript', text)).toBe('nothing');
  });

  test('a single member of a class proves nothing', () => {
    const text = '<?php\n// quarry\nclass Job {\n  protected $callback¦Body;\n  private $owner;\n}';
    expect(look('php', text)).toBe('nothing');
  });
});

describe('a literal of a type by another name, with the names in its own case', () => {
  const go = (keys: string): string =>
    `package main\n// quarry\nfunc dig() {\n\tpolicy := pit.AuthRules{${keys}}\n\tsend(&policy)\n}`;
  test.each([
    ['Scope: s, Dead¦line: d, CallbackUrl: a, CallbackBody: b', 'deadline of dig-policy'],
    ['Scope: s, Dead¦line: d, Owner: a, Colour: b', 'nothing'],
    ['Scope: s, Dead¦line: d', 'nothing'],
  ])('%s', (keys, expected) => {
    expect(look('go', go(keys))).toBe(expected);
  });
});
