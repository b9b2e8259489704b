/** Field lists: those of HTTP operations become tables, others a list of names and texts. */

export interface FieldItem {
  readonly name: string;
  /** Markdown. */
  readonly text: string;
}

interface HttpField {
  readonly name: string;
  readonly type: string;
  readonly position: string;
  readonly text: string;
}

const positions: Readonly<Record<string, string>> = {
  ...{ param: 'path', parameter: 'path', arg: 'path', query: 'query', queryparameter: 'query' },
  ...{ queryparam: 'query', qparam: 'query', form: 'form', formparameter: 'form', fparam: 'form' },
  ...{ formparam: 'form', reqheader: 'header', reqheaders: 'header', requestheader: 'header' },
  ...{ '<header': 'header', '>header': 'response', resheader: 'response', reqjson: 'body' },
  ...{
    json: 'body',
    jsonparam: 'body',
    jsonparameter: 'body',
    '<json': 'body',
    '>json': 'response',
  },
  ...{ '<jsonarr': 'body', '>jsonarr': 'response', reqjsonarr: 'body', resjson: 'response' },
  ...{ resjsonarr: 'response', responseheader: 'response' },
};

/** `:param id: …`, `:<json string badge: …`, `:statuscode 423: …` of Sphinx' HTTP domain. */
export function fieldListMarkdown(items: readonly FieldItem[]): string {
  const fields = items.flatMap(fieldOf);
  const sent = fields.filter(({ position }) => position !== 'response');
  const answered = fields.filter(({ position }) => position === 'response');
  const statuses = items.flatMap(item => {
    const [, status] = /^(?:statuscode|status|code)\s+(\d{3})/.exec(item.name) ?? [];
    return status === undefined ? [] : [[status, item.text] as const];
  });
  const others = items.filter(
    item => fieldOf(item).length === 0 && !/^(?:statuscode|status|code)\s+\d/.test(item.name),
  );
  return [
    table('Parameters', sent, ['Name', 'Type', 'In', 'Description'], fieldRow),
    table('Response', answered, ['Name', 'Type', 'Description'], ({ name, type, text }) => [
      ...[`\`${name}\``, type, text],
    ]),
    table('Status codes', statuses, ['Status code', 'Description'], row => row),
    others
      .filter(({ name }) => !isMeta.test(name))
      .map(otherItem)
      .join('\n'),
  ]
    .filter(part => part !== '')
    .join('\n\n');
}

/** What tells the tool something, not the reader. */
const isMeta =
  /^(?:orphan|tocdepth|nocomments|nosearch|hidetoc|noindex|synopsis|platform|type \S+|rtype)$/i;

function fieldOf({ name, text }: FieldItem): HttpField[] {
  const [kind = '', ...rest] = name.trim().split(/\s+/);
  const position = positions[kind.toLowerCase()];
  const own = rest.at(-1);
  if (position === undefined || own === undefined) return [];
  return [{ name: own, type: rest.slice(0, -1).join(' '), position, text }];
}

function fieldRow({ name, type, position, text }: HttpField): readonly string[] {
  return [`\`${name}\``, type, position, text];
}

/** A caption and a table below it; '' without rows. */
function table<T>(
  caption: string,
  items: readonly T[],
  header: readonly string[],
  rowOf: (item: T) => readonly string[],
): string {
  if (items.length === 0) return '';
  const rows = items.map(item => rowOf(item).map(cell));
  const lines = [header, header.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`);
  return `**${caption}**\n\n${lines.join('\n')}`;
}

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll(/\n+/g, '<br>');
}

function otherItem({ name, text }: FieldItem): string {
  const [kind = '', ...rest] = name.split(/\s+/);
  const shown =
    rest.length > 0 && /^(?:param|keyword|raises|raise|var|ivar|cvar|returns?)$/.test(kind)
      ? `\`${rest.join(' ')}\``
      : `**${name}**`;
  return `- ${shown}: ${text.replaceAll('\n', '\n  ')}`;
}
