export { commonPrefix, commonSuffix, literalNames } from './common-ends.ts';
export { includes, intersects, matchesEverything } from './compare.ts';
export { example } from './example.ts';
export { type FilterLanguage, filterLanguage } from './filter-language.ts';
export { allExcept, matches, matchesFilter } from './matches.ts';
export { type Pattern, parsePattern } from './parse-pattern.ts';
