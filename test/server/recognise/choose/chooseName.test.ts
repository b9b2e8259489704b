/** Names of operations, and of what an SDK calls by another name. */
import { expect, test } from 'vitest';
import { readManifest } from '../../../../docs-index/manifest';
import { symbolAt } from '../../../../server/recognise/symbolAt';
import { docsOf } from '../../../docsOf';

const { manifest } = readManifest(
  `name: t
vendors:
  - id: lumen
    names: [lumen]
    hosts: [lumen-cloud.example]
    packages: [lumen-sdk]
    calls:
      pass-policy: [PassPolicy, makePass]
`,
  'a.yaml',
);
const docs = await docsOf(
  {
    'pass-policy.md': `---
title: Pass policy
operation: pass-policy
---

| Name | Type | In | Required | Description |
| --- | --- | --- | --- | --- |
| reach | string | body | yes | What it may do |
`,
    'sdk.md': `---
names: method
---

| Name | API | Text |
| --- | --- | --- |
| \`Lumen.open_line!\` | | opens |
`,
    'ops.md': `---
names: operation
---

## \`shrinkPicture3\` smaller

| Argument | Required | Description |
| --- | --- | --- |
| \`/w/<Width>\` | no | Pixels |
`,
  },
  manifest,
);

function look(marked: string, languageId: string): string {
  const offset = marked.indexOf('¦');
  const found = symbolAt({ text: marked.replace('¦', ''), offset, languageId, uri: 'a.x' }, docs);
  return found?.key ?? 'nothing';
}

test.each([
  [
    'javascript',
    `const lumen = require('lumen-sdk')\nnew lumen.rs.Pass¦Policy(options)`,
    'pass-policy',
  ],
  ['csharp', `using Lumen.Storage;\nvar policy = new Pass¦Policy { Reach = a };`, 'pass-policy'],
  ['ruby', `require 'lumen'\npolicy = Lumen::Auth::Pass¦Policy.new(drawer)`, 'pass-policy'],
  ['csharp', `using Lumen.Storage;\npublic string Make¦Pass()\n{\n}`, 'nothing'],
  ['javascript', `import 'lumen-sdk'\nclass Pass¦Policy {}`, 'nothing'],
  ['javascript', `import 'lumen-sdk'\nconst mine = new other.Pass¦Policy(x)`, 'nothing'],
  ['javascript', `new Pass¦Policy(options)`, 'nothing'],
  ['ruby', `require 'lumen'\nLumen.open_¦line!(key:)`, 'Lumen.open_line!'],
  ['php', `<?php // lumen\nconst VIEW = 'shrinkPict¦ure3';`, 'shrinkPicture3'],
  ['php', `<?php\nconst VIEW = 'shrinkPict¦ure3';`, 'nothing'],
])('%s: %j', (languageId, text, expected) => {
  expect(look(text, languageId)).toBe(expected);
});
