/** How places of files are written where the server runs: paths of the system, or addresses. */
export interface Paths {
  /** The path of a file by its address; undefined for what is no file to this server. */
  readonly ofUri: (uri: string) => string | undefined;
  readonly toUri: (path: string) => string;
  /** What a text in settings means; a relative one starts at the workspace folder that has it. */
  readonly absolute: (text: string, folders: readonly string[]) => string;
  /** Whether a path is a folder or lies in it. */
  readonly isInside: (path: string, folder: string) => boolean;
}
