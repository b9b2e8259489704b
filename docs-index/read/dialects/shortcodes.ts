/**
 * Shortcodes and template tags of GitBook, Jekyll, Hugo and their like, outside of code: those that
 * say something become elements, the others go and what stands between them stays.
 *
 *     {% hint style="info" %}   {{< callout type="info" >}}   {% tab title="Go" %}
 */
import { attributeText, readAttributes, type Attributes } from './attributes';
import { changeProse, outsideSpans } from './codeLines';

/** The text without template tags. */
export function withoutShortcodes(text: string): string {
  if (!/\{[%{]/.test(text)) return text;
  const fenced = highlightedCode(text);
  return changeProse(fenced, prose =>
    outsideSpans(withoutLoneVariables(withoutCodedTags(prose)), part =>
      part.replace(tag, replaceTag).replace(variable, replaceVariable),
    ),
  );
}

/** Tags with code in a quoted value, which would be taken for a code span: `title="`x`"`. */
function withoutCodedTags(prose: string): string {
  return prose.replace(tagOfAttributes, whole =>
    whole.includes('`') ? whole.replace(tag, replaceTag) : whole,
  );
}

const tagOfAttributes = /\{\{[<%]\s*[\w/.-]+(?:\s+[\w-]+=(?:"[^"\n]*"|[^\s"<>%]+))+\s*\/?[%>]\}\}/g;

/** A variable that is all of a paragraph holds a part of the page that is nowhere: `{{tabs}}`. */
function withoutLoneVariables(prose: string): string {
  return prose.replace(/^[ \t]*\{\{[ \t]*[\w-]+[ \t]*\}\}[ \t]*$/gm, '');
}

const tag =
  /\{%-?\s*(\/?[\w-]{1,100})(?![\w-])((?:[^%]|%(?!\})){0,4000}?)-?%\}|\{\{([<%])\s*(\/?[\w/.-]{1,200})(?![\w/.-])((?:[^%>]|[%>](?!\}\})){0,4000}?)\/?[%>]\}\}/g;
const variable = /\{\{-?((?:[^{}\n]|\{(?!\{)|\}(?!\})){0,500}?)-?\}\}(?:\{[^}]*\})?/g;

/** Listings that are marked by tags instead of fences. */
function highlightedCode(text: string): string {
  // Without an end every beginning would look for one to the end of the page.
  if (!/(?:\/|end)\s*(?:highlight|code-?block|raw)/.test(text)) return text;
  return text
    .replace(
      /^[ \t]*\{[%{][%<]?-?\s*(?:highlight|code-?block|codeblock)\s+(?!\s)"?([\w+#-]*)(?![\w+#-])"?[^}\n]*\}\}?\n([^]*?)\n[ \t]*\{[%{][%<]?-?\s*(?:\/|end)\s*(?:highlight|code-?block|codeblock)\s*-?[%>]?\}\}?/gm,
      (_, language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``,
    )
    .replace(/\{%-?\s*(?:end)?raw\s*-?%\}/g, '');
}

function replaceTag(
  whole: string,
  liquid: string | undefined,
  liquidRest: string | undefined,
  _mark: string | undefined,
  hugo: string | undefined,
  hugoRest: string | undefined,
): string {
  const name = (liquid ?? hugo ?? '').toLowerCase();
  const rest = (liquidRest ?? hugoRest ?? '').trim();
  const isClosing = /^(\/|end)/.test(name);
  const plain = name.replace(/^(\/|end-?)/, '');
  const element = elementOf(plain);
  if (element !== undefined) {
    return isClosing
      ? `\n\n</${element}>\n\n`
      : `\n\n<${element}${attributeText(elementAttributes(plain, rest))}>\n\n`;
  }
  return isClosing ? '' : inlineText(plain, rest, whole);
}

