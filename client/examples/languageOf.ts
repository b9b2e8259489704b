/** A document by what tells its language. */
interface LanguageHint {
  readonly languageId: string;
  readonly uri: { readonly path: string };
}

/**
 * The language id examples for a document are asked in. Request files are `http` also where no
 * extension has told the editor so.
 */
export function languageOf({ languageId, uri }: LanguageHint): string {
  return languageId === 'plaintext' && /\.(?:http|rest)$/i.test(uri.path) ? 'http' : languageId;
}
