import { type FileEdit, insertItem, removeItem, type YamlData, type YamlDataMap } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { Repository } from '../../repository/repository.ts';
import type { Fix, Subject } from '../../rules/types.ts';
import type { Step } from '../../workflow/model.ts';
import { entryOf, type YamlEntry, type YamlScalar } from '../../workflow/yaml/tree.ts';
import { draftOf } from '../draft.ts';
import { compositeAt, usersOf } from './composite-users.ts';
import { dropUnreadInputs, inputsIn } from './drop-inputs.ts';
import { type Filled, filledBy, inlined, inlinedExpression } from './inline-inputs.ts';
import { needsTokenStill } from './uv-instead.ts';

/**
 * The fix that moves the publishing step, the last one of a composite action, into every job that uses the action, right behind
 * the step that does. The credential goes, as does every input of the action that nothing reads any more.
 */
export function moveToJob(subject: Subject, publication: Publication): Fix {
  return {
    title: 'Move the step to the jobs that use the action',
    safety: 'setup',
    edits: () => edits(subject.repository, publication),
  };
}

function edits(repository: Repository, publication: Publication): readonly FileEdit[] | undefined {
  const { step: published, file } = publication;
  const { step } = published;
  const action = compositeAt(repository, file.path);
  const users = usersOf(repository, file.path);
  const isLast = action !== undefined && action.steps.length > 1 && action.steps.at(-1)?.index === step.index;
  // Outside the repository nobody would get the step.
  if (!isLast || users.length === 0 || users.some(({ inJob }) => !inJob)) return undefined;
  if (needsTokenStill(repository, publication)) return undefined;
  const draft = draftOf(repository);
  for (const [index, user] of users.entries()) {
    const item = movedStep(publication, user.step, filledBy(user.step, action));
    if (item === undefined || !draft.change((now) => behind(now, file.path, index, item))) return undefined;
  }
  const done =
    draft.change((now) => {
      const list = compositeAt(now, file.path)?.stepsList;
      const left = compositeAt(now, file.path);
      const removed = list && left && removeItem(left.file, list, step.index);
      return removed && [{ path: file.path, edits: removed }];
    }) && dropUnreadInputs(draft, file.path, inputsIn(step.map));
  return done ? draft.edits() : undefined;
}

function behind(repository: Repository, path: string, index: number, item: YamlData): readonly FileEdit[] | undefined {
  const user = usersOf(repository, path)[index];
  const inserted = user?.list && insertItem(user.file, user.list, user.step.index + 1, item);
  return user && inserted && [{ path: user.file.path, edits: inserted }];
}

/** The step as it stands in a job, behind the step that used the action and under its condition too. */
function movedStep({ step: published, means, file }: Publication, user: Step, filled: Filled): YamlData | undefined {
  const { step } = published;
  if (means.kind !== 'action' || step.uses === undefined) return undefined;
  const { tokenInputs = [], usernameInputs = [] } = means.action.credentials;
  const credentials = new Set([...tokenInputs, ...usernameInputs]);
  const parts = new Map<string, YamlData>();
  for (const entry of step.map.entries) {
    const { key, value } = entry;
    if (key === 'if') continue;
    if (key === 'uses') parts.set(key, pinned(step.uses.scalar, file.text));
    else if (value.kind === 'scalar') {
      const text = dataOf(value, filled);
      if (text === undefined) return undefined;
      parts.set(key, text);
    } else if (value.kind === 'map') {
      const kept = value.entries.filter((each) => key !== 'with' || !credentials.has(each.key.toLowerCase()));
      const inner = mapOf(kept, filled);
      if (inner === undefined) return undefined;
      if (Object.keys(inner).length > 0) parts.set(key, inner);
    } else return undefined;
  }
  const condition = conditionOf(user, step, filled);
  if (condition === undefined) return undefined;
  const { name, id, ...others } = Object.fromEntries(parts);
  return {
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { id }),
    ...(condition === '' ? {} : { if: condition }),
    ...others,
  };
}

function mapOf(entries: readonly YamlEntry[], filled: Filled): YamlDataMap | undefined {
  const result: Record<string, YamlData> = {};
  for (const { key, value } of entries) {
    const data = value.kind === 'scalar' ? dataOf(value, filled) : undefined;
    if (data === undefined) return undefined;
    // Left out, an input has its default, which is what an empty one comes to.
    if (data !== '') result[key] = data;
  }
  return result;
}

function dataOf(scalar: YamlScalar, filled: Filled): YamlData | undefined {
  if (scalar.text.expressions.length > 0) return inlined(scalar, filled);
  return scalar.style === 'plain' ? { plain: scalar.value } : scalar.value;
}

/** The `uses:` with the version behind a pinned commit. */
function pinned(scalar: YamlScalar, text: string): YamlData {
  const line = text.slice(scalar.span.end).split(/\r?\n/, 1)[0] ?? '';
  const comment = /^\s+#\s*(.*\S)/.exec(line)?.[1];
  return comment === undefined ? scalar.value : { plain: scalar.value, comment };
}

/** What both conditions ask for; '' when there is none, undefined when one cannot be carried over. */
function conditionOf(user: Step, step: Step, filled: Filled): string | undefined {
  const outer = user.if === undefined ? '' : expressionOf(user.if);
  const written = entryOf(step.map, 'if')?.value;
  const inner = written?.kind === 'scalar' && step.if !== undefined ? expressionOf(step.if) : '';
  const own = inner === undefined || inner === '' ? inner : inlinedExpression(inner, filled);
  if (outer === undefined || own === undefined) return undefined;
  // What is filled in may settle a part of the condition.
  const open = own.replace(/^'([^']*)' == '\1'(?: && |$)/, '').replace(/ && '([^']*)' == '\1'(?=$| &&)/g, '');
  const all = [outer, open].filter((each) => each !== '');
  return all.length < 2 ? (all[0] ?? '') : all.map((each) => (each.includes('||') ? `(${each})` : each)).join(' && ');
}

/** The expression of an `if:`, without `${{ }}`; undefined when text stands beside it. */
function expressionOf({ value, text }: YamlScalar): string | undefined {
  const [only, ...others] = text.expressions;
  if (only === undefined) return value.trim();
  const around = value.slice(0, only.start) + value.slice(only.end);
  return others.length === 0 && around.trim() === '' ? only.source.trim() : undefined;
}
