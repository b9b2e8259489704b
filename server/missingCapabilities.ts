/** Clients that say nothing of themselves: the library reads their capabilities before we are asked. */
import { Message, type MessageStrategy, type RequestMessage } from 'vscode-languageserver/node';

/** Gives a greeting without capabilities empty ones, and hands every message on. */
export const fillCapabilities: MessageStrategy = {
  handleMessage(message, next) {
    next(isBareGreeting(message) ? greeted(message) : message);
  },
};

function isBareGreeting(message: Message): message is RequestMessage {
  if (!Message.isRequest(message) || message.method !== 'initialize') return false;
  const { params } = message;
  if (Array.isArray(params) || params === undefined || params === null) return false;
  return !('capabilities' in params) || params.capabilities === null;
}

function greeted(message: RequestMessage): RequestMessage {
  return { ...message, params: { ...message.params, capabilities: {} } };
}
