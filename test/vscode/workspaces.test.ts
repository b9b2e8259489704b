/** Workspaces that are more than one folder, and one whose folder is on no disk. */
import { afterAll } from 'vitest';
import { hover } from './moves/editor';
import { firstResult, openSearch, search } from './moves/views';
import { askerContributions, askerScript, toolsAnswer } from './toolAsker';
import { testIn } from './workbench';
import { writeFolder } from './writeFolder';

const several = writeFolder({
  'team.code-workspace': JSON.stringify({
    folders: [{ path: 'one' }, { path: 'two' }],
    settings: { 'supportDocs.sources': ['docs', '${workspaceFolder:two}/docs'] },
  }),
  'one/docs/lantern.md': '# How lanterns are hung\n\nFrom the second hook.\n',
  'two/docs/anchor.md': '# How anchors are weighed\n\nOn the harbour scale.\n',
});

/**
 * An extension that keeps a folder in memory, as one does for a repository that is not cloned, and
 * that asks our tools for agents.
 */
const virtual = writeFolder({
  'package.json': JSON.stringify({
    ...{ name: 'memory', publisher: 'test', version: '0.0.0', engines: { vscode: '^1.103.0' } },
    ...{ main: 'main.js', activationEvents: ['onFileSystem:vscode-vfs'] },
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
    contributes: askerContributions,
  }),
  'main.js': `
    const vscode = require('vscode');
    const text = Buffer.from('const qiniu = require("qiniu");\\nif (error.code === 612) stop();\\n');
    const never = new vscode.EventEmitter().event;
    const refuse = () => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const isFile = uri => uri.path.endsWith('/store.js');
    ${askerScript}
    exports.activate = () => {
      registerAsker();
      vscode.workspace.registerFileSystemProvider('vscode-vfs', {
        onDidChangeFile: never,
        watch: () => new vscode.Disposable(() => {}),
        stat: uri => {
          if (isFile(uri)) return { type: 1, ctime: 0, mtime: 0, size: text.length };
          if (uri.path === '/' || uri.path === '/shop') return { type: 2, ctime: 0, mtime: 0, size: 0 };
          throw vscode.FileSystemError.FileNotFound(uri);
        },
        readDirectory: () => [['store.js', 1]],
        ...{ createDirectory: refuse, writeFile: refuse, delete: refuse, rename: refuse },
        readFile: uri => {
          if (isFile(uri)) return text;
          throw vscode.FileSystemError.FileNotFound(uri);
        },
      }, { isReadonly: true });
    };`,
});
afterAll(() => {
  several.remove();
  virtual.remove();
});

const inSeveral = testIn({
  folder: several.folder,
  opens: { workspaceFile: 'team.code-workspace' },
});

inSeveral(
  'several folders: sources of each are found, from the first and by name',
  async ({ workbench }) => {
    const view = await openSearch(workbench.page);
    await search(view, 'lanterns');
    await firstResult(view, 'How lanterns are hung');
    await search(view, 'anchors');
    await firstResult(view, 'How anchors are weighed');
  },
);

const inVirtual = testIn({
  opens: { uri: 'vscode-vfs://memory/shop' },
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
  },
  development: { extension: virtual.folder },
});

inVirtual(
  'a virtual workspace: its files are explained, and the documents are searched',
  async ({ workbench }) => {
    const { page } = workbench;
    await page.getByRole('treeitem', { name: 'store.js' }).first().dblclick();
    await hover(page, '612', '612');
    const view = await openSearch(page);
    await search(view, 'no such bucket');
    await firstResult(view, '631');
  },
);

inVirtual(
  'a virtual workspace that nobody has vouched for: the tools for agents answer',
  async ({ workbench: { page } }) => {
    await page.getByRole('button', { name: 'Restricted Mode' }).first().waitFor();
    await toolsAnswer(page);
  },
);
