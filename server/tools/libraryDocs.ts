import type { Library } from '../indexing/library';
import type { ToolDocs } from './tool';

/** What a tool answers from now, with a sentence on what is not there yet or is wrong. */
export function libraryDocs(library: Library): ToolDocs {
  const { index, reference } = library;
  const note = noteOn(library);
  return { index, reference, ...(note !== undefined && { note }) };
}

function noteOn(library: Library): string | undefined {
  const { state, progress, message, sources, articles } = library.status();
  if (state === 'indexing' && progress !== undefined) {
    const { filesDone, filesTotal } = progress;
    return `Still indexing: ${filesDone} of ${filesTotal} files; this answer is from the ${articles} documents read by now.`;
  }
  const waits = sources.some(source => source.articles === 0 && source.problems === 0);
  if (state === 'indexing' && waits) {
    return `Indexing has begun; this answer is from the ${articles} documents read by now.`;
  }
  return state === 'failed' ? message : undefined;
}
