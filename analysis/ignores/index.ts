export { ignoreInFile, ignoreOnLine } from './edit-comments.ts';
export { createIgnoreFindings } from './ignore-findings.ts';
