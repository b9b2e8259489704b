/** What a cursor is on, in the idioms of many languages, for a vendor that only its manifest knows. */
import { describe, expect, test } from 'vitest';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { loadNimbus } from '../../nimbus';
import { growth, mostGrowth } from '../../growth';

const docs = await loadNimbus();
const scanUrl = 'https://scan.nimbusapi.example/v2/scan/picture';

/** `kind key` and, behind it, the hovered text; 'nothing' where there is no answer. */
function look(marked: string, languageId: string, uri = 'a.txt', explicit = false): string {
  const parts = marked.split('¦');
  if (parts.length !== 2) throw new Error(`Not exactly one cursor: ${marked}`);
  const offset = parts[0]?.length ?? 0;
  const text = parts.join('');
  const found = symbolAt({ text, offset, languageId, uri, explicit }, docs);
  if (found === undefined) return 'nothing';
  return `${found.kind} ${found.key} «${text.slice(found.start, found.end)}»`;
}

const gap = 'api-field options.sampling.gap_msecs «gap_msecs»';

describe('error codes', () => {
  test.each([
    ['javascript', `const nimbus = require('nimbus-sdk')\nif (err.code === 7¦42) skip()`],
    ['go', `package nimbus\nif e.Code == ¦742 {\n}`],
    ['rust', `use nimbus::Client;\nmatch e.status() {\n    Some(74¦2) => None,\n}`],
    ['ruby', `require 'nimbus'\nexpect(code).to eq(7¦42)`],
    ['kotlin', `import com.nimbus.Up\nwhen (info.status) {\n    ¦742 -> gone()\n}`],
    ['java', `import com.nimbus.Up;\nGONE(7¦42, "gone"),`],
    ['python', `# nimbus\nRETRY = {502, 7¦42}`],
    ['typescript', `// nimbus\nconst t: Record<number, string> = {\n  7¦42: 'gone',\n}`],
    ['toml', `[drawer]\nvendor = "nimbus"\nretry_status = [502, 7¦42]`],
    ['shellscript', `# nimbus\nif [ "$code" -eq 7¦42 ]; then exit; fi`],
    ['markdown', `# Nimbus\n\n| status | meaning |\n| --- | --- |\n| 7¦42 | gone |`],
    ['go', `// Gone 表示不存在；nimbus 返回 7¦42。\nfunc Gone() {}`],
    ['log', `<NBReply id=1 status=74¦2 took 3 ms>`],
  ])('%s speaks: %j', (languageId, text) => {
    expect(look(text, languageId)).toBe('error-code 742 «742»');
  });

  test.each([
    ['javascript', `if (err.code === 7¦42) skip()`],
    ['javascript', `import 'stratus-sdk'\nif (err.code === 7¦42) skip()`],
    ['javascript', `import 'nimbus-sdk'\nsetTimeout(go, 7¦42)`],
    ['javascript', `import 'nimbus-sdk'\nconst box = { width: 7¦42 }`],
    ['javascript', `import 'nimbus-sdk'\nif (list.length === 7¦42) go()`],
    ['javascript', `import 'nimbus-sdk'\nif (n === 7¦42) go()`],
    ['javascript', `import 'nimbus-sdk'\nconst x = rows[7¦42]`],
    ['python', `# nimbus\nimage.resize((7¦42, 480))`],
    ['python', `# nimbus: at most 7¦42 px wide`],
    ['markdown', `Nimbus keeps 7¦42 files. See #742.`],
    ['markdown', `Nimbus keeps 742 files. See #7¦42.`],
    ['log', `nimbus worker main.go:7¦42 done`],
    ['log', `2024-01-01 10:00:01,7¦42 nimbus started`],
    ['log', `nimbus 10.0.7¦42 640x742`],
    ['css', `/* nimbus */ .a { width: 7¦42px }`],
    ['csv', `nimbus,7¦42`],
    ['javascript', `import 'compiling'\nif (err.code === 7¦42) skip() // animbush`],
  ])('%s is silent: %j', (languageId, text) => {
    expect(look(text, languageId)).toBe('nothing');
  });

  test('an ordinary code needs the message or the log beside it, and never an answer of one’s own', () => {
    expect(look(`nimbus: 4¦03 {"error":"stamp is stale"}`, 'log')).toBe('error-code 403 «403»');
    expect(look(`<NBReply id=1 status=4¦03 >`, 'log')).toBe('error-code 403 «403»');
    expect(look(`import 'nimbus-sdk'\nif (res.status === 4¦03) out()`, 'javascript')).toBe(
      'nothing',
    );
    expect(look(`// nimbus\nc.JSON(4¦03, H{"error": "stamp is stale"})`, 'go')).toBe('nothing');
  });
});

