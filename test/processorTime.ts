/** Milliseconds this process has computed so far: what else the machine does costs none of them. */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}
