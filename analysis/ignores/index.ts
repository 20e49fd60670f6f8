export { applyIgnores, type Ignored } from './apply-ignores.ts';
export { ignoreInFile, ignoreOnLine } from './edit-comments.ts';
export { findIgnoreComments, type IgnoreComment, type NamedRule } from './find-comments.ts';
export { createIgnoreFindings, type IgnoreFindings } from './ignore-findings.ts';
