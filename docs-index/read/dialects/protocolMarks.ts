import { changeProse } from './codeLines';

/**
 * What pages of the Protocol template (MDX) say in braces: the id of a heading, and the request that
 * it documents, which becomes a line of its own.
 *
 *     ## Open a crate {{ tag: 'POST', label: '/v1/crates' }}   →   ## Open a crate
 *                                                                  `POST /v1/crates`
 */
export function withoutProtocolMarks(text: string): string {
  if (!/\{\{\s*[a-z]\w*\s*:\s*['"]/i.test(text)) return text;
  return changeProse(text, prose => prose.split('\n').map(withoutMarks).join('\n'));
}

function withoutMarks(line: string): string {
  const at = line.indexOf('{{');
  if (at < 0 || !line.trimEnd().endsWith('}}')) return line;
  const marks = line
    .slice(at + 2)
    .trim()
    .slice(0, -2);
  if (!/^\s*[a-z]\w*\s*:\s*['"]/i.test(marks) || marks.includes('{{')) return line;
  const before = line.slice(0, at).trimEnd();
  const request = `${valueOf(marks, 'tag')} ${valueOf(marks, 'label')}`;
  return /^[A-Z]{3,7} \S/.test(request) ? `${before}\n\n\`${request}\`\n` : before;
}

function valueOf(marks: string, name: 'tag' | 'label'): string {
  const [, single, double] =
    new RegExp(`\\b${name}\\s*:\\s*(?:'([^']*)'|"([^"]*)")`).exec(marks) ?? [];
  return single ?? double ?? '';
}
