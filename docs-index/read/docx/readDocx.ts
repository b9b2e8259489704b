/** Reads a Word document: headings, lists, tables and links, by way of HTML. Pictures stay out. */
import { convertToHtml } from 'mammoth';
import type { Article } from '../../article';
import { reasonText } from '../../article';
import { listZip } from '../archive/zipEntries';
import type { Reading } from '../formats/textSource';
import { htmlPage } from '../markup/htmlPage';
import type { WholeFile } from '../reader';

/** Bytes that the parts of a document may unpack to. */
const mostBytes = 256 * 1024 * 1024;

export async function readDocx(file: WholeFile): Promise<Reading> {
  const failed = (reason: string): Reading => {
    const message = `The Word document could not be read (${reason}); it was left out.`;
    return { articles: [], problems: [{ path: file.path, line: 1, message }] };
  };
  let html: string;
  try {
    // Whoever unpacks it next trusts the sizes it states, and believes any of them.
    listZip(file.bytes, mostBytes);
    const options = {
      convertImage: { type: 'image', convert: () => Promise.resolve([]) },
      styleMap: ["p[style-name='Title'] => h1:fresh", 'p.Title => h1:fresh'],
    };
    // Each build of the library knows one of the names, and takes any bytes under it.
    const input = { buffer: file.bytes, arrayBuffer: file.bytes } as object as { buffer: Buffer };
    html = (await convertToHtml(input, options as object)).value;
  } catch (error) {
    return failed(reasonText(error));
  }
  const page = htmlPage(html);
  const body = file.mask(page.markdown.trim());
  if (body === '' && page.title === undefined) return failed('it holds no text');
  const name = file.stem.split('/').at(-1) ?? file.stem;
  const folders = file.stem.split('/').slice(0, -1);
  const article: Article = {
    id: file.stem,
    title: file.mask(page.title ?? name),
    kind: 'kb',
    category: folders.join(' / '),
    breadcrumb: folders,
    body,
    source: { path: file.path, line: 1 },
  };
  return { articles: [article], problems: [] };
}
