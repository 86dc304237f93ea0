/** What the processor has worked for this process, all its threads, since `start`, in ms: other programs do not count. */
export function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
