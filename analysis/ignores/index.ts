export { applyIgnores } from './apply-ignores.ts';
export { createCommentsOf } from './comments-of.ts';
export { ignoreInFile, ignoreOnLine } from './edit-comments.ts';
