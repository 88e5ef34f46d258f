/** Order by UTF-16 units: the same on every machine, unlike `localeCompare`. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The first comparison that tells two things apart. */
export function compareBy<T>(
  ...comparisons: ((left: T, right: T) => number)[]
): (left: T, right: T) => number {
  return (left, right) => {
    for (const compare of comparisons) {
      const sign = compare(left, right);
      if (sign !== 0) return sign;
    }
    return 0;
  };
}
