/**
 * Milliseconds of work that this process has done until now. Bounds on the time of a text are held to this and not to the clock,
 * which also runs while other programs have the machine.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
