/** How a language with exported names writes a documented one. */

/** `callbackUrl` as Go names a field of it: `CallbackURL`. */
export function exportedName(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
    .replace(/(?:Url|Id|Http|Json)(?=[A-Z]|$)/g, part => part.toUpperCase());
}
