export { commonPrefix, commonSuffix, literalNames } from './common-ends.ts';
export { includes, intersects, matchesEverything } from './compare.ts';
export { example } from './example.ts';
export { filterLanguage } from './filter-language.ts';
export { allExcept, matches, matchesFilter } from './matches.ts';
export { parsePattern } from './parse-pattern.ts';
