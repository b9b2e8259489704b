const mask = /\[masked: [a-z-]+\]/;

/**
 * Quotes the values of YAML that hold a mask: without quotes `[masked: …]` is a list, and what
 * follows it an error. YAML is a fence that says so, or a text of which every line reads as such.
 */
export function quoteYaml(text: string): string {
  if (isYaml(text)) return quoteLines(text);
  return text.replace(yamlFence, fence => quoteLines(fence));
}

const yamlFence =
  /^[ \t]{0,8}(?:```|~~~)ya?ml\b[^\n]{0,80}\n(?:(?![ \t]{0,8}(?:```|~~~))[^\n]*\n)*/gm;

/** A comment, an end of a document, a key, or an item of a list. */
const yamlLine = /^\s*(?:#.*|---.*|\.\.\.|(?:- )*["']?[\w.$/-]+["']?:(?:\s.*)?|-\s.*)?$/;

/** Longer texts are documents, which hold YAML in fences at most. */
const mostLines = 2000;

function isYaml(text: string): boolean {
  const lines = text.split('\n', mostLines + 1);
  const isText = blockTexts(lines);
  const written = lines.filter((line, at) => line.trim() !== '' && isText[at] !== true);
  return (
    written.length > 1 &&
    lines.length <= mostLines &&
    written.some(line => /^\s*(?:- )?[\w.$/-]+:(?:\s|$)/.test(line)) &&
    written.every(line => yamlLine.test(line))
  );
}

function quoteLines(text: string): string {
  const lines = text.split('\n');
  const isText = blockTexts(lines);
  return lines
    .map((line, at) => (mask.test(line) && isText[at] !== true ? quoteLine(line) : line))
    .join('\n');
}

/** `key: |` and `- >-`: the lines below that are indented more are text. */
const blockStart = /(?::|^\s*-)\s+[|>][-+\d]{0,2}(?:\s+#.*)?$/;

/** Which lines are text of a block. */
function blockTexts(lines: readonly string[]): boolean[] {
  let block = Infinity;
  return lines.map(line => {
    if (line.trim() === '') return block < Infinity;
    const indentation = line.search(/\S/);
    if (indentation > block) return true;
    block = blockStart.test(line.trimEnd()) ? indentation : Infinity;
    return false;
  });
}

/** From the indentation, marks of list items and the key up to the value. */
const valueStart = /^\s*(?:- +)*(?:["']?[\w.$/-]+["']?:\s+)?/;

function quoteLine(line: string): string {
  const lead = valueStart.exec(line)?.[0] ?? '';
  const rest = line.slice(lead.length);
  const comment = /\s#.*$/.exec(rest)?.[0] ?? '';
  const value = rest.slice(0, rest.length - comment.length).trimEnd();
  if (!mask.test(value) || /^["'#|>&*!]/.test(value)) return line;
  const isFlow = /^[{[].*[}\]]$/.test(value) && !value.startsWith('[masked: ');
  return lead + (isFlow ? quoteItems(value) : quoted(value)) + comment;
}

/** Values in `{ … }` and `[ … ]` that stand in no quotes. */
function quoteItems(value: string): string {
  const item =
    /(?<=[{,[]\s*|:\s+)(?:[^\s,{}[\]"'][^,{}[\]"']{0,200})?\[masked: [a-z-]+\][^,{}[\]"']{0,200}/g;
  return value.replace(item, found => quoted(found.trimEnd()));
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