/** The element of our own that a pair of tags stands for. */
function elementOf(name: string): string | undefined {
  if (admonitions.test(name)) return 'admonition';
  if (
    /^(tab|tabitem|tab-item|tabpane|codetab|details|expand|collapse|accordion|accordion-item|step|card|stepper-step)$/.test(
      name,
    )
  )
    return 'tab';
  if (/^(swagger|api-method|openapi-operation|endpoint)$/.test(name)) return 'Endpoint';
  if (/^(swagger-parameter|api-method-parameter)$/.test(name)) return 'Parameter';
  if (/^(swagger-response|api-method-response-example|api-method-response)$/.test(name))
    return 'tab';
  if (name === 'api-method-summary') return 'h2';
  return undefined;
}

const admonitions =
  /^(hint|callout|alert|note|notice|tip|info|warning|caution|danger|important|admonition|blockquote|pageinfo|message|success|error)$/;

function elementAttributes(name: string, rest: string): Attributes {
  const named = readAttributes(rest);
  const [first = ''] = positional(rest);
  if (admonitions.test(name)) {
    const kind =
      named['type'] ??
      named['style'] ??
      named['color'] ??
      named['level'] ??
      named['context'] ??
      (kindName.test(name) ? name : first);
    const title = named['title'] ?? (kindName.test(name) ? first : positional(rest)[1]);
    return { kind, ...(title ? { title } : {}) };
  }
  if (elementOf(name) === 'tab') {
    const title =
      named['title'] ??
      named['name'] ??
      named['header'] ??
      named['tabName'] ??
      named['summary'] ??
      named['status'] ??
      first;
    return title ? { title } : {};
  }
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

const kindName = /^(note|tip|info|warning|caution|danger|important|success|error)$/;

/** Words in quotes or alone that bear no name: `warning "Keep it"`. */
function positional(rest: string): string[] {
  const unnamed = rest.replace(/[\w-]+\s*[=:]\s*("[^"]*"|'[^']*'|\S+)/g, ' ');
  return [...unnamed.matchAll(/"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`]+)/g)].map(
    ([, a, b, c, d]) => a ?? b ?? c ?? d ?? '',
  );
}

/** What a tag on its own says in the middle of a text. */
function inlineText(name: string, rest: string, whole: string): string {
  const named = readAttributes(rest);
  const [first = ''] = positional(rest);
  if (/^(ref|relref|link|post_url)$/.test(name)) return first;
  if (name === 'embed' || name === 'content-ref') {
    const url = named['url'] ?? '';
    return name === 'embed' && /^https?:/.test(url) ? `<${url}>` : '';
  }
  if (/^(figure|img|image|imgproc|screenshot)$/.test(name)) {
    const source = named['src'] ?? named['link'] ?? first;
    const alt = named['alt'] ?? named['caption'] ?? named['title'] ?? '';
    return source === '' ? alt : `![${alt}](${source})`;
  }
  if (/^(code|codeblock)$/.test(name)) return named['title'] ? `\n\n**${named['title']}**\n\n` : '';
  const said = named['text'] ?? named['title'] ?? named['caption'] ?? named['label'];
  const to = named['href'] ?? named['url'];
  if (said && to && /^(https?:|[./#])/.test(to)) return `[${said}](${to})`;
  if (said !== undefined && said !== '')
    return whole.startsWith('{%') ? `\n\n**${said}**\n\n` : said;
  return '';
}

/** `{{ site.baseurl }}` goes, `{{ "/a" | relative_url }}` is its text, another stays as words. */
function replaceVariable(whole: string, inside: string): string {
  const literal = /^\s*["']([^"']*)["']\s*(?:\||$)/.exec(inside)?.[1];
  if (literal !== undefined) return literal;
  if (/^\s*(site|page|layout|include|post)\.[\w.]*(url|path|root|base)/i.test(inside)) return '';
  // Alone and plain it is a variable of the documented thing: `{{host}}` of a request.
  if (/^[\w$-]+$/.test(inside.trim())) return whole;
  return inside.split('|')[0]?.trim() ?? '';
}