describe('whose number it is', () => {
  test.each([
    [
      'python',
      `from nimbus import Drawers\nd = Drawers(k)\n\ndef f(k):\n    ret, info = d.look(k)\n    return info.status_code == 4¦03`,
    ],
    [
      'java',
      `import com.nimbus.NimbusException;\ntry { a(); } catch (NimbusException e) {\n  if (e.code() == 4¦03) b();\n}`,
    ],
    [
      'javascript',
      `const nimbus = require('nimbus-sdk')\nnimbus.put(f).then(ok, err => {\n  if (err.code === 4¦03) skip()\n})`,
    ],
    [
      'kotlin',
      `import com.nimbus.Answer\nfun f(info: Answer) = when (info.status) {\n  4¦03 -> 1\n  else -> 2\n}`,
    ],
  ])('an ordinary code of an answer of the SDK speaks: %s %j', (languageId, text) => {
    expect(look(text, languageId)).toBe('error-code 403 «403»');
  });

  test.each([
    `const sizes = [7¦42, 800]`,
    `const ids = [7¦42]`,
    `ids.includes(7¦42)`,
    `const shelves = { 7¦42: 'Paint' }`,
    `if (e.keyCode === 7¦42) go()`,
    `if (exitCode === 7¦42) go()`,
    `if (parcel.status === 7¦42) go()`,
    `switch (note.type) {\n  case 7¦42: go()\n}`,
    `const SHELF = 7¦42`,
    `const grid = [[0, 7¦42]]`,
    `if (reply.ownerCode === 7¦42) go()`,
  ])('numbers of something else are silent beside the SDK: %j', text => {
    expect(look(`const nimbus = require('nimbus-sdk')\n${text}`, 'javascript')).toBe('nothing');
  });

  test('members of a type of codes speak whatever they are called', () => {
    const text = `// nimbus\nenum ErrorCode {\n  Width = 7¦42,\n}`;
    expect(look(text, 'typescript')).toBe('error-code 742 «742»');
  });

  test('a request file shows the answer below it', () => {
    const text = `HTTP/1.1 7¦42 \nServer: nimbus\n\n{}`;
    expect(look(text, 'http')).toBe('error-code 742 «742»');
  });
});

describe('error messages', () => {
  test('are found whole, in logs, strings and JSON in strings', () => {
    const whole = 'error-message no such drawer here «no such drawer here»';
    expect(look(`nimbus said: no such dra¦wer here`, 'log')).toBe(whole);
    expect(look(`// nimbus\nb = "{\\"error\\":\\"no such dra¦wer here\\"}"`, 'java')).toBe(whole);
    expect(look(`all other: no such dra¦wer here`, 'log')).toBe('nothing');
  });

  test('of two words must be reported or compared, not made', () => {
    const short = 'error-message lost drawer «lost drawer»';
    expect(look(`nimbus error: lost dra¦wer`, 'log')).toBe(short);
    expect(look(`import 'nimbus-sdk'\nif (e === 'lost dra¦wer') go()`, 'javascript')).toBe(short);
    expect(look(`import 'nimbus-sdk'\nthrow new Error('lost dra¦wer')`, 'javascript')).toBe(
      'nothing',
    );
  });
});

