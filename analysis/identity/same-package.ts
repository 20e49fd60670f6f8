import type { Ecosystem } from '../registries/types.ts';

/**
 * Whether two names are those of one package. PyPI takes runs of `-`, `_` and `.` and the case of letters for equal (PEP 503),
 * crates.io `-` and `_` and the case; NuGet.org ignores the case. Elsewhere they are compared exactly. Checked 2026-11-22.
 */
export function isSamePackage(ecosystem: Ecosystem, a: string, b: string): boolean {
  return normalized(ecosystem, a) === normalized(ecosystem, b);
}

function normalized(ecosystem: Ecosystem, name: string): string {
  switch (ecosystem) {
    case 'python':
      return name.toLowerCase().replace(/[-_.]+/g, '-');
    case 'rust':
      return name.toLowerCase().replaceAll('_', '-');
    case 'dotnet':
      return name.toLowerCase();
    default:
      return name;
  }
}
