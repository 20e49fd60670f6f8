/** Compares versions `1.12.4`, `v1`, `1.14` number by number; what is missing counts as zero. */
export function compareVersions(a: string, b: string): number {
  const numbersA = numbersOf(a);
  const numbersB = numbersOf(b);
  for (let index = 0; index < Math.max(numbersA.length, numbersB.length); index++) {
    const difference = (numbersA[index] ?? 0) - (numbersB[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True when a version is the other one or newer. */
export function atLeastVersion(version: string, floor: string): boolean {
  return compareVersions(version, floor) >= 0;
}

/** True for `1`, `v1.2`, `1.2.3`, `v1.2.3-rc.1`: a version and nothing else. */
export function isVersion(text: string): boolean {
  return /^v?\d+(?:\.\d+)*(?:[-+.]?[a-z][\w.+-]*)?$/i.test(text);
}

function numbersOf(version: string): readonly number[] {
  return (/^v?(\d+(?:\.\d+)*)/.exec(version)?.[1] ?? '0').split('.').map(Number);
}
