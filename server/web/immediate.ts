/** `setImmediate`, which browsers lack: after what waits to be answered, and sooner than a timer. */

const waiting: (() => void)[] = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => waiting.shift()?.();

/** Runs something in a turn of the event loop of its own. */
export function setImmediate(run: () => void): void {
  waiting.push(run);
  port2.postMessage(undefined);
}