describe('fields of a request', () => {
  test.each([
    ['javascript', `post('${scanUrl}', { options: { sampling: { gap_¦msecs: 1 } } })`],
    [
      'python',
      `body = {"options": {"sampling": {"gap_¦msecs": 1}}}\nrequests.post("${scanUrl}", json=body)`,
    ],
    ['ruby', `b = { :options => { :sampling => { :gap_¦msecs => 1 } } }\npost("${scanUrl}", b)`],
    ['php', `<?php\n$b['options']['sampling']['gap_¦msecs'] = 1;\npost('${scanUrl}', $b);`],
    [
      'java',
      `sampling.put("gap_¦msecs", 1);\noptions.put("sampling", sampling);\nbody.put("options", options);\npost("${scanUrl}", body);`,
    ],
    [
      'kotlin',
      `val b = mapOf("options" to mapOf("sampling" to mapOf("gap_¦msecs" to 1)))\npost("${scanUrl}", b)`,
    ],
    ['swift', `let b = ["options": ["sampling": ["gap_¦msecs": 1]]]\npost("${scanUrl}", b)`],
    [
      'go',
      'type Sampling struct {\n\tGap int `json:"gap_¦msecs"`\n}\ntype Options struct {\n\tS *Sampling `json:"sampling"`\n}\nconst u = "' +
        scanUrl +
        '"',
    ],
    ['rust', `json!({ "options": { "sampling": { "gap_¦msecs": 1 } } }); post("${scanUrl}")`],
    ['lua', `local b = { options = { sampling = { gap_¦msecs = 1 } } }\npost("${scanUrl}", b)`],
    [
      'csharp',
      `var b = new { options = new { sampling = new { gap_¦msecs = 1 } } };\npost("${scanUrl}", b);`,
    ],
    ['yaml', `# POST ${scanUrl}\noptions:\n  sampling:\n    gap_¦msecs: 1`],
    ['http', `POST ${scanUrl}\n\n{ "options": { "sampling": { "gap_¦msecs": 1 } } }`],
    ['shellscript', `curl ${scanUrl} -d '{"options": {"sampling": {"gap_¦msecs": 1}}}'`],
    [
      'shellscript',
      `curl ${scanUrl} -d @- <<EOF\n{"options": {"sampling": {"gap_¦msecs": 1}}}\nEOF`,
    ],
    [
      'javascript',
      `fetch('${scanUrl}', { body: \`{"options":{"sampling":{"gap_¦msecs":\${n}}}}\` })`,
    ],
    [
      'java',
      `String b = "{\\"options\\":{\\"sampling\\":{\\"gap_¦msecs\\":" + n + "}}}";\npost("${scanUrl}", b);`,
    ],
    [
      'json',
      `{ "input": { "source_url": "x" }, "options": { "notify_url": "y", "sampling": { "gap_¦msecs": `,
    ],
  ])('%s: %j', (languageId, text) => {
    expect(look(text, languageId)).toBe(gap);
  });

  test('headers and query parameters', () => {
    expect(look(`h.Set("X-Nimbus-R¦ealm", r)`, 'go')).toBe(
      'api-field X-Nimbus-Realm «X-Nimbus-Realm»',
    );
    expect(look(`GET {{h}}/api/nb/v1/machine/1?with_p¦arts=all`, 'http')).toBe(
      'api-field with_parts «with_parts»',
    );
  });

  test('common names, other endpoints, comments and foreign structures are silent', () => {
    expect(look(`{ "na¦me": "a", "status": 1 }`, 'json')).toBe('nothing');
    expect(look(`{ "data": { "drives": [ { "i¦d": "a" } ] } }`, 'json')).toBe('nothing');
    expect(look(`// options.sampling.gap_¦msecs ${scanUrl}`, 'javascript')).toBe('nothing');
    expect(look(`def scan(gap_¦msecs=1): pass # ${scanUrl}`, 'python')).toBe('nothing');
  });
});

describe('fields of a response', () => {
  test.each([
    ['typescript', `const r = await post('${scanUrl}', b)\nr.result.checks.smoke.ver¦dict`],
    [
      'python',
      `r = post("${scanUrl}").json()\nfor n, c in r["result"]["checks"].items():\n    c["ver¦dict"]`,
    ],
    ['java', `r.path("result").path("checks").path("smoke").path("ver¦dict"); // POST ${scanUrl}`],
    ['shellscript', `curl ${scanUrl} -d x | jq '.result.checks.smoke.ver¦dict'`],
  ])('%s: a map’s keys meet the documented placeholder: %j', (languageId, text) => {
    expect(look(text, languageId)).toBe('api-field result.checks.<check>.verdict «verdict»');
  });

  test('structures, arrays and variables are followed', () => {
    const get = 'm = get(f"{H}/api/nb/v1/machine/{i}").json()';
    expect(look(`${get}\nd = m["data"]\nd["drives"][0]["i¦d"]`, 'python')).toBe(
      'api-field DriveInfo.id «id»',
    );
    expect(look(`${get}\nm["data"]["sta¦tus"]`, 'python')).toBe(
      'api-field MachineInfo.status «status»',
    );
  });
});

