/** Operations, variables, hosts, methods and commands in code, for a vendor made up here. */
import { describe, expect, test } from 'vitest';
import { buildSymbols, readReference } from '../../../../docs-index/derive/readReference';
import { readManifest } from '../../../../docs-index/manifest';
import { symbolAt } from '../../../../server/recognise/symbolAt';
import { read } from '../../../read';

const row = '| --- | --- | --- |';
const pages = [
  `---\nnames: operation\n---\n\n## \`shrink3\` smaller\n\nKeeps the ratio.\n
| Argument | Required | Description |\n${row}
| \`/<Mode>\` | yes | One of: \`1\` fit, \`2\` fill |
| \`/w/<Width>\` | no | Pixels |\n\n## \`turn\` turn\n\nBy degrees.\n
| Argument | Required | Description |\n${row}\n| \`/<Degree>\` | yes | Degrees |\n`,
  `---\nnames: variable\n---\n\n| Name | Text |\n| --- | --- |\n| \`$(size)\` | bytes |
| \`$(exif)\` | of the camera |\n| \`$(x:<name>)\` | your own |\n`,
  `---\nnames: host\n---\n\n| Name | Text |\n| --- | --- |\n| \`in-2.nimbusup.example\` | uploads |\n`,
  `---\nnames: method\nlanguages: [javascript, go, csharp]\n---\n\n| Name | API | Text |\n${row}
| \`DrawerClient.stat\` \`DrawerClient.listDrawers\` | \`GET /drawers/<id>\` | looks |
| \`nimbus.buildBatchStat\` | | a line |\n| \`NBReply.TimedOut\` | | late |\n`,
  `---\nnames: command\n---\n\n| Name | Text |\n| --- | --- |\n| \`nbsh sweep\` | cleans |\n`,
  `---\nnames: term\n---\n\n| Name | Text |\n| --- | --- |\n| \`north-3\` | a region |\n`,
];
const references = await Promise.all(
  pages.map(async (text, at) => {
    const { articles } = await read(text, { name: `${at}.md` });
    const [article] = articles;
    if (!article) throw new Error('no article');
    return readReference(article).reference;
  }),
);
const { manifest } = readManifest(
  `name: t
vendors:
  - { id: nimbus, names: [nimbus], hosts: [nimbusup.example], packages: [nimbus-sdk] }
otherVendors: [stratus]
`,
  'a.yaml',
);
const docs = { symbols: buildSymbols(references), manifest };

/** \`key\` of what is at ¦, with the text it covers; 'nothing' where there is no answer. */
function look(marked: string, languageId: string): string {
  const [before, after, ...rest] = marked.split('¦');
  if (before === undefined || after === undefined || rest.length > 0) throw new Error(marked);
  const text = before + after;
  const found = symbolAt({ text, offset: before.length, languageId, uri: 'a.txt' }, docs);
  return found === undefined ? 'nothing' : `${found.key} «${text.slice(found.start, found.end)}»`;
}

const sdk = `const nimbus = require('nimbus-sdk')\nconst client = new nimbus.DrawerClient()\n`;
const host = 'https://in-2.nimbusup.example';

