/** Milliseconds of processor time that this process takes from now on: a machine with much else to do does not lengthen them. */
export function cpuTimer(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
