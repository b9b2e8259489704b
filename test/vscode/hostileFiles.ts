import { errorPages, firstCode, hostileDocs } from '../hostileDocs';

/** Files of a workspace: the hostile documents as its sources, and code that speaks of them. */
export const hostileFiles: Readonly<Record<string, string>> = {
  '.vscode/settings.json': '{ "supportDocs.sources": ["docs"], "supportDocs.starter": false }\n',
  'evil.js': [
    "const evil = require('evilvendor'); // evilvendor",
    ...Array.from(
      { length: errorPages },
      (_, at) => `if (evil.code === ${firstCode + at}) stop();`,
    ),
    "await evil.fetch('https://api.evilvendor.example/v1/evil/run', {",
    '  evil_1: 1,',
    '});',
    '',
  ].join('\n'),
  'new.http': '',
  ...Object.fromEntries(
    Object.entries(hostileDocs()).map(([name, text]) => [`docs/${name}`, text]),
  ),
};
