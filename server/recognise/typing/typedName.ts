/** Names that are typed where a declaration or an assignment gives them: tags, annotations, members. */

/** What is typed, as UTF-16 offsets of what is replaced, quotes included. */
interface Typed {
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | '';
}

interface TypedName extends Typed {
  readonly kind: 'key';
  readonly isLine: false;
  readonly hasColon: boolean;
  readonly isName?: true;
  readonly isMember?: true;
  readonly needsComma: false;
}

/** Go: `json:"|"` in a tag. */
const tag = /`(?:[^`\n]{0,80}\s)?(?:json|form|url|query)\s{0,2}:$/;

/** `@SerializedName("|")`, `[JsonPropertyName("|")]`, `@Json(name = "|")`, `#[serde(rename = "|")]`. */
const annotation =
  /(?:[@[(,]\s{0,4}(?:SerializedName|JsonProperty(?:Name)?|JSONField|Json|JsonKey|SerialName)\s{0,2}\(\s{0,4}(?:(?:value|name|PropertyName)\s{0,2}=\s{0,2})?|serde\((?:[\w\s,]{0,40}\s)?rename\s{0,2}=\s{0,2})$/;

/** Characters before that are looked at. */
const reach = 120;

/** The name that a tag or an annotation gives a field on the wire; undefined elsewhere. */
export function wireName(text: string, typed: Typed): TypedName | undefined {
  if (typed.quote !== '"') return undefined;
  const before = text.slice(Math.max(0, typed.start - reach), typed.start);
  if (!tag.test(before) && !annotation.test(before)) return undefined;
  return { ...typed, kind: 'key', isLine: false, hasColon: true, isName: true, needsComma: false };
}

/** A line that begins with what is written to: `policy.`, `this.policy.`. */
const holder = /^[ \t]*[A-Za-z_$][\w$]*(?:\.[A-Za-z_]\w*){0,2}\.(\w*)$/;

/** The member of `policy.| = value`, or of a line with nothing behind it. */
export function memberName(
  text: string,
  { end, quote }: Typed,
  { hasMembers }: { readonly hasMembers?: boolean },
): TypedName | undefined {
  if (hasMembers !== true || quote !== '') return undefined;
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  const name = line.length > reach ? undefined : holder.exec(line)?.[1];
  if (name === undefined) return undefined;
  const hasColon = /^[ \t]{0,4}=(?!=)/.test(text.slice(end, end + 8));
  if (!hasColon && !/^[ \t]{0,40};?[ \t]{0,40}(?:\r?\n|$)/.test(text.slice(end, end + 90)))
    return undefined;
  const start = end - name.length;
  return {
    start,
    end,
    quote,
    kind: 'key',
    isLine: false,
    hasColon,
    isMember: true,
    needsComma: false,
  };
}
