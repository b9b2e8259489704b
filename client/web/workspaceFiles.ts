/** Answers what the server's worker asks of files, with the file system of the editor. */
import * as vscode from 'vscode';
import { ResponseError, type BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/protocolFiles';

/** Lists and reads for the server, and hands it the extension's own readers. */
export function answerFileRequests(
  client: BaseLanguageClient,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const { fs } = vscode.workspace;
  return vscode.Disposable.from(
    client.onRequest(protocol.lookRequest, ({ uri }) =>
      explained(async () => factsOf(await fs.stat(vscode.Uri.parse(uri)))),
    ),
    client.onRequest(protocol.listRequest, ({ uri }) =>
      explained(async () => ({ items: await itemsOf(vscode.Uri.parse(uri)) })),
    ),
    client.onRequest(protocol.readRequest, ({ uri }, token) =>
      explained(async () => {
        const bytes = await fs.readFile(vscode.Uri.parse(uri));
        // Nobody waits for it any more: it need not be copied to the worker.
        return token.isCancellationRequested ? new Uint8Array() : bytes;
      }),
    ),
    client.onRequest(protocol.readerRequest, ({ name }) =>
      explained(async () => {
        if (!/^[a-z]+$/i.test(name)) throw vscode.FileSystemError.FileNotFound(name);
        return fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'readers', `${name}.js`));
      }),
    ),
  );
}

/** Asked at once: an editor passes each question on to who has the files. */
const together = 32;

async function itemsOf(folder: vscode.Uri): Promise<readonly protocol.FolderItem[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const items: protocol.FolderItem[] = [];
  for (let at = 0; at < entries.length; at += together) {
    const some = entries.slice(at, at + together);
    items.push(...(await Promise.all(some.map(entry => itemOf(folder, entry)))));
  }
  return items;
}

async function itemOf(
  folder: vscode.Uri,
  [name, type]: [string, vscode.FileType],
): Promise<protocol.FolderItem> {
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  const known = { name, isLink, kind: kindOf(type), size: 0, modified: 0 };
  if (known.kind === 'folder') return known;
  try {
    const stat = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name));
    return { ...known, ...factsOf(stat) };
  } catch {
    // What is wrong with it is told when it is read.
    return known;
  }
}

function factsOf({ type, size, mtime }: vscode.FileStat): protocol.FileFacts {
  return { kind: kindOf(type), size, modified: mtime };
}

function kindOf(type: vscode.FileType): protocol.FileFacts['kind'] {
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  return (type & vscode.FileType.File) !== 0 ? 'file' : 'other';
}

const reasons: Readonly<Record<string, string>> = {
  FileNotFound: 'The file or folder does not exist',
  NoPermissions: 'Reading is not permitted',
};

/** An error of the file system as half a sentence, in the words that are used of files of a disk. */
async function explained<T>(run: () => Promise<T>): Promise<T | ResponseError> {
  try {
    return await run();
  } catch (error) {
    const { code, message } = error instanceof vscode.FileSystemError ? error : textOf(error);
    return new ResponseError(1, reasons[code] ?? `It could not be read (${message})`);
  }
}

function textOf(error: unknown): { readonly code: string; readonly message: string } {
  return { code: '', message: error instanceof Error ? error.message : String(error) };
}
