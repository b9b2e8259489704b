/**
 * What a server without a file system asks its client for: files of the workspace, and parts of the
 * extension itself. Bytes travel as they are, because in a browser, the only place where this is
 * spoken, messages are cloned and not written as text.
 */
import { RequestType } from 'vscode-languageserver-protocol';

/** A file or folder by its address. */
export interface FilePlace {
  readonly uri: string;
}

/** What stands at an address. `size` is in bytes, `modified` in milliseconds since 1970. */
export interface FileFacts {
  readonly kind: 'file' | 'folder' | 'other';
  readonly size: number;
  readonly modified: number;
}

export interface FolderItem extends FileFacts {
  readonly name: string;
  readonly isLink: boolean;
}

/** `supportDocs/files/look`; like the others it rejects with half a sentence that says why. */
export const lookRequest = new RequestType<FilePlace, FileFacts, void>('supportDocs/files/look');

/** `supportDocs/files/list`: what lies in a folder, each with its facts. */
export const listRequest = new RequestType<
  FilePlace,
  { readonly items: readonly FolderItem[] },
  void
>('supportDocs/files/list');

/** `supportDocs/files/read`: all bytes of a file. */
export const readRequest = new RequestType<FilePlace, Uint8Array, void>('supportDocs/files/read');

/** `supportDocs/files/reader`: the code of a reader by its name, e.g. `markup`. */
export const readerRequest = new RequestType<{ readonly name: string }, Uint8Array, void>(
  'supportDocs/files/reader',
);

/** The first message to a server's worker, before any of the protocol. */
export interface ServeMessage {
  readonly kind: 'serve';
  /** The server's own code, which names the version of its cache. */
  readonly code: Uint8Array;
  /** The starter docs; absent if they could not be read. */
  readonly starter?: Uint8Array;
  /** Name of the lock that the worker holds as long as it lives. */
  readonly lock: string;
}
