/** What work costs, on a machine that may be busy with other work. */

/**
 * Starts now; the function it gives tells the milliseconds since: of the clock, or of the processor where that is less,
 * so that another program's turn is not counted.
 */
export function stopwatch(): () => number {
  const start = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - start, (user + system) / 1000);
  };
}
