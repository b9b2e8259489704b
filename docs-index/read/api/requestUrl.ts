/** The address of a request as clients write it, with variables: `{{baseUrl}}/v1/pets/{{id}}?a=b`. */

/** An address taken apart. */
export interface RequestUrl {
  /** With scheme, if it is known. */
  readonly host?: string;
  /** With its first slash; what varies in braces: `/v1/pets/{id}`. */
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
}

/** Variables inside the values of variables. */
const deepest = 5;

/**
 * Takes an address apart. `variables` are put in where they name a host or a base path; a variable
 * before the path that nobody knows is the host.
 */
export function readRequestUrl(
  text: string,
  variables: ReadonlyMap<string, string> = new Map(),
): RequestUrl {
  const whole = fillHost(text.trim(), variables);
  const [, host, rest = ''] =
    /^((?:[a-z][\w+.-]*:\/\/|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?=\/|$))[^/?#]*|\{\{[^{}]+\}\}(?::\d+)?)?(.*)/is.exec(
      whole,
    ) ?? [];
  const [, address = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(rest) ?? [];
  const path = `/${address.replace(/^\/+/, '')}`.replaceAll(
    /\{\{([^{}]+)\}\}/g,
    (_, name: string) => `{${name.trim().replace(/^\$/, '')}}`,
  );
  return {
    path,
    query: query
      .split('&')
      .filter(pair => /^[^=\s]/.test(pair.trim()))
      .map(pair => [
        pair.split('=', 1)[0]?.trim() ?? '',
        pair.split('=').slice(1).join('=').trim(),
      ]),
    ...(host === undefined || host.startsWith('{{')
      ? {}
      : { host: /^[a-z][\w+.-]*:\/\//i.test(host) ? host : `https://${host}` }),
  };
}

/** Only what stands first is put in: in the path a variable is a parameter. */
function fillHost(text: string, variables: ReadonlyMap<string, string>): string {
  let filled = text;
  for (let step = 0; step < deepest; step++) {
    const match = /^([a-z][\w+.-]*:\/\/)?\{\{([^{}]+)\}\}/i.exec(filled);
    const value = variables.get(match?.[2]?.trim() ?? '');
    if (match === null || value === undefined || value === '') return filled;
    const scheme = /^[a-z][\w+.-]*:\/\//i.test(value) ? '' : (match[1] ?? '');
    filled = scheme + value.replace(/\/+$/, '') + filled.slice(match[0].length);
  }
  return filled;
}
