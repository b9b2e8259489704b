/** Text inside of a paragraph: roles, literals, references, emphasis. */
import type { RstContext } from './context';

/** Also in reverse: what is no mark of reStructuredText must be none of Markdown. */
export function inlineMarkdown(text: string, context: RstContext): string {
  return text
    .split(/(``(?:[^`\n]|`(?!`)|\n(?!\n))+``)/)
    .map((part, at) => (at % 2 === 1 ? literal(part) : plainMarkdown(part, context)))
    .join('')
    .replaceAll(/\\ /g, '');
}

/** ` ``code`` ` → `` `code` `` */
function literal(part: string): string {
  const code = part.slice(2, -2).replaceAll(/\s+/g, ' ').trim();
  return code.includes('`') ? `\`\` ${code} \`\`` : `\`${code}\``;
}

const roleOrReference =
  /:([\w.+-]{1,40}(?::[\w.+-]{1,40})?):`([^`]{1,500})`|`([^`]{1,500})`(__?)?/g;

function plainMarkdown(text: string, context: RstContext): string {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(roleOrReference)) {
    parts.push(proseMarkdown(text.slice(end, match.index), context));
    const [whole, role, roleText, referenceText = '', mark] = match;
    parts.push(
      role === undefined
        ? referenceMarkdown(referenceText, mark, context)
        : roleMarkdown(role, roleText ?? '', context),
    );
    end = match.index + whole.length;
  }
  parts.push(proseMarkdown(text.slice(end), context));
  return parts.join('');
}

const codeRoles =
  /^(?:code|samp|file|command|program|option|envvar|kbd|guilabel|literal|http:\w+|(?:py|c|cpp|js|rst|std)?:?(?:func|meth|class|mod|attr|data|exc|obj|const|macro|type|member|var|mailheader|confval|keyword|token|term))$/;

function roleMarkdown(role: string, text: string, context: RstContext): string {
  const { label, target } = labelled(text);
  const shown = label.replace(/^[~!.]+/, '');
  if (/^(?:guilabel|menuselection|term|abbr|dfn)$/.test(role)) return shown.replaceAll('-->', '›');
  if (role === 'strong') return `**${shown}**`;
  if (role === 'emphasis' || role === 'sub' || role === 'sup') return shown;
  if (/^(?:ref|numref|doc|any|download)$/.test(role)) {
    const title = target === undefined ? context.labels.get(shown.toLowerCase()) : undefined;
    return title ?? shown.replace(/^\//, '');
  }
  if (codeRoles.test(role)) return `\`${shown.replaceAll('`', '')}\``;
  return shown;
}

/** `` `text <target>`_ ``, `` `name`_ ``, `` `interpreted` `` */
function referenceMarkdown(text: string, mark: string | undefined, context: RstContext): string {
  if (mark === undefined) return `*${text.trim()}*`;
  const { label, target } = labelled(text);
  const address = target ?? context.targets.get(label.toLowerCase());
  return address !== undefined && /^(?:https?|mailto):/.test(address)
    ? `[${label}](${address.replaceAll(/\s+/g, '')})`
    : label;
}

function labelled(text: string): { readonly label: string; readonly target?: string } {
  const flat = text.replaceAll(/\s+/g, ' ');
  const [, label, target] = /^([^]*)<([^<>]{1,500})>$/.exec(flat) ?? [];
  if (target === undefined) return { label: flat };
  return { label: label?.trimEnd() || target, target };
}

function proseMarkdown(text: string, { substitutions, targets }: RstContext): string {
  return text
    .replaceAll(
      /(?<![\w|])\|([^|\s][^|\n]{0,60}?)\|_{0,2}(?![\w|])/g,
      (_, name: string) => substitutions.get(name) ?? name,
    )
    .replaceAll(/(?<![\w`])([A-Za-z][\w.-]{0,60}?)__?(?![\w`])/g, (whole, name: string) => {
      const address = targets.get(name.toLowerCase());
      return address === undefined ? whole : `[${name}](${address})`;
    })
    .replaceAll(/<(?=[A-Za-z/!])/g, '\\<')
    .replaceAll(/\s?\[(?:#[\w-]{0,40}|\d{1,3}|\*)\]_/g, '');
}
