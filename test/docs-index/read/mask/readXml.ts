/** The attributes, or the texts of the children, of one element; throws where it is no XML. */
export function readXml(text: string): Record<string, string> {
  const [, attributes = '', children = ''] =
    /^<x((?: \w+="[^"<]*")*)(?:\/>|>((?:<\w+>[^<>]*<\/\w+>)*)<\/x>)$/.exec(text) ?? noXml(text);
  const pairs = [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const elements = [...children.matchAll(/<(\w+)>([^<]*)<\/(\w+)>/g)].map(
    ([, open, value, close]) => (open === close ? [open, value] : noXml(text)),
  );
  return Object.fromEntries([...pairs, ...elements]) as Record<string, string>;
}

function noXml(text: string): never {
  throw new Error(`no XML: ${text}`);
}
