/** Programs that speak to a vendor over HTTP by themselves, as they are written, for a vendor made up here. */
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../docs-index/manifest';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { docsOf } from '../../docsOf';
import { lookAt } from './lookAt';

const { manifest } = readManifest(
  `name: t
vendors:
  - { id: lumen, names: [lumen], hosts: [lumen-cloud.example], packages: [lumen-sdk] }
otherVendors: [stratus]
`,
  'a.yaml',
);
const head = '| Name | Type | In | Required | Description |\n| --- | --- | --- | --- | --- |\n';
const page = (name: string, endpoint: string, host: string, rows: string): string =>
  `---\ntitle: ${name}\noperation: ${name}\nendpoint: ${endpoint}\nhost: ${host}\n---\n\n## Parameters\n\n${head}${rows}`;
const docs = await docsOf(
  {
    'crates.md': page(
      'listCrates',
      'GET /crates',
      'https://store.lumen-cloud.example',
      '| tbl | string | query | yes | Table |\n| crate_marker | string | query | no | Where to go on |\n| items | array | response | | All |\n| items[].grams | int | response | | Weight |\n',
    ),
    'sealcrate.md': page(
      'sealCrate',
      'POST /sealcrate',
      'https://store.lumen-cloud.example',
      '| seal_owner | string | body | yes | Who |\n| pin | string | body | yes | Secret |\n| sealID | string | response | | Id |\n| not_after | int | response | | End |\n',
    ),
    'mkcrate.md': page(
      'makeCrate',
      'POST /mkcratev2/<name>/zone/<zone>',
      'https://store.lumen-cloud.example',
      '| Note | string | header | no | Any |\n',
    ),
    'swap.md': page(
      'swapCrates',
      'POST /copy/<From>/<To>/force/<bool>',
      'https://store.lumen-cloud.example',
      '| Note | string | header | no | Any |\n',
    ),
    'look.md': page(
      'lookUp',
      'GET /stat/<Entry>',
      'https://look.lumen-cloud.example',
      '| grams | int | response | | Weight |\n',
    ),
    'fold.md': page(
      'foldCrate',
      'GET /fold/<EncodedEntry>',
      'https://look.lumen-cloud.example',
      '| Note | string | header | no | Any |\n',
    ),
    'everyday.md': page(
      'removeCrate',
      'POST /delete/<Entry>',
      'https://look.lumen-cloud.example',
      '| Note | string | header | no | Any |\n',
    ),
    'everyday2.md': page(
      'moveCrate',
      'POST /move/<Entry>',
      'https://look.lumen-cloud.example',
      '| Note | string | header | no | Any |\n',
    ),
    'everyday3.md': page(
      'fetchCrate',
      'POST /fetch/<Entry>',
      'https://look.lumen-cloud.example',
      '| Note | string | header | no | Any |\n',
    ),
    'drop.md': page(
      'dropForm',
      'POST /',
      'https://drop.lumen-cloud.example',
      '| stub | string | form | yes | Proof |\n| parcel | binary | form | yes | Thing |\n',
    ),
    'policy.md': page(
      'sealPolicy',
      'POST /sealpolicy',
      'https://store.lumen-cloud.example',
      '| seal_owner | string | body | no | Who |\n| seal_colour | string | body | no | Which |\n| seal_expiry | int | body | no | When |\n| pin | string | body | no | Secret |\n',
    ),
    'holds.md': page(
      'holdCrate',
      'POST /v2/hold_orders',
      'https://store.lumen-cloud.example',
      '| limit | string | body | no | Which |\n',
    ),
    'freed.md': page(
      'freeHold',
      'POST /v2/hold_orders/<Id>/free',
      'https://store.lumen-cloud.example',
      '| reason | string | body | no | Who |\n',
    ),
    'errors.md': `---\ntitle: Gone\ncodes: ["742"]\nmessages: ["crate is gone", "gone crate"]\n---\n\n## Meaning\n\nGone.\n`,
    'sdk.md': `---\nnames: method\n---\n\n| Name | API | Text |\n| --- | --- | --- |\n| \`Sealer.run\` | \`POST /sealcrate\` | seals |\n| \`FastLoader.putFile\` | | quick |\n| \`SlowLoader.putFile\` | | steady |\n`,
    'ops.md': `---\nnames: operation\n---\n\n## \`shrink3\` smaller\n\n| Argument | Required | Description |\n| --- | --- | --- |\n| \`/w/<Width>\` | no | Pixels |\n`,
  },
  manifest,
);

