/** Names that a declaration gives its field on the wire: Go struct tags, annotations, attributes. */
import { isMark, isString, isWord, textAt, type View } from '../text/view';

export interface WireName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const tagPattern =
  /\b(json|form|url|query|header|yaml|xml|bson|mapstructure|schema)\s*:\s*"([^",]{1,100})/g;

/** The name within a Go struct tag (`json:"interval_msecs,omitempty"`) that `offset` is on. */
export function tagNameAt(view: View, index: number, offset: number): WireName | undefined {
  const token = view.tokens[index];
  if (token?.kind !== 'string' || token.quote !== '`') return undefined;
  for (const match of token.text.matchAll(tagPattern)) {
    const name = match[2] ?? '';
    const start = token.textStart + match.index + match[0].length - name.length;
    if (offset >= start && offset <= start + name.length) {
      return { name, start, end: start + name.length };
    }
  }
  return undefined;
}

/** The first name of the struct tag at a token, if it is one. */
export function tagNameOf(view: View, index: number): string | undefined {
  const token = view.tokens[index];
  if (token?.kind !== 'string' || token.quote !== '`') return undefined;
  return [...token.text.matchAll(tagPattern)][0]?.[2];
}

/** Tokens of a field's type between its name and its tag. */
const mostTypeTokens = 8;

/** The tag of the field whose name begins the line at a token: of `Scope string `json:"scope"`` that tag. */
export function tagBehind(view: View, index: number): { index: number; name: string } | undefined {
  if (!isWord(view, index) || view.tokens[index]?.isFirstOnLine !== true) return undefined;
  for (let at = index + 1; at <= index + mostTypeTokens; at++) {
    if (view.tokens[at]?.isFirstOnLine !== false) return undefined;
    const name = tagNameOf(view, at);
    if (name !== undefined) return { index: at, name };
  }
  return undefined;
}

const annotations =
  /^@?(?:SerializedName|JsonProperty(?:Name)?|JSONField|Json|JsonKey|SerialName|Field|Query|QueryParam|QueryMap|RequestParam|Param|Part|Header|HeaderParam|Path|PathVariable|PathParam|DataMember|JsonAlias|rename|alias|name|serialization_alias|validation_alias)$/;

/**
 * The word that makes the string at a token a field's wire name: `SerializedName` of
 * `@SerializedName("x")`, `rename` of `#[serde(rename = "x")]`, `case` of Swift's `case a = "x"`.
 */
export function annotationOf(view: View, index: number): string | undefined {
  if (!isString(view, index)) return undefined;
  const isNamed = isMark(view, index - 1, '=', ':');
  if (isNamed && isWord(view, index - 2)) {
    if (isMark(view, index - 3, 'case')) return 'case';
    const name = textAt(view, index - 2);
    const open = view.parents[index] ?? -1;
    // `#[serde(rename(serialize = "x"))]`: one name for each way.
    if (isMark(view, index - 2, 'serialize', 'deserialize') && isMark(view, open - 1, 'rename'))
      return 'rename';
    const inAttribute = isMark(view, open - 1, 'serde') || annotations.test(textAt(view, open - 1));
    return annotations.test(name) && inAttribute ? outerName(view, open) : undefined;
  }
  if (!isMark(view, index - 1, '(')) return undefined;
  const name = textAt(view, index - 2);
  const isMarked = name.startsWith('@') || isMark(view, index - 3, '@', '[', ',');
  return annotations.test(name) && isMarked ? name.replace('@', '') : undefined;
}

function outerName(view: View, open: number): string {
  return textAt(view, open - 1).replace('@', '');
}
