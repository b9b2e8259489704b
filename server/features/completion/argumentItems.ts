/** Arguments of a processing operation as completion items. */
import { CompletionItemKind, type CompletionItem, type Range } from 'vscode-languageserver-types';
import type { ArgumentOffers } from '../../recognise/recognition';

/** Items in the order of the documents, values first; `range` is the part being typed. */
export function argumentItems({ offers }: ArgumentOffers, range: Range): CompletionItem[] {
  return offers.map(({ text, kind, detail }, at) => ({
    label: text,
    kind: kind === 'value' ? CompletionItemKind.EnumMember : CompletionItemKind.Property,
    ...(detail !== '' && { detail: detail.length > 80 ? `${detail.slice(0, 79)}…` : detail }),
    sortText: String(at).padStart(4, '0'),
    textEdit: { range, newText: text },
  }));
}