const look = (marked: string, languageId: string) => lookAt(docs, languageId, marked);

const far = '\n'.repeat(700);
const seal = 'POST /sealcrate';
const owner = `seal_owner of ${seal}`;
const pin = `pin of ${seal}`;
const post = 'POST /sealpolicy';

describe('paths', () => {
  const use = `import 'lumen-sdk'${far}`;
  test.each([
    ['typescript', `${use}const u = \`https://\${this.host}/seal¦crate\``, seal],
    [
      'typescript',
      `${use}const p = \`/mkcr¦atev2/\${n}/zone/\${z}\``,
      'POST /mkcratev2/<name>/zone/<zone>',
    ],
    ['typescript', `${use}get('/mkcratev2/a/zone/b')\nget('/cra¦tes')`, 'GET /crates'],
    ['go', `import "lumen-sdk"\n${far}call(http.MethodPost, urlf("seal¦crate"), nil)`, seal],
    ['ruby', `require 'lumen-sdk'${far}look_get "/st¦at/#{entry}"`, 'GET /stat/<Entry>'],
    [
      'python',
      `import lumen${far}u = host + '/st¦at/{}'.format(e)\nget(u, {'Authorization': 'Lumen ' + t})`,
      'GET /stat/<Entry>',
    ],
    ['ruby', `require 'lumen'\nhttp_post(build(path: "/seal¦crate"), body)`, seal],
    ['javascript', `${use}const u = 'http://' + config.host + '/seal¦crate'`, seal],
    [
      'go',
      `import "lumen-sdk"\n${far}u := "/mkcratev2/a/zone/b"\nreturn "/co¦py/" + enc(a+":"+b) + "/" + enc(c+":"+d)\n`,
      'POST /copy/<From>/<To>/force/<bool>',
    ],
    ['go', `import "lumen-sdk"\n${far}return "/co¦py/" + enc(a) + "/" + enc(b)\n`, 'nothing'],
    ['rust', `use lumen_sdk::X;\n${far}let u = hosts.store().join("cra¦tes");`, 'GET /crates'],
    ['rust', `use lumen_sdk::X;\n${far}let u = folder.join("cra¦tes");`, 'nothing'],
    // A file of one's own, and no beginning of a documented path.
    ['typescript', `${use}const icon = './stat/icon-¦48.png'`, 'nothing'],
    ['typescript', `${use}const icon = 'https://cdn.example.org/st¦at/icon.png'`, 'nothing'],
    ['python', `import lumen\nopen('/stat/¦cache.db')`, 'nothing'],
    ['typescript', `${use}const u = '/st¦at/x'`, 'nothing'],
    ['typescript', `${use}router.get('/st¦at/:id', show)`, 'nothing'],
    ['typescript', `const u = \`\${host}/seal¦crate\``, 'nothing'],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('bodies', () => {
  const python = `import lumen\n\ndef look_up(n):\n    path = '/crates'\n    return call('GET', path)\n\n`;
  test.each([
    // The path in an everyday name that every function binds anew.
    [
      'python',
      `${python}def seal(\n    a: str,\n) -> dict:\n    path = '/sealcrate'\n    data = {'pi¦n': a}\n    return call('POST', path, data)`,
      pin,
    ],
    [
      'python',
      `${python}def other(a):\n    data = {'pi¦n': a}\n    return call('POST', '/own', data)`,
      'nothing',
    ],
    // A table of paths, and what one of them is called later.
    [
      'typescript',
      `import 'lumen-sdk'\nconst hosts = { list: 'https://store.lumen-cloud.example/crates' }\nconst host = hosts.list\nget(host, { params: { t¦bl: a } })`,
      'tbl of GET /crates',
    ],
    [
      'dart',
      `import 'package:lumen/lumen.dart';\nvar r = await dio.get('https://store.lumen-cloud.example/crates', queryParameters: {\n  if (m != null) 't¦bl': m});`,
      'tbl of GET /crates',
    ],
    // The handle that path and body meet at.
    [
      'php',
      `<?php // lumen\n$ch = curl_init($this->api . '/sealcrate');\n$body = ['pi¦n' => $p];\ncurl_setopt($ch, 1, json_encode($body));`,
      pin,
    ],
    [
      'javascript',
      `import 'lumen-sdk'\npost('https://store.lumen-cloud.example/sealcrate', { seal_owner: a, p¦in: b })`,
      pin,
    ],
    // A helper that puts into what it is given; a form whose keys are named arguments.
    [
      'php',
      `<?php // lumen\n$body = array('seal_owner' => $o);\nset_given($body, 'pi¦n', $p);\npost($this->api . '/sealcrate', $body);`,
      pin,
    ],
    [
      'swift',
      `import LumenSDK // lumen\nform.append(a, withName: "seal_owner")\nform.append(b, withName: "pi¦n")\nupload(form, to: "https://store.lumen-cloud.example/sealcrate")`,
      pin,
    ],
    // JSON in a string with values put in.
    [
      'swift',
      `import LumenSDK // lumen\nlet newCrate = """\n{"seal_owner":"\\(a)","pi¦n":\\(b)}\n"""`,
      pin,
    ],
    // The body is handed over as text and bytes.
    [
      'java',
      `import lumen.Client; // lumen\nm.put("pi¦n", p);\nString text = gson.toJson(m);\nbyte[] bytes = text.getBytes();\nString url = "https://store.lumen-cloud.example/sealcrate";\nclient.post(url, bytes);`,
      pin,
    ],
    [
      'java',
      `import lumen.Client; // lumen\nm.put("pi¦n", p);\nint size = measure(m);\nString url = "https://store.lumen-cloud.example/sealcrate";\nclient.post(url, size);`,
      'nothing',
    ],
    [
      'rust',
      `use lumen_sdk::X;\nlet u = format!("{}/sealcrate", host);\npub struct Sealed {\n    #[serde(rename(serialize = "seal_own¦er"))]\n    pub own: String,\n    pub not_after: i64,\n}`,
      owner,
    ],
    // Rust renames its fields.
    [
      'rust',
      `use lumen_sdk::X;\nlet u = format!("{}/sealcrate", host);\n#[serde(rename_all = "camelCase")]\npub struct Sealed {\n    pub seal¦_id: String,\n    pub not_after: i64,\n}`,
      `sealID of ${seal}`,
    ],
    // Types named after the operation, in the case of their language.
    [
      'go',
      `import "lumen-sdk"\n\ntype SealCrateRequest struct {\n\tPin string \`json:"pi¦n"\`\n}`,
      pin,
    ],
    [
      'go',
      `import "lumen-sdk"\n\nfunc f() {\n\tcall("POST", "/sealcrate", SealReq{Seal¦Owner: o, Pin: p})\n}`,
      owner,
    ],
    // Put together by hand.
    [
      'csharp',
      `using Lumen;\nvar sb = new StringBuilder("https://store.lumen-cloud.example/crates?tbl=" + t);\nsb.Append("&crate_mar¦ker=" + m);`,
      'crate_marker of GET /crates',
    ],
    [
      'csharp',
      `using Lumen;\nclass SealCrateRequest {\n  string Json() { return string.Format("\\"seal_ow¦ner\\":\\"{0}\\", ", o); }\n}`,
      owner,
    ],
    [
      'shellscript',
      `# lumen\nid="$(printf "%s" "$r" | grep "a\\": *\\"[^\\"]*\\"")"\nbody="{\\"pi¦n\\":$P,\\"seal_owner\\":$O}"\npost "$body" "https://store.lumen-cloud.example/sealcrate"`,
      pin,
    ],
    // Calls of the SDK that the documents know by their class.
    ['python', `import lumen\nsealer = lumen.Sealer(a)\nret, info = sealer.run(pi¦n=p)`, pin],
    [
      'javascript',
      `import 'lumen-sdk'\n// {\n//   "seal_owner": "a",\n//   "pi¦n": "b"\n// }\npost('https://store.lumen-cloud.example/sealcrate', body)`,
      pin,
    ],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('answers', () => {
  const get = `post('https://store.lumen-cloud.example/sealcrate', b).then(answer => `;
  test.each([
    ['javascript', `import 'lumen-sdk'\n${get}answer['seal¦ID'])`, `sealID of ${seal}`],
    [
      'ruby',
      `require 'lumen'\ndata = store_get("/crates")\nArray(data["items"]).map { |o| o["gra¦ms"] }`,
      'items[].grams of GET /crates',
    ],
    [
      'javascript',
      `import 'lumen-sdk'\n// console.log(a);\nclient.lookUp(e, (err, ret) => {\n  //console.log(ret.gra¦ms);\n})`,
      'grams of GET /stat/<Entry>',
    ],
    [
      'javascript',
      `import 'lumen-sdk'\nconst loader = new lumen.SlowLoader(c)\nloader.put¦File(t)`,
      'SlowLoader.putFile',
    ],
    [
      'php',
      `<?php use Lumen\\Auth; // lumen\nif ($err->code() != 742)  //7¦42 no longer there`,
      '742',
    ],
    [
      'markdown',
      `# Lumen\n\n\`\`\`ruby\n# lumen\n# http://…/a.jpg?shri¦nk3/w/400\n\`\`\``,
      'shrink3',
    ],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('names in a list', () => {
  const all = `'seal_owner', 'seal_colour', 'seal_expiry', 'pi¦n'`;
  test.each([
    ['python', `import lumen\nfields = [${all}]`, `pin of ${post}`],
    ['php', `<?php // lumen\n$fields = array(${all});`, `pin of ${post}`],
    ['go', `import "lumen-sdk"\nvar f = []string{${all.replaceAll("'", '"')}}`, `pin of ${post}`],
    ['python', `fields = [${all}]`, 'nothing'],
    ['python', `import lumen\nfields = ['name', 'colour', 'pi¦n']`, 'nothing'],
    ['python', `import lumen\nfields = ['seal_owner', 'pear', 'plum', 'lemon', 'pi¦n']`, 'nothing'],
    [
      'python',
      `import lumen\nf = ['seal_owner', 'seal_colour', 'seal_expiry', 1, 'pi¦n']`,
      'nothing',
    ],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('codes and messages', () => {
  const go = (condition: string): string =>
    `import "lumen-sdk"\n${far}if ${condition} {\n\treturn errors.New("gone cr¦ate")\n}`;
  const rust = (call: string): string =>
    `use lumen_sdk::X;\nlet seal_status = ${call}(a).await?;\nmatch seal_status {\n    74¦2 => retry(),\n    _ => {}\n}`;
  test.each([
    ['go', go('status == 742'), 'gone crate'],
    ['go', go('status == 9'), 'nothing'],
    ['rust', rust('super::super::lumen::seal'), '742'],
    ['rust', rust('super::super::own::seal'), 'nothing'],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('an answer that one common name is read of', () => {
  const php = (asked: string, read: string): string =>
    `<?php // lumen\nfunction all($c) {\n  ${asked}\n  $answer = $c->run();\n  return ${read};\n}`;
  const crates = `$uri = $this->api . '/crates';`;
  test.each([
    [php(crates, `isset($answer->data['ite¦ms'])`), 'items of GET /crates'],
    // The function asks for more than one thing, or the name is read of something of its own.
    [php(`${crates} $more = $this->api . '/sealcrate';`, `$answer->data['ite¦ms']`), 'nothing'],
    [php(crates, `$this->settings['ite¦ms']`), 'nothing'],
    [php('$uri = $this->own;', `$answer->data['ite¦ms']`), 'nothing'],
  ])('case %#', (text, expected) => {
    expect(look(text, 'php')).toBe(expected);
  });
});

describe('pieces of a path', () => {
  const pieces = (at: string): string =>
    `import "lumen-sdk"\n${far}send("POST", strings.Join([]string{"/mkcratev2", na${at === 'hole' ? '¦' : ''}me, "zo${at === 'piece' ? '¦' : ''}ne", z}, "/"), nil)`;
  test.each([
    ['piece', 'POST /mkcratev2/<name>/zone/<zone>'],
    ['hole', 'nothing'],
  ])('%s', (at, expected) => {
    expect(look(pieces(at), 'go')).toBe(expected);
  });

  test('a plain word is no encoded value', () => {
    const text = (path: string): string => `import 'lumen-sdk'\n// lumen\nget("${path}", item)`;
    expect(look(text('/fold/se¦lect/'), 'typescript')).toBe('nothing');
    expect(look(text('/fo¦ld/bHVtZW46YQ=='), 'typescript')).toBe('GET /fold/<EncodedEntry>');
    expect(look(text('https://look.lumen-cloud.example/fo¦ld/abc'), 'typescript')).toBe(
      'GET /fold/<EncodedEntry>',
    );
  });
});

describe('a client in a folder by the vendor’s name that never names it', () => {
  const paths = (list: readonly string[]): string =>
    list.map(path => `def f(e):\n  return "/${path}/%s" % enc(e)\n`).join('');
  const inFolder = (text: string): string => {
    const offset = text.indexOf('¦');
    const at = { text: text.replace('¦', ''), offset, languageId: 'python', uri: 'lumen/rs.py' };
    return symbolAt(at, docs)?.key ?? 'nothing';
  };
  test('speaks of everyday paths where several of the vendor’s stand together', () => {
    expect(inFolder(paths(['st¦at', 'delete', 'move', 'fetch']))).toBe('GET /stat/<Entry>');
    expect(inFolder(paths(['st¦at', 'delete', 'own', 'other']))).toBe('nothing');
  });
});

describe('a type of the client', () => {
  const go = (type: string, asked = '/sealcrate'): string =>
    `import "lumen-sdk"\ntype ${type}\n${far}call("POST", "${asked}")\n`;
  test.each([
    // One word of its own in a type that says it is an answer.
    [go('sealResp struct {\n  ID string `json:"seal¦ID"`\n}'), `sealID of ${seal}`],
    [go('sealThing struct {\n  ID string `json:"seal¦ID"`\n}'), 'nothing'],
    [go('sealResp struct {\n  ID string `json:"seal¦ID"`\n}', '/own'), 'nothing'],
    // The name before the tag is the field too.
    [
      `import "lumen-sdk"\ntype SealPolicy struct {\n  Seal¦Colour string \`json:"seal_colour"\`\n}`,
      `seal_colour of ${post}`,
    ],
    // A type in lower case, and the name in the program's own case.
    [
      `import "lumen-sdk"\nr := sealReq{Seal¦Owner: x, Pin: y}\ncall("POST", "/sealcrate", r)`,
      owner,
    ],
  ])('case %#', (text, expected) => {
    expect(look(text, 'go')).toBe(expected);
  });
});

describe('pairs of functional languages', () => {
  const hs = 'import Lumen.Client -- lumen\n';
  const clj = '(ns a (:require [lumen.core])) ; lumen\n';
  test.each([
    [
      'haskell',
      `${hs}post (host ++ "/sealcrate") (object ["seal_ow¦ner" .= o, "pin" .= p])`,
      owner,
    ],
    ['haskell', `${hs}post (host ++ "/sealcrate") ["pi¦n" := p, "seal_owner" := o]`, pin],
    ['clojure', `${clj}(post (str host "/sealcrate") {:seal_ow¦ner o :pin p})`, owner],
    ['clojure', `${clj}(post (str host "/own") {:seal_ow¦ner o :own p})`, 'nothing'],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('numbers among codes', () => {
  test.each([
    ['lua', 'local l = require("lumen")\nif answer.status ~= 74¦2 then end', '742'],
    ['lua', 'local l = require("lumen")\nif width ~= 74¦2 then end', 'nothing'],
  ])('%s, case %#', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('what a parser gave', () => {
  const ts = (read: string): string =>
    `import 'lumen-sdk'\nconst answer = JSON.parse(xhr.responseText);\nkeep(${read});${far}${far}${far}${far}xhr.open('POST', host + '/sealcrate');`;
  test.each([
    ['answer.seal¦ID', `sealID of ${seal}`],
    ['own.seal¦ID', 'nothing'],
  ])('%s', (read, expected) => {
    expect(look(ts(read), 'typescript')).toBe(expected);
  });
});

describe('a form whose host is a setting', () => {
  const form = (setting: string): string =>
    `using Lumen; // lumen\nvar form = new NameValueCollection();\nform["st¦ub"] = s;\nclient.Post(${setting}, form);`;
  test.each([
    ['Config.DROP_HOST', 'stub of POST /'],
    ['config.dropHost', 'stub of POST /'],
    ['Config.OWN_HOST', 'nothing'],
  ])('%s', (setting, expected) => {
    expect(look(form(setting), 'csharp')).toBe(expected);
  });
});

describe('a call that names a resource', () => {
  const hold = 'limit of POST /v2/hold_orders';
  const freed = 'reason of POST /v2/hold_orders/<Id>/free';
  const about = '// lumen\n// amazonaws.com\n';
  test.each([
    [`${about}Lumen.holdOrders.create({ lim¦it: 'red' })`, hold],
    [`${about}lumen.hold_orders.free(id, { rea¦son: me })`, freed],
    [`${about}other.holdOrders.create({ lim¦it: 'red' })`, 'nothing'],
    [`acme.holdOrders.create({ lim¦it: 'red' })`, 'nothing'],
    [`${about}lumen.holdOrders.remove({ lim¦it: 'red' })`, 'nothing'],
  ])('case %#', (text, expected) => {
    expect(look(text, 'javascript')).toBe(expected);
  });
});