describe('values, endpoints, names', () => {
  test('a value counts only as the value of its own field', () => {
    const awake = 'enum-value Awake «Awake»';
    const get = 'const m = await get(`${H}/api/nb/v1/machine/${i}`)';
    expect(look(`${get}\nif (m.data.status === 'Aw¦ake') go()`, 'javascript')).toBe(awake);
    expect(look(`${get}\nswitch (m.data.status) {\n  case 'Aw¦ake': go()\n}`, 'javascript')).toBe(
      awake,
    );
    expect(look(`import 'nimbus-sdk'\nconst state = 'Aw¦ake'`, 'javascript')).toBe('nothing');
    expect(look(`GET {{h}}/api/nb/v1/machine/1?with_parts=no¦ne`, 'http')).toBe(
      'enum-value none «none»',
    );
  });

  test.each([
    [
      'javascript',
      'http.delete(`${H}/api/nb/v1/mach¦ine/${id}`)',
      'DELETE',
      '/api/nb/v1/machine/${id}',
    ],
    [
      'go',
      'NewRequest(http.MethodDelete, fmt.Sprintf("%s/api/nb/v1/mach¦ine/%s", h, id))',
      'DELETE',
      '/api/nb/v1/machine/%s',
    ],
    ['log', '"GET /api/nb/v1/mach¦ine/abc HTTP/1.1" 200', 'GET', '/api/nb/v1/machine/abc'],
    ['java', '@DELETE("/api/nb/v1/mach¦ine/{id}")', 'DELETE', '/api/nb/v1/machine/{id}'],
    [
      'shellscript',
      'curl -X DELETE "$H/api/nb/v1/mach¦ine/$ID"',
      'DELETE',
      '/api/nb/v1/machine/$ID',
    ],
  ])('%s: the method tells endpoints apart', (languageId, text, method, path) => {
    expect(look(text, languageId)).toBe(`endpoint ${method} /api/nb/v1/machine/:id «${path}»`);
  });

  test('code in the hole of a path is no path, a name is', () => {
    expect(look('get(`/api/nb/v1/machine/${enc¦ode(id)}`)', 'javascript')).toBe('nothing');
    expect(look('get(`/api/nb/v1/machine/${i¦d}`)', 'javascript')).toContain('endpoint GET');
  });

  test('a structure where its endpoint or vendor is named', () => {
    expect(look(`// nimbus\nvar d Drive¦Info`, 'go')).toBe('api-name DriveInfo «DriveInfo»');
    expect(look(`var d Drive¦Info`, 'go')).toBe('nothing');
  });
});

