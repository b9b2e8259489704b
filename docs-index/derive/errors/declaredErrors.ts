/** Errors that the front matter of a native page declares, described by its sections. */
import type { Article } from '../../article';
import type { ErrorDoc } from '../../reference';
import { plainText } from '../blocks/plainText';

/** A page whose front matter names codes and messages: its sections are their description. */
export function declaredErrors(article: Article): ErrorDoc[] {
  const { errors } = article;
  if (!errors || (errors.codes.length === 0 && errors.messages.length === 0)) return [];
  const telling = sectionsOf(article.body).filter(({ title }) => tellingSection.test(title));
  const common = {
    messages: errors.messages,
    product: errors.product,
    hover: errors.hover,
    title: article.title,
    description: telling.length > 0 ? telling.map(sectionText).join('\n\n') : article.body.trim(),
    notes: messageNotes(article.body, errors.messages),
    origin: 'declared',
    articleId: article.id,
    line: 1,
  } as const;
  return errors.codes.length === 0 ? [common] : errors.codes.map(code => ({ ...common, code }));
}

const tellingSection =
  /^(含义|意义|说明|描述|(常见|可能)?的?原因|解决(办法|方案|方法)?|处理(办法|方法|建议)?|建议|(likely |common )?causes?|meaning|description|fix(es)?|(re)?solutions?|what to do)$/i;

interface Section {
  readonly title: string;
  readonly text: string;
}

function sectionsOf(body: string): Section[] {
  return body
    .split(/^(?=#{1,6} )/m)
    .map(part => {
      const title = plainText(/^#{1,6} ([^\n]*)/.exec(part)?.[1] ?? '');
      return { title, text: title === '' ? part.trim() : part.slice(part.indexOf('\n')).trim() };
    })
    .filter(({ title, text }) => title !== '' && text !== '');
}

function sectionText({ title, text }: Section): string {
  return `## ${title}\n\n${text}`;
}

/** What list items such as "- `no such bucket`：…" say of single messages. */
function messageNotes(
  body: string,
  messages: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const notes: [string, string][] = [];
  for (const line of body.split('\n')) {
    const [, message, note] = /^[*+-] `([^`]+)` ?[:：-] ?(\S.*)$/.exec(line) ?? [];
    if (message !== undefined && note !== undefined && messages.includes(message)) {
      notes.push([message, note]);
    }
  }
  return notes.length > 0 ? Object.fromEntries(notes) : undefined;
}
