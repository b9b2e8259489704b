/** Answers that are read far from where they are asked for, in the code of a vendor made up here. */
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../../docs-index/manifest';
import { docsOf } from '../../docsOf';
import { lookAt } from './lookAt';

const { manifest } = readManifest(
  'name: t\nvendors:\n  - { id: lumen, names: [lumen], hosts: [lumen-cloud.example] }\n',
  'a.yaml',
);
const docs = await docsOf(
  {
    'seal.md': `---
title: Seal
operation: sealCrate
endpoint: POST /sealcrate
host: https://store.lumen-cloud.example
---

## Parameters

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| pin | string | body | yes | Secret |
| sealID | string | response | | Id |
| crates | array | response | | All |
| grams | int | response | | Weight |
| lidColour | string | response | | Which |
| stackHeight | int | response | | How high |
`,
    'policy.md': `---
title: Policy
operation: drop-policy
---

## Parameters

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| scope | string | body | yes | Where |
| deadline | int | body | yes | Until when |
`,
    'open.md': `---
title: Open
operation: openCrate
endpoint: POST /open
host: https://store.lumen-cloud.example
---

## Parameters

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| lid | string | form | yes | Which |
`,
  },
  manifest,
);

const look = (languageId: string, marked: string) => lookAt(docs, languageId, marked);

const seal = 'POST /sealcrate';

describe('what a call fills', () => {
  const go = (fill: string, read: string): string =>
    `import "lumen"\n\nfunc Seal() string {\n\tvar answer Sealed\n\ttext := client.Ask("POST", lumenHost+"/sealcrate")\n\t${fill}\n\treturn ${read}\n}`;
  test.each([
    [go('json.Unmarshal(text, &answer)', 'answer.Seal¦ID'), `sealID of ${seal}`],
    [go('json.Unmarshal(other, &answer)', 'own.Seal¦ID'), 'nothing'],
    [go('request(cfg, "sealcrate", body, "POST", &answer)', 'answer.Seal¦ID'), `sealID of ${seal}`],
  ])('case %#', (text, expected) => {
    expect(look('go', text)).toBe(expected);
  });
});

describe('a path without a slash, its method behind it', () => {
  test.each([
    ['ask(cfg, "seal¦crate", body, "POST", &answer)', seal],
    ['ask(cfg, "seal¦crate", body, "GET", &answer)', 'nothing'],
    ['ask(cfg, "seal¦crate", body)', 'nothing'],
  ])('%s', (call, expected) => {
    expect(look('go', `import "lumen"\n\nfunc f() {\n\t${call}\n}`)).toBe(expected);
  });
});

describe('an answer of a function of the program', () => {
  const far = '\n// nothing here'.repeat(250);
  const program = (body: string): string =>
    `import lumen from 'lumen';\nasync function askCrates(name) {\n  ${body}\n}\n${far}\nconst all = await askCrates(n);\nshow(all['crates'], all['gra¦ms']);`;
  test.each([
    [program('return await post(lumenHost + "/sealcrate", { pin });'), `grams of ${seal}`],
    [program('return await post(ownHost + "/own", { pin });'), 'nothing'],
  ])('case %#', (text, expected) => {
    expect(look('typescript', text)).toBe(expected);
  });
});

describe('models', () => {
  const model = (name: string, more: string): string =>
    `using Lumen; // lumen\nclass ${name}\n{\n    public long gra¦ms { get; set; }\n${more}}`;
  test.each([
    [
      model(
        'Crate',
        '    public string lidColour { get; set; }\n    public int stackHeight { get; set; }\n',
      ),
      `grams of ${seal}`,
    ],
    [model('Parcel', '    public string owner { get; set; }\n'), 'nothing'],
  ])('case %#', (text, expected) => {
    expect(look('csharp', text)).toBe(expected);
  });

  test('with what every answer has around it', () => {
    const text =
      'import "lumen"\n\ntype CrateSealedResponse struct {\n\tCode int `json:"code"`\n\tError string `json:"error"`\n\tSealID string `json:"seal¦ID"`\n}\n\nvar url = lumenHost + "/sealcrate"';
    expect(look('go', text)).toBe(`sealID of ${seal}`);
  });
});

describe('what names say', () => {
  test.each([
    ['let policyData: JSON = ["sco¦pe": s, "deadline": d]', 'scope of drop-policy'],
    ['let ownData: JSON = ["sco¦pe": s, "deadline": d]', 'nothing'],
  ])('%s', (line, expected) => {
    expect(look('swift', `import Lumen // lumen\n${line}`)).toBe(expected);
  });

  test.each([
    ['{LumenApi.HostOf(options)}', 'POST /open'],
    ['{OwnApi.HostOf(options)}', 'nothing'],
  ])('%s before a path that everybody has', (base, expected) => {
    const far = '\n'.repeat(700);
    expect(look('csharp', `using Lumen; // lumen${far}var u = $"${base}/op¦en";`)).toBe(expected);
  });

  test('names of what a client is handed are no part of the body', () => {
    const text =
      'using Lumen; // lumen\nvar postArgs = new PostArgs();\npostArgs.Params.Add("p¦in", p);\nhttpManager.PostArgs = postArgs;\nhttpManager.Send(LumenHost + "/sealcrate");';
    expect(look('csharp', text)).toBe(`pin of ${seal}`);
  });
});

test('a quote in the hole of a string does not end it', () => {
  const text =
    "import 'lumen.dart';\nvar a = await ask(lumenHost + '/sealcrate');\nprint('$x/${a['seal¦ID']}');";
  expect(look('dart', text)).toBe(`sealID of ${seal}`);
});

describe('a form whose address a function of the program gives', () => {
  const js = (address: string): string =>
    `// lumen\nthis.addressOf = (region) => {\n  return '${address}';\n};\nfunction send(region) {\n  const url = this.addressOf(region);\n  const form = { l¦id: a };\n  upload({ url, form });\n}`;
  test.each([
    ['https://store.lumen-cloud.example/open', 'lid of POST /open'],
    ['https://own.example/open', 'nothing'],
  ])('%s', (address, expected) => {
    expect(look('javascript', js(address))).toBe(expected);
  });
});
