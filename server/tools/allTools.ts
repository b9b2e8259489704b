import { exampleRequestTool } from './exampleRequest';
import { lookUpTool } from './lookUp';
import { readDocTool } from './readDoc';
import { searchDocsTool } from './searchDocs';
import type { AgentTool } from './tool';

/** In the order in which they are listed. */
export const agentTools: readonly AgentTool[] = [
  searchDocsTool,
  readDocTool,
  lookUpTool,
  exampleRequestTool,
];
