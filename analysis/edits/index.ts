/**
 * The only code that builds text edits on YAML. Every function is pure: it takes a file and nodes of its tree and gives
 * edits in offsets of the file's text; the text they leave alone keeps its comments, quotes, indents and line breaks.
 * Undefined means that the edit cannot be done without harm; no edits mean that nothing is left to do. After applying one
 * set of edits, the tree is read anew before the next.
 */
export { setComment } from './comment.ts';
export { conditionParts } from './condition-parts.ts';
export { copyEntry, copyOver } from './copy-entry.ts';
export { editScalar, replaceInScalar } from './edit-scalar.ts';
export { addFilterPattern } from './filter-pattern.ts';
export { insertEntry } from './insert-entry.ts';
export { joinCondition } from './join-condition.ts';
export {
  jobKeyOrder,
  lastIn,
  permissionOrder,
  stepKeyOrder,
  workflowKeyOrder,
} from './key-order.ts';
export { lineEdits } from './line-edits.ts';
export { type InsertItemOptions, insertItem, removeItem } from './list-items.ts';
export { moveItem } from './move-item.ts';
export { removeConjuncts } from './remove-conjunct.ts';
export { removeEntries, removeEntry } from './remove-entry.ts';
export { removeOption } from './remove-option.ts';
export { removeScriptLines } from './remove-script-lines.ts';
export { renameKey, replaceScalar } from './replace-scalar.ts';
export { replaceValue } from './replace-value.ts';
export type { Continuation } from './script-lines.ts';
export { type NewJob, splitJob } from './split-job.ts';
export { applyEdits, type FileEdit, orderEdits, overlap, type TextEdit } from './text-edit.ts';
export { unifiedDiff } from './unified-diff.ts';
export type { YamlData, YamlDataMap } from './yaml-data.ts';
