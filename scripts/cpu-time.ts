/**
 * Milliseconds of processor time this process has used. For limits in tests: unlike the clock on the wall it does
 * not run on while other programs have the processor.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
