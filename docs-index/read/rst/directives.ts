/** Directives, targets and comments: what stands behind two dots. */
import type { RstContext } from './context';
import { inlineMarkdown } from './inline';
import { adornment, dedent, isBlank } from './lines';
import { requestOption } from './parameterDirectives';
import { parametersTable } from './restParameters';
import { csvTable, listTable } from './rstTables';
import { fenced } from './fenced';

/** Converts lines; handed in, for directives hold blocks and blocks hold directives. */
export type Convert = (lines: readonly string[], context: RstContext) => string;

interface Directive {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
  readonly body: readonly string[];
}

/** `first` is the line without its dots, `below` what is indented below it. */
export function directiveMarkdown(
  first: string,
  below: readonly string[],
  context: RstContext,
  convert: Convert,
): string {
  const [, name, argument = ''] =
    /^(?:\|[^|]{1,80}\|\s+)?([A-Za-z][\w.+-]*(?::[\w.+-]+)?)\s?::(?:\s+(.*)|$)/s.exec(first) ?? [];
  // A target, a footnote, a citation, a substitution or a comment.
  if (name === undefined || first.startsWith('|')) return footnote(first, below, context, convert);
  const directive = takeOptions({ name: name.toLowerCase(), argument, below });
  const text = (lines: readonly string[]): string => convert(dedent(lines), context);
  if (directive.name === 'include') return included(directive.argument, context, convert);
  return known(directive, context, text) ?? objectMarkdown(directive, context, text);
}

/** Lines `:name: value` at the head of a directive are its options. */
function takeOptions(given: {
  readonly name: string;
  readonly argument: string;
  readonly below: readonly string[];
}): Directive {
  const lines = dedent(given.below);
  const options = new Map<string, string>();
  let argument = given.argument;
  let at = 0;
  // An argument may go on in the next lines, up to an option or an empty line.
  for (; at < lines.length && !isBlank(lines[at]); at++) {
    const [, name, value] = /^:([\w-]{1,40}):(?:\s+(.*)|$)/s.exec(lines[at] ?? '') ?? [];
    if (name === undefined) break;
    options.set(name, value ?? '');
  }
  if (options.size === 0 && /^(?:figure|image)$/.test(given.name)) argument = argument.trim();
  return { name: given.name, argument: argument.trim(), options, body: lines.slice(at) };
}

type Text = (lines: readonly string[]) => string;

const silent =
  /^(?:toctree|contents|sectnum|index|meta|raw|role|default-role|tabularcolumns|highlight|currentmodule|module|py:module|py:currentmodule|autosummary|automodule|autoclass|autofunction|autoexception|autodata|section-numbering|header|footer|class|rst-class|unicode|replace|todo|graphviz|digraph|uml|plantuml|blockdiag|seqdiag|nwdiag|aafig|target-notes|cssclass|literalinclude|git_changelog|date|title|_.*)$/;

const admonitions =
  /^(?:note|warning|tip|important|caution|danger|hint|attention|error|seealso|admonition|deprecated|versionadded|versionchanged|versionremoved|topic|sidebar)$/;

/** What is known by name; undefined for a directive that describes an object. */
function known(directive: Directive, context: RstContext, text: Text): string | undefined {
  const { name, argument, options, body } = directive;
  if (admonitions.test(name)) return admonition(directive, context, text);
  if (
    /^(?:code-block|code|sourcecode|parsed-literal|highlight-block|prompt|ipython|console|productionlist|math|literal-block|jinja|terminal)$/.test(
      name,
    )
  ) {
    const language = /^(?:code-block|code|sourcecode)$/.test(name) ? argument : '';
    const lines =
      /^(?:math|productionlist)$/.test(name) && argument !== '' ? [argument, ...body] : body;
    return fenced(lines, language === 'none' ? '' : language);
  }
  if (/^(?:image|figure|video|youtube)$/.test(name)) {
    const alt = options.get('alt') ?? '';
    const caption = text(body);
    return [alt === '' || caption.includes(alt) ? '' : `[${alt}]`, caption]
      .filter(Boolean)
      .join('\n\n');
  }
  if (name === 'list-table') return titled(argument, listTable(body, options, text), context);
  if (name === 'csv-table') return titled(argument, csvTable(body, options, context), context);
  if (name === 'table') return titled(argument, text(body), context);
  if (name === 'rest_parameters' || name === 'rest_status_code') {
    return parametersTable({ name, argument, body, context });
  }
  return silent.test(name) ? '' : undefined;
}