describe('a method that other things have too', () => {
  const java = `import nimbus.sdk.DrawerClient; // nimbus-sdk\nimport nimbus.sdk.NimbusMap;\n`;
  test.each([
    ['csharp', `${java}new DrawerClient(a).st¦at("x");`, 'DrawerClient.stat «stat»'],
    ['csharp', `${java}new NimbusMap().st¦at("x", 1);`, 'nothing'],
    ['csharp', `${java}NimbusMap map = new NimbusMap();\nmap.st¦at("x", 1);`, 'nothing'],
    ['javascript', `${sdk}res.json({ listDra¦wers: all });`, 'nothing'],
  ])('%s: %s', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('speaks', () => {
  test.each([
    ['javascript', `${sdk}const u = base + '?shr¦ink3/1/w/200'`, 'shrink3 «shrink3/1/w/200»'],
    [
      'javascript',
      `${sdk}const u = base + '?shrink3/¦1/w/200|turn/9'`,
      'shrink3 «shrink3/1/w/200»',
    ],
    ['javascript', `${sdk}const ops = 'shrink3/1;tu¦rn/90'`, 'turn «turn/90»'],
    ['yaml', `# nimbus\nops: shrink3/1/w/\${w}|tur¦n/90\n`, 'turn «turn/90»'],
    [
      'javascript',
      `${sdk}const u = base + '?ops=turn%2F90%7Cshrink3%2F¦1%2Fw%2F200%7Cturn%2F9'`,
      'shrink3 «shrink3%2F1%2Fw%2F200»',
    ],
    ['javascript', `${sdk}const u = '?shr¦ink3%2F1%2Fw%2F9'`, 'shrink3 «shrink3%2F1%2Fw%2F9»'],
    [
      'javascript',
      `${sdk}const u = \`\${base}?shrink3/1/w¦/\${width}/x/\${f.h}|turn/9\``,
      'shrink3 «shrink3/1/w/${width}/x/${f.h}»',
    ],
    ['markdown', `See ${host}/a.png?shrink3¦/2`, 'shrink3 «shrink3/2»'],
    ['json', `{"vendor":"nimbus","returnBody":"{\\"s\\":$(si¦ze)}"}`, '$(size) «$(size)»'],
    ['python', `import nimbus\np = {'body': 'a=$(x:sh¦op)'}`, '$(x:<name>) «$(x:shop)»'],
    ['php', `<?php // nimbus\n$b = 'm=$(exif.Mod¦el.val)';`, '$(exif) «$(exif.Model.val)»'],
    ['go', `u := "in-2.nim¦busup.example"`, 'in-2.nimbusup.example «in-2.nimbusup.example»'],
    ['ini', `host = shop.in-2.nimbus¦up.example`, 'in-2.nimbusup.example «in-2.nimbusup.example»'],
    ['javascript', `${sdk}client.st¦at('a')`, 'DrawerClient.stat «stat»'],
    ['javascript', `${sdk}client.listDr¦awers()`, 'DrawerClient.listDrawers «listDrawers»'],
    [
      'javascript',
      `${sdk}ops.push(buildBatch¦Stat('a'))`,
      'nimbus.buildBatchStat «buildBatchStat»',
    ],
    [
      'javascript',
      `${sdk}if (e.code === NBReply.Timed¦Out) again()`,
      'NBReply.TimedOut «TimedOut»',
    ],
    ['javascript', `// nimbus\nthis.drawerClient.st¦at('a')`, 'DrawerClient.stat «stat»'],
    [
      'javascript',
      `${sdk}const d = nimbus.openDrawerClient()\nd.st¦at('a')`,
      'DrawerClient.stat «stat»',
    ],
    [
      'markdown',
      `# nimbus\n\n\`\`\`js\n${sdk}client.st¦at('a')\n\`\`\`\n`,
      'DrawerClient.stat «stat»',
    ],
    ['go', `// nimbus\ns.newDrawerClient().st¦at(a)`, 'DrawerClient.stat «stat»'],
    [
      'csharp',
      `// nimbus\nDrawerClient d = new DrawerClient(m);\nd.st¦at(a);`,
      'DrawerClient.stat «stat»',
    ],
    ['shellscript', `nbsh swe¦ep drawer`, 'nbsh sweep «sweep»'],
    ['markdown', `Run \`nbsh swe¦ep\` at night.`, 'nbsh sweep «sweep»'],
    ['javascript', `${sdk}open({ region: 'north¦-3' })`, 'north-3 «north-3»'],
  ])('%s: %j', (languageId, text, expected) => {
    expect(look(text, languageId)).toBe(expected);
  });
});

describe('is silent', () => {
  test.each([
    ['javascript', `const u = base + '?shr¦ink3/1/w/200'`],
    ['javascript', `${sdk}const u = base + '?shrink3/1/w/2¦00'`],
    ['javascript', `import 'stratus'\nconst u = base + '?shr¦ink3/1/w/200'`],
    ['javascript', `${sdk}const t = 'tu¦rn'`],
    ['javascript', `${sdk}const p = 'src/tu¦rn/left'`],
    ['javascript', `${sdk}const n = shrink3¦ / 2`],
    ['shellscript', `# nimbus\necho "$(si¦ze) bytes"`],
    ['makefile', `# nimbus\nall: ; @echo "$(si¦ze)"`],
    ['json', `{"returnBody":"$(si¦ze)"}`],
    ['javascript', `const fs = require('fs')\nfs.st¦at('a')`],
    ['javascript', `${sdk}const fs = require('fs')\nfs.st¦at('a')`],
    ['javascript', `${sdk}function listDr¦awers() {}`],
    ['python', `from nimbus import x\nclient.listDr¦awers()`],
    ['javascript', `import 'stratus'\nclient.listDr¦awers()`],
    ['javascript', `${sdk}const d = client.st¦at`],
    // What an application calls its own around the SDK has methods of its own.
    ['javascript', `${sdk}const cup = nimbus.getCup('a')\ncup.st¦at('b')`],
    ['javascript', `// nimbus\nother.st¦at('a')`],
    ['csharp', `// nimbus\nStratusClient d = new StratusClient(m);\nd.st¦at(a);`],
    ['shellscript', `git swe¦ep drawer`],
    ['javascript', `open({ region: 'north¦-3' })`],
    ['go', `u := "in-9.nim¦busup.example.org"`],
  ])('%s: %j', (languageId, text) => {
    expect(look(text, languageId)).toBe('nothing');
  });
});