describe('places that are hard to read', () => {
  test.each([
    [
      'a key whose colon is not typed yet',
      'json',
      `{ "url": "${scanUrl}", "options": { "sampling": { "gap_¦msecs"`,
      gap,
    ],
    [
      'the hole of a template',
      'javascript',
      'const m = await get(`${H}/api/nb/v1/machine/${i}`)\nlog(`is ${m.data.machine_¦label}`)',
      'api-field MachineInfo.machine_label «machine_label»',
    ],
    [
      'the hole of an f-string',
      'python',
      'm = get(f"{H}/api/nb/v1/machine/{i}").json()\nprint(f"is {m[\'data\'][\'machine_¦label\']}")',
      'api-field MachineInfo.machine_label «machine_label»',
    ],
    [
      'the third of a list of cases',
      'go',
      'm := get("https://x.nimbusapi.example/api/nb/v1/machine/" + id)\nswitch m.Data.Status {\ncase "Booting", "As¦leep":',
      'enum-value Asleep «Asleep»',
    ],
    [
      'alternatives of a pattern',
      'rust',
      '// nimbus\nmatches!(status, 502 | 7¦42)',
      'error-code 742 «742»',
    ],
    [
      'OpenAPI, the method below the path',
      'yaml',
      'paths:\n  /api/nb/v1/mach¦ine/{id}:\n    delete:\n',
      'endpoint DELETE /api/nb/v1/machine/:id «/api/nb/v1/machine/{id}»',
    ],
  ])('%s', (_, languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('codes that are names', () => {
  test.each([
    ['log', 'nimbus: put failed: Drawer¦Locked', 'DrawerLocked'],
    ['json', '{ "vendor": "nimbus", "code": "Drawer¦Locked" }', 'DrawerLocked'],
    ['json', '{ "vendor": "nimbus", "code": "Time¦out" }', 'Timeout'],
    ['go', 'import "nimbus-sdk"\nif e.Code == "Drawer¦Locked" {', 'DrawerLocked'],
    ['python', "raise Held('NB-10¦01')", 'NB-1001'],
  ])('%s: %s', (languageId, text, code) => {
    expect(look(text, languageId)).toBe(`error-code ${code} «${code}»`);
  });

  test.each([
    ['json', '{ "code": "Drawer¦Locked" }'],
    ['json', '{ "vendor": "nimbus", "Time¦out": 3 }'],
    ['go', '// nimbus\nc := http.Client{Time¦out: 3}'],
    ['go', '// nimbus\ntype Drawer¦Locked struct {}'],
    ['javascript', "import 'nimbus-sdk'\nimport 'stratus-sdk'\nt('a', 'NB-10011¦')"],
    ['css', '/* nimbus */ .Drawer¦Locked { color: red }'],
    ['log', 'nimbus Time¦out 3 s'],
  ])('%s is silent: %s', (languageId, text) => {
    expect(look(text, languageId)).toBe('nothing');
  });
});

describe('ranges and limits', () => {
  test('ranges are UTF-16 with Chinese, emoji and CRLF before them', () => {
    const text = `// 七牛😀\r\n// nimbus 😀\r\nif (e.code === 7¦42) x()`;
    expect(look(text, 'javascript')).toBe('error-code 742 «742»');
  });

  test('white space and brackets hold nothing', () => {
    expect(look(`post('${scanUrl}', { ¦ options: {} })`, 'javascript')).toBe('nothing');
    expect(look(`post('${scanUrl}', {¦{ } })`, 'javascript')).toBe('nothing');
  });

  test('asked for, it may guess, and says so', () => {
    const text = 'if (err.code === 742) skip()';
    const found = symbolAt(
      { text, offset: 18, languageId: 'javascript', uri: 'a.js', explicit: true },
      docs,
    );
    expect([found?.key, found?.guess]).toEqual(['742', true]);
  });

  test('five megabytes on one line or on many cost no more than the window', async () => {
    const row = '{ "a": [1, "x", { "b": "c" }] }, ';
    for (const joint of ['', '\n']) {
      const ask = (rows: number) => {
        const half = (row + joint).repeat(rows);
        const text = `${half}{ "vendor": "nimbus", "code": 742 }, ${half}`;
        return symbolAt(
          { text, offset: half.length + 32, languageId: 'json', uri: 'a.json' },
          docs,
        );
      };
      expect(ask(75_000)?.key).toBe('742');
      expect(await growth(ask, { size: 75_000 })).toBeLessThan(1.5);
    }
  });

  test('hostile nesting and unclosed text neither throw nor hang', async () => {
    for (const piece of [
      '{',
      '[',
      '(',
      '"',
      "'",
      '`',
      '${',
      '/',
      'a.',
      '\\"',
      '<<EOF\n',
      '{"a":',
    ]) {
      for (const languageId of [
        'javascript',
        'json',
        'python',
        'shellscript',
        'yaml',
        'markdown',
        'log',
      ]) {
        const work = (size: number) => {
          const text = `${piece.repeat(size)} nimbus 742 gap_msecs ${piece.repeat(size)}`;
          const offset = text.indexOf('gap_msecs') + 2;
          symbolAt({ text, offset, languageId, uri: 'a', explicit: true }, docs);
        };
        expect(await growth(work, { size: 16_000 })).toBeLessThanOrEqual(mostGrowth);
      }
    }
  });
});
