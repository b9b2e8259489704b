/** The path that a name before a written one holds: `LISTS = "/v3/lists"` of `LISTS + "/" + id`. */
import { findPathRuns, type PathPart } from '../text/pathRuns';

const joinedName =
  /([A-Za-z_$][\w$]{1,60})\s{0,2}(?:\+|\.{1,2})\s{0,2}[fF$@]?["'`]$|(?:\$\{|#\{|\{|\\\()\s?(?:[\w$]{1,40}(?:\.|->))?([A-Za-z_$][\w$]{1,60})\s?[})]$/;

/** Whether a slash that a value follows stands behind a name: `LISTS + "/" + id`, `${url}/${id}`. */
export function isBehindName(text: string, slash: number): boolean {
  if (!/["'`$#{<:%\\]/.test(text.charAt(slash + 1))) return false;
  return nameBefore(text, slash) !== undefined;
}

/** Host and parts of the path that the name right before an offset holds, if one is bound to it. */
export function namedPrefix(
  text: string,
  start: number,
  head = '',
): { readonly host: string; readonly parts: readonly PathPart[] } | undefined {
  const name = nameBefore(text, start);
  if (name === undefined) return undefined;
  const value = boundValue(text, name, start) ?? boundValue(head, name, head.length);
  if (value?.includes('/') !== true) return undefined;
  const run = findPathRuns(value, 0, value.length).at(-1);
  if (run?.end !== value.length) return undefined;
  const parts = run.parts.filter(part => part.text !== '');
  return parts.length === 0 ? undefined : { host: run.host, parts };
}

function nameBefore(text: string, offset: number): string | undefined {
  const match = joinedName.exec(text.slice(Math.max(0, offset - 110), offset));
  return match?.[1] ?? match?.[2];
}

/** Places of a name that are looked at. */
const mostPlaces = 24;
const bound =
  /^["']?\s{0,4}(?::\s?[\w.&' <>]{1,30}\s?)?(?:=>|:?=|:)\s{0,4}(?:new \w{1,20}\()?[fFrRbu@$]{0,2}(["'`])([^"'`\n]{1,200})\1/;

/** The string bound to a name, the last before an offset first. */
function boundValue(text: string, name: string, offset: number): string | undefined {
  let at = text.lastIndexOf(name, offset - name.length - 1);
  for (let count = 0; at >= 0 && count < mostPlaces; count++) {
    const isWhole = !/[\w$]/.test(text.charAt(at - 1));
    const found = isWhole ? bound.exec(text.slice(at + name.length, at + name.length + 280)) : null;
    if (found?.[2] !== undefined) return found[2];
    at = at === 0 ? -1 : text.lastIndexOf(name, at - 1);
  }
  return undefined;
}
