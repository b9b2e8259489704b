/**
 * Clients that leave out what they should say: the library reads capabilities, progress tokens and
 * the place of parameters before we are asked, and fails where there are none.
 */
import { Message, type MessageStrategy, type RequestMessage } from 'vscode-languageserver/node';

/** Gives a greeting without capabilities empty ones, and a request without parameters none. */
export const fillCapabilities: MessageStrategy = {
  handleMessage(message, next) {
    if (!Message.isRequest(message)) void next(message);
    else void next(message.method === 'initialize' ? greeted(message) : withParams(message));
  },
};

function greeted(message: RequestMessage): RequestMessage {
  const { params } = message;
  if (params === undefined || Array.isArray(params)) return message;
  const said: { readonly capabilities?: unknown } = params;
  return { ...message, params: { ...said, capabilities: said.capabilities ?? {} } };
}

/** `null`, nothing and a list by position are taken for an object that says nothing. */
function withParams(message: RequestMessage): RequestMessage {
  const isOurs = /^(?:supportDocs|textDocument|workspace|completionItem)\//.test(message.method);
  // A client may send any JSON, whatever the type says.
  const params: unknown = message.params;
  const isGiven = params !== undefined && params !== null && !Array.isArray(params);
  return !isOurs || isGiven ? message : { ...message, params: {} };
}
