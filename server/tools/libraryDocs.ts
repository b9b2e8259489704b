import type { Library } from '../indexing/library';
import type { ToolParams } from '../protocol';
import { agentTools } from './allTools';
import { ToolInputError, type ToolDocs, type ToolReach } from './tool';
import { readInput } from './toolInput';

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

/**
 * The same for one call, with what the search server has for it. Where there is none, or it is
 * away, the documents of this machine answer.
 */
export async function libraryDocsFor(
  library: Library,
  { name, input }: Pick<ToolParams, 'name' | 'input'>,
  signal: AbortSignal,
): Promise<ToolDocs> {
  const docs = libraryDocs(library);
  const tool = agentTools.find(known => known.name === name);
  const reach = tool?.reach;
  if (tool === undefined || reach === undefined || !library.shared.isSet) return docs;
  const wanted = reachOf(() => reach(readInput(tool, input)));
  if (wanted === undefined) return docs;
  const { shared } = library;
  const index =
    wanted.kind === 'query'
      ? await shared.find(docs.index, wanted.query, signal)
      : await shared.withArticles(docs.index, wanted.ids, signal);
  const away = shared.status()?.message;
  const notes = [docs.note, away && `${away} This answer is from the documents of this machine.`];
  const note = notes.filter(Boolean).join(' ');
  return { index, reference: docs.reference, ...(note !== '' && { note }) };
}

/** A wrong input reaches nothing: the tool says what is wrong with it. */
function reachOf(reach: () => ToolReach): ToolReach | undefined {
  try {
    return reach();
  } catch (error) {
    if (error instanceof ToolInputError) return undefined;
    throw error;
  }
}
