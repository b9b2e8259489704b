/** The address if it is http(s); any other scheme is dropped, for it could act when clicked. */
export function httpUrl(value?: string): string | undefined {
  return value !== undefined && /^https?:\/\/[^\s<>"]+$/i.test(value) ? value : undefined;
}
