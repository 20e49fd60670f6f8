import { type Scope, type Traced, traceCredential } from '../../publications/trace-credential.ts';
import { traceWord } from '../../publications/trace-word.ts';
import { inputOf, variableSeen } from '../../publications/values.ts';
import type { ActionNeeds } from '../../registries/known-steps/index.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Variable } from '../../workflow/model.ts';
import type { Command } from '../../workflow/scripts/index.ts';
import type { YamlNode } from '../../workflow/yaml/tree.ts';

/**
 * Whose token a step uses towards GitHub: the job's own, on which the job's permissions tell; another one (a secret, that of an
 * App, what a step made); none at all; or it is not known.
 */
export type TokenOwner = 'job' | 'other' | 'none' | 'maybe';

/** Whose token an action uses. `checkout` says whose token checkout has left, for actions that push with that one. */
export function actionToken(
  step: StepRun,
  steps: readonly StepRun[],
  facts: ActionNeeds,
  checkout: () => TokenOwner,
): TokenOwner {
  for (const name of facts.tokenInputs) {
    const input = inputOf(step.step.with, [name]);
    const owner = input && ownerOfVariable(input, { kind: 'step', step, steps });
    if (owner !== undefined && owner !== 'none') return owner;
  }
  for (const name of facts.tokenVariables) {
    const owner = ownerOfEnvironment(step, steps, name);
    if (owner !== 'none') return owner;
  }
  return facts.tokenDefault === 'checkout' ? checkout() : facts.tokenDefault;
}

/** Whose token `gh` uses. https://cli.github.com/manual/gh_help_environment, November 2026. */
export function ghToken(step: StepRun, steps: readonly StepRun[], command: Command): TokenOwner {
  for (const name of ['GH_TOKEN', 'GITHUB_TOKEN']) {
    const assigned =
      command.assignments.findLast((each) => each.name === name) ??
      command.environment.find((each) => each.name === name && each.exported);
    const owner =
      assigned === undefined
        ? ownerOfEnvironment(step, steps, name)
        : ownerOf(traceWord(assigned.value, command, { kind: 'step', step, steps }), '');
    if (owner !== 'none') return owner;
  }
  // Without one it asks for a login, unless an earlier step has done that.
  return 'none';
}

function ownerOfEnvironment(step: StepRun, steps: readonly StepRun[], name: string): TokenOwner {
  const seen = variableSeen(step, name);
  if (seen === undefined) return 'none';
  const scope: Scope =
    seen.step === undefined ? { kind: 'job', run: step.run } : { kind: 'step', step: seen.step, steps };
  return ownerOfVariable(seen.variable, scope);
}

/** Whose token the value of an input or a variable is. */
export function ownerOfVariable(variable: Variable, scope: Scope): TokenOwner {
  return ownerOf(traceCredential(variable.value.text, scope), variable.value.value);
}

function ownerOf({ credential }: Traced, text: string): TokenOwner {
  switch (credential.kind) {
    case 'job-token':
      return 'job';
    case 'none':
      return 'none';
    case 'stored':
    case 'literal':
    case 'minted':
      return 'other';
    case 'fallback':
      return 'maybe';
    case 'unknown':
      // What a step or another job made is the token of an App, or one that was fetched from elsewhere.
      return /\b(?:steps|needs)\b/.test(text) ? 'other' : 'maybe';
  }
}

const jobTokens = /\bgithub\s*(?:\.\s*token\b|\[\s*'token'\s*\])|\bsecrets\s*(?:\.\s*|\[\s*')github_token\b/i;

/** True when an expression somewhere in a node names the job's own token. */
export function mentionsJobToken(node: YamlNode): boolean {
  return mentions(node, jobTokens);
}

/** True when an expression somewhere in a node names a secret, or what a step made. */
export function mentionsSecret(node: YamlNode): boolean {
  return mentions(node, /\bsecrets\b|\bsteps\b/);
}

function mentions(node: YamlNode, words: RegExp): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value.includes('${{') && node.text.expressions.some(({ source }) => words.test(source));
    case 'list':
      return node.items.some(({ value }) => mentions(value, words));
    case 'map':
      return node.entries.some(({ value }) => mentions(value, words));
  }
}