function admonition({ name, argument, body }: Directive, context: RstContext, text: Text): string {
  const isNamed = /^(?:admonition|topic|sidebar)$/.test(name);
  const isVersion = /^(?:deprecated|version)/.test(name);
  const label = isNamed ? argument : (labels[name] ?? name);
  const lines = isNamed || argument === '' ? body : isVersion ? body : [argument, '', ...body];
  // The first paragraph often begins on the directive's own line and goes on below it.
  const content =
    !isNamed && !isVersion && argument !== '' && !isBlank(body[0])
      ? text([argument, ...body])
      : text(lines);
  const head = [label, isVersion ? argument : ''].filter(Boolean).join(' ');
  const quoted = `**${inlineMarkdown(head, context)}**${content === '' ? '' : `\n\n${content}`}`;
  return quoted
    .split('\n')
    .map(line => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

const labels: Readonly<Record<string, string>> = {
  ...{ note: 'Note', warning: 'Warning', tip: 'Tip', important: 'Important', caution: 'Caution' },
  ...{
    danger: 'Danger',
    hint: 'Hint',
    attention: 'Attention',
    error: 'Error',
    seealso: 'See also',
  },
  ...{ deprecated: 'Deprecated since', versionadded: 'New in', versionchanged: 'Changed in' },
  versionremoved: 'Removed in',
};

function titled(title: string, table: string, context: RstContext): string {
  return [title === '' ? '' : inlineMarkdown(title, context), table].filter(Boolean).join('\n\n');
}

/**
 * The text of another file where it stands. A file with a title of its own, among others, is a page
 * and stays one: the API references of OpenStack include all their pages in one.
 */
function included(name: string, context: RstContext, convert: Convert): string {
  const lines = (context.files.get(name) ?? '').split('\n').map(line => line.trimEnd());
  if (/\.inc$/.test(name) && lines.some(line => (adornment(line)?.length ?? 0) > 3)) return '';
  return convert(lines, { ...context, depth: context.depth - 1 });
}

const httpMethod = /^(?:http:)?(get|post|put|patch|delete|head|options|any)$/;

/** `.. http:post:: /v1/gates/(int:id)`, `.. rest_method:: GET /servers`, `.. py:function:: f(x)` */
function objectMarkdown(
  { name, argument, options, body }: Directive,
  context: RstContext,
  text: Text,
): string {
  const method = httpMethod.exec(name)?.[1]?.toUpperCase();
  const isRest = name === 'rest_method';
  const content = text(body);
  const request = requestOption(options);
  if (request !== '') return [request, content].filter(Boolean).join('\n\n');
  if (name.startsWith('http:') && method !== undefined) {
    const path = argument.replaceAll(/\((?:\w+:)?([\w-]+)\)/g, '{$1}');
    return [`### ${method} ${path}`, content].filter(Boolean).join('\n\n');
  }
  if (isRest) return [`\`${argument.trim()}\``, content].filter(Boolean).join('\n\n');
  if (
    /^(?:only|container|compound|tabs|tab|group-tab|tab-set|tab-item|grid|dropdown|details|card|rubric|epigraph|highlights|pull-quote|centered|hlist|glossary|parsed|ifconfig|cond|collapse|content-tabs|tab-container)$/.test(
      name,
    )
  ) {
    const isTitle =
      /^(?:tab|group-tab|tab-item|dropdown|details|card|rubric|centered|collapse|tab-container)$/.test(
        name,
      );
    const head = isTitle && argument !== '' ? `**${inlineMarkdown(argument, context)}**` : '';
    return [head, content].filter(Boolean).join('\n\n');
  }
  const head = argument === '' ? '' : `#### \`${argument.replaceAll('`', '')}\``;
  return [head, content].filter(Boolean).join('\n\n');
}

/** `[1] text`, `[CIT2002] text`: the text stays; anything else says nothing to a reader. */
function footnote(
  first: string,
  below: readonly string[],
  context: RstContext,
  convert: Convert,
): string {
  const [, text] = /^\[[^\]\s]{1,40}\]\s+(.*)/s.exec(first) ?? [];
  return text === undefined ? '' : convert([text, ...dedent(below)], context);
}
