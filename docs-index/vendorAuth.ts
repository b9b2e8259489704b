/** How a vendor's requests prove who sends them, as a manifest says it under `vendors[].auth`. */

/** The credential of a request, and where it stands. */
export interface VendorAuth {
  /**
   * `bearer` and `basic` fill the Authorization header, `header` and `query` the one of that name;
   * `signed` leaves the header to a signature made of an access key and a secret key.
   */
  readonly kind: 'bearer' | 'basic' | 'header' | 'query' | 'signed';
  /** Name of the header or query parameter; for `signed`, the scheme of the Authorization header. */
  readonly name?: string;
  /** Environment variable that holds the credential, e.g. `CRATE_TOKEN`. */
  readonly variable?: string;
  /** What signs a request, in one line: it becomes a comment above the example. */
  readonly helper?: string;
}

const kinds: readonly VendorAuth['kind'][] = ['bearer', 'basic', 'header', 'query', 'signed'];

/** Reads the value of `auth`; undefined, and a report, where it is of no known kind. */
export function readVendorAuth(
  value: Readonly<Record<string, unknown>>,
  report: (message: string) => void,
): VendorAuth | undefined {
  const text = (key: string): string | undefined => {
    const given = value[key];
    const line = typeof given === 'string' ? given.replace(/\s+/g, ' ').trim() : '';
    return line === '' ? undefined : line;
  };
  const kind = kinds.find(one => one === text('kind'));
  const name = text('name');
  if (kind === undefined) {
    report(`The manifest's auth needs a kind: ${kinds.join(', ')}`);
    return undefined;
  }
  const needsName = kind === 'header' || kind === 'query';
  if ((needsName && name === undefined) || (name !== undefined && !/^[\w-]{1,80}$/.test(name))) {
    report(`The manifest's auth of kind ${kind} needs the name of a header or parameter`);
    return undefined;
  }
  const [variable, helper] = [text('variable'), text('helper')];
  const isVariable = variable !== undefined && /^[A-Za-z_]\w{0,80}$/.test(variable);
  return {
    kind,
    ...(name !== undefined && { name }),
    ...(isVariable && { variable }),
    ...(helper !== undefined && { helper }),
  };
}
