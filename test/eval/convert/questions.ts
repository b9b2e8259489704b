/**
 * Product documentation in Markdown: the questions that its FAQ and troubleshooting pages ask in
 * their headings or titles, each to find the page that answers it. What was asked is taken out of
 * that page, so that the answer is found by what it says.
 */
import type { MarkdownFile } from './headings';
import type { RetrievalSet } from './retrievalSet';

interface Asked {
  readonly path: string;
  readonly question: string;
}

interface Page {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Headings in it that ask something. */
  readonly questions: readonly string[];
}

/** Pages with their asked headings taken out, and those headings that only one page asks. */
export function readQuestions(files: readonly MarkdownFile[]): RetrievalSet {
  const pages = files.map(readPage);
  const asked = pages.flatMap(({ path, questions }) =>
    questions.map((question): Asked => ({ path, question })),
  );
  const askers = new Map<string, number>();
  for (const { question } of asked) askers.set(question, (askers.get(question) ?? 0) + 1);
  return {
    passages: pages.map(({ path, title, text }) => ({ _id: path, title, text })),
    questions: asked
      .filter(({ question }) => askers.get(question) === 1)
      .map(({ path, question }, place) => ({
        _id: `q${place + 1}`,
        text: question,
        answers: [path],
      })),
  };
}

function readPage({ path, text }: MarkdownFile): Page {
  const front = /^---\r?\n[^]*?\n---\r?\n/.exec(text)?.[0] ?? '';
  const isHelp = helpPath.test(path);
  const questions: string[] = [];
  let title = plainHeading(/^title: *['"]?(.*?)['"]?\r?$/m.exec(front)?.[1] ?? '');
  if (isQuestion(title)) {
    questions.push(title);
    title = '';
  }
  const isNamed = title !== '' || questions.length > 0;
  let isTitled = isNamed;
  const body = text.slice(front.length).replace(/^(#{1,6}) +(.*?)#*\r?$/gm, (line, marks, name) => {
    const heading = plainHeading(String(name));
    const isTitle = String(marks) === '#' && !isTitled;
    if (isTitle) isTitled = true;
    if (isQuestion(heading) || (isHelp && !isTitle && isTelling(heading))) {
      questions.push(heading);
      return '';
    }
    if (isTitle) title = heading;
    return line;
  });
  return { path, title, text: body, questions: [...new Set(questions)] };
}

/** Folders and files whose headings are what people come with. */
const helpPath = /faq|troubleshoot|常见问题|故障|问题排查/i;

function plainHeading(heading: string): string {
  return heading
    .replace(/<[^>]*>|\{[#:.][^}]*\}|[*`#]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:\d+[.、)]\s*)+|^[Qq]\d*[:：.、]\s*/, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

function isQuestion(heading: string): boolean {
  const asks = /[?？]$/.test(heading) || asking.test(heading);
  return asks && isTelling(heading);
}

const asking =
  /^(?:如何|怎么|怎样|为什么|为何|是否|能否|什么是|哪些|how|why|what|can i|when|where|is|does|do|which)(?![a-z])/i;

/** Headings such as 示例 say nothing without their page. */
function isTelling(heading: string): boolean {
  return (heading.match(/\p{Script=Han}/gu)?.length ?? 0) + heading.split(' ').length * 2 >= 8;
}
