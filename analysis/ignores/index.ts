export { ignoreInFile, ignoreOnLine } from './edit-comments.ts';
export { createIgnoreFindings, type IgnoreFindings } from './ignore-findings.ts';
