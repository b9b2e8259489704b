/** Clients that say nothing of themselves: the library reads their capabilities before we are asked. */
import { Message, type MessageStrategy, type RequestMessage } from 'vscode-languageserver/node';

/** Gives a greeting without capabilities empty ones, and hands every message on. */
export const fillCapabilities: MessageStrategy = {
  handleMessage(message, next) {
    void next(isGreeting(message) ? greeted(message) : message);
  },
};

function isGreeting(message: Message): message is RequestMessage {
  return Message.isRequest(message) && message.method === 'initialize';
}

function greeted(message: RequestMessage): RequestMessage {
  const { params } = message;
  if (params === undefined || Array.isArray(params)) return message;
  const said: { readonly capabilities?: unknown } = params;
  return { ...message, params: { ...said, capabilities: said.capabilities ?? {} } };
}
