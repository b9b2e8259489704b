import { LSPErrorCodes, Message, type ResponseMessage } from 'vscode-languageserver';

/** A request that is cancelled while it still waits is answered at once and never run. */
export function cancelledAnswer(request: Message): ResponseMessage | undefined {
  if (!Message.isRequest(request)) return undefined;
  const { id } = request;
  const error = { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' };
  return { jsonrpc: '2.0', id, error };
}
