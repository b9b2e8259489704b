/** Names in request files that no bracket holds: forms, parts of a multipart body, continued queries. */
import type { Spot } from '../spot';
import { lineAround } from '../text/lines';
import { pairAt, type StringPart } from './stringParts';

const requestLine =
  /^[ \t]*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) +\S|https?:\/\/|\{\{\w+\}\}\/)/i;

/** The name or value at the cursor in a form of a request file; undefined elsewhere. */
export function httpFormPart(spot: Spot): StringPart | undefined {
  if (spot.language.kind !== 'http') return undefined;
  const line = lineAround(spot.text, spot.offset);
  const text = spot.text.slice(line.start, line.end);
  const multipart = dispositionName(spot, line.start, text);
  if (multipart !== undefined) return multipart;
  const joint = /^\s*[?&]/.exec(text)?.[0].length ?? 0;
  if (joint > 0 && !isBody(spot, line.start)) {
    return pairAt(spot.text, spot.offset, {
      start: line.start + joint,
      end: line.end,
      wrapper: 'query',
    });
  }
  if (!/^&?[\w.:[\]-]{1,80}=/.test(text.trim()) || !isBody(spot, line.start)) return undefined;
  return pairAt(spot.text, spot.offset, {
    start: line.start + joint,
    end: line.end,
    wrapper: 'form',
  });
}

/** `Content-Disposition: form-data; name="key"`. */
function dispositionName({ offset }: Spot, start: number, line: string): StringPart | undefined {
  const match = /^\s*Content-Disposition:[^\n]{0,80}?\bname="([^"\n]{1,80})"/i.exec(line);
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const from = start + match[0].length - name.length - 1;
  if (offset < from || offset > from + name.length) return undefined;
  const segments = ['form', name].map(part => ({ name: part, isArray: false }));
  return {
    path: { segments, root: { kind: 'none' }, isRead: false },
    start: from,
    end: from + name.length,
  };
}

/** How far above the request line may be, in lines. */
const maxLines = 200;

/** Whether a blank line parts the line from the request line above it. */
function isBody({ text }: Spot, start: number): boolean {
  let at = start;
  let isBlankSeen = false;
  for (let count = 0; at > 0 && count < maxLines; count++) {
    const previous = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(previous, at);
    if (line.startsWith('###')) return false;
    if (requestLine.test(line)) return isBlankSeen;
    if (line.trim() === '') isBlankSeen = true;
    at = previous;
  }
  return false;
}
