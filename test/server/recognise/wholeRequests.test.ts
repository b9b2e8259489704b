/** Requests told by themselves: forms and bodies with all that is required, in the notations of clients. */
import { describe, expect, test } from 'vitest';
import { symbolAt } from '../../../server/recognise/symbolAt';
import { docsOf } from '../../docsOf';

const docs = await docsOf({
  'drop-parcel.md': `---
title: Drop a parcel
endpoint: POST /
host: https://drop.parcela.example
operation: drop-parcel
---

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| stub | string | form | yes | Proof |
| parcel | binary | form | yes | The thing itself |
| shelf | string | form | no | Where to |
`,
  'pass-policy.md': `---
title: Pass policy
operation: pass-policy
---

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| reach | string | body | yes | What it may do |
| until | int | body | yes | When it ends |
| onlyOnce | int | body | no | Whether it ends with its use |
| answerBody | string | body | no | What is answered |
`,
  'platform.md': `---
title: Platform is missing
codes: ["30021"]
messages: ["platform"]
---
`,
  'board.md': `---
title: Board
endpoint: POST /v2/boards/push
host: https://api.parcela.example
---

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| platform | string | body | yes | For whom |
| options.boardNumber | int | body | no | A number |
| options.keepFor_days | int | body | no | Days |
| options.isUrgent_now | bool | body | no | Urgent |
| options.replacesBoard | int | body | no | Another one |
`,
});

/** What the mark is on: a field with its operation; 'nothing' where there is no answer. */
function look(marked: string, languageId: string): string {
  const offset = marked.indexOf('¦');
  const found = symbolAt({ text: marked.replace('¦', ''), offset, languageId, uri: 'a.x' }, docs);
  return found === undefined ? 'nothing' : `${found.key} of ${found.api ?? '-'}`;
}

const vendor = '// https://drop.parcela.example/\n';

describe('a form with all that is required', () => {
  test.each([
    [
      'rust',
      'let form = Form::new()\n    .text("st¦ub", proof)\n    .text("other", x.to_string())\n    .part("parcel", part);',
      'stub of POST /',
    ],
    [
      'rust',
      'Form::new()\n    .part(\n        "parcel",\n        Part::stream(body)\n            .file_name(name),\n    )\n    .text("sh¦elf", s)\n    .text("stub", proof)',
      'shelf of POST /',
    ],
    [
      'objective-c',
      '[request addPostValue:proof forKey:@"st¦ub"];\n[request addFile:path forKey:@"parcel"];',
      'stub of POST /',
    ],
    [
      'objective-c',
      '[stream addPartWithName:@"sh¦elf" string:s];\n[stream addPartWithName:@"stub" string:proof];\n[stream addPartWithName:@"parcel" path:p];',
      'shelf of POST /',
    ],
  ])('%s: %j', (languageId, text, expected) => {
    expect(look(vendor + text, languageId)).toBe(expected);
  });

  test.each([
    ['rust', 'let form = Form::new()\n    .text("st¦ub", proof)\n    .part("parcel", part);'],
    ['objective-c', '[d addPostValue:a forKey:@"sh¦elf"];'],
  ])('nothing without the vendor, or without the rest: %s %j', (languageId, text) => {
    expect(look(text, languageId)).toBe('nothing');
  });
});

describe('a body with all that is required', () => {
  test.each([
    [
      'objective-c',
      '[pass setObject:self.reach forKey:@"re¦ach"];\n[pass setObject:end forKey:@"until"];\n[pass setObject:@1 forKey:@"onlyOnce"];\nNSString *json = [writer stringWithObject:pass];',
      'reach of pass-policy',
    ],
    [
      'php',
      '$policy = array("reach" => $a, "un¦til" => time() + 60);\n$policy["answerBody"] = json_encode(array("width" => "$w", "height" => "$h"));',
      'until of pass-policy',
    ],
    [
      'rust',
      'let policy = r#"{"re¦ach": "{shelf}:{key}", "until": {end}, "onlyOnce": 1}"#;',
      'reach of pass-policy',
    ],
    [
      'swift',
      'let policy = #"{"reach": "a", "un¦til": 1, "onlyOnce": 1}"#',
      'until of pass-policy',
    ],
    [
      'javascript',
      'manager[way](shelf, (err, ret) => {\n  // log(ret)\n  // {\n  //   "reach": "a",\n  //   "un¦til": 1,\n  //   "onlyOnce": 1\n  // }\n  done({ ok: true, mine: 1, yours: 2, theirs: 3, whose: 4 })\n})',
      'until of pass-policy',
    ],
    ['php', '$x = array("reach" => $a, "un¦til" => 1);', 'nothing'],
  ])('%s: %j', (languageId, text, expected) => {
    const start = languageId === 'php' ? '<?php\n' : '';
    expect(look(start + vendor + text, languageId)).toBe(expected);
  });
});

describe('names in other forms', () => {
  test.each([
    [
      'typescript',
      "const url = 'https://api.parcela.example/v2/boards/push'\nconst body = { plat¦Form: 'a' }\nawait http.post(url, body)",
      'platform of POST /v2/boards/push',
    ],
    ['python', `data = {"plat¦form": me}  # https://api.parcela.example`, 'nothing'],
  ])('%s: %j', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });

  test('a bound in brackets is no code', () => {
    expect(look('// api.parcela.example: [1, 300¦21]', 'javascript')).toBe('nothing');
  });
});
