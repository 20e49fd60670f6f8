import type { Plan } from '../../protocol/index.ts';
import { addressOf, githubAddress, pagesOf } from './addresses.ts';
import { copyText } from './copy-text.ts';
import type { Effect, Step } from './events.ts';
import type { FromPage } from './messages.ts';
import { load, question } from './question.ts';
import { recordedPublishers } from './recorded-publisher.ts';
import {
  bundlesIn,
  changesIn,
  environmentNames,
  includedBundles,
  includedPlans,
  type Progress,
  plansIn,
  protectionOf,
  repositoryName,
  type WizardState,
} from './state.ts';
import { isUnmentioned } from './unmentioned.ts';

type Outcome = Step<WizardState>;

/** What a message of the page does. One that does not fit the state (an old page's, a made-up one) does nothing. */
export function followPage(state: WizardState, message: FromPage): Outcome {
  switch (message.type) {
    case 'ready':
      return nothing(state);
    case 'reload':
      return load(state);
    case 'repository':
      return reloaded(state, { repository: message.value.trim() });
    case 'include': {
      // What one job uploads to one registry is moved together.
      const bundle = bundlesIn(state).find(({ plans }) => plans.some(({ id }) => id === message.plan));
      const ids = bundle?.plans.map(({ id }) => id) ?? [];
      const others = state.progress.excluded.filter((id) => !ids.includes(id));
      return withPlan(state, message.plan, () =>
        reloaded(state, { excluded: message.on ? others : [...others, ...ids] }),
      );
    }
    case 'package':
      return withPlan(state, message.plan, ({ id }) => chosen(state, id, { package: message.value.trim() }));
    case 'target':
      return withPlan(state, message.plan, ({ id, targets }) =>
        targets.some((target) => target.id === message.value)
          ? chosen(state, id, { target: message.value })
          : nothing(state),
      );
    case 'tick': {
      // Only steps of a plan that is there: the page cannot make the list of what is done grow by itself.
      if (!bundlesIn(state).some(({ steps }) => message.step.startsWith(steps.prefix))) return nothing(state);
      const others = state.progress.done.filter((step) => step !== message.step);
      return kept(state, { done: message.on ? [...others, message.step] : others });
    }
    case 'copy':
      return withPlan(state, message.plan, (plan) => {
        const copied = copyText(plan, message.what, message.package);
        return copied === undefined ? nothing(state) : doing(state, { kind: 'copy', ...copied });
      });
    case 'open':
      return withPlan(state, message.plan, (plan) => opened(state, addressOf(plan, message.page, message.package)));
    case 'openGithub':
      return opened(state, githubAddress(state, message.page));
    case 'showWorkflow':
      return withPlan(state, message.plan, ({ workflow }) =>
        doing(state, { kind: 'show-file', root: state.root, path: workflow }),
      );
    case 'terminal':
      return withPlan(state, message.plan, (plan) => {
        const pages = pagesOf(plan, message.package);
        const command = message.dry ? pages.dryRun : pages.command;
        if (command === undefined || state.edits === 'untrusted') return nothing(state);
        return doing(state, { kind: 'terminal', root: state.root, command, what: plan.registryName });
      });
    case 'protect': {
      const before = protectionOf(state, message.environment);
      const others = before.rules.filter((rule) => rule !== message.rule);
      return protect(state, message.environment, { rules: message.on ? [...others, message.rule] : others });
    }
    case 'tagPattern':
      return protect(state, message.environment, { tags: message.value.trim() });
    case 'createEnvironment': {
      const repository = repositoryName(state);
      const name = environmentNames(state).find((each) => each === message.environment);
      if (repository === undefined || name === undefined) return nothing(state);
      return started(state, { kind: 'create-environment', repository, name, protection: protectionOf(state, name) });
    }
    case 'readGithub': {
      const repository = repositoryName(state);
      if (repository === undefined) return nothing(state);
      return started(state, { kind: 'read-github', repository, environments: environmentNames(state) });
    }
    case 'deleteSecret': {
      const repository = repositoryName(state);
      const { secrets } = state.github;
      const found = secrets.kind === 'listed' ? secrets.secrets.find(({ name }) => name === message.name) : undefined;
      if (repository === undefined || found === undefined || !isUnmentioned(state, found.name)) return nothing(state);
      return started(state, { kind: 'delete-secret', repository, secret: found });
    }
    case 'newWorkflow': {
      const packages = state.load.kind === 'loaded' ? state.load.packages : [];
      return mayEdit(state, { kind: 'new-workflow', root: state.root, packages });
    }
    case 'record':
      return mayEdit(state, {
        kind: 'record',
        root: state.root,
        publishers: includedPlans(state).flatMap((plan) => recordedPublishers(plan, repositoryName(state))),
      });
    case 'diff':
      return changesIn(state).length === 0 ? nothing(state) : doing(state, { kind: 'diff', files: changesIn(state) });
    case 'apply': {
      if (changesIn(state).length === 0) return nothing(state);
      const applied = mayEdit(state, { kind: 'apply', files: changesIn(state) });
      if (applied.effects.length === 0) return applied;
      // Once the files do not name them any more, nothing else does.
      const retired = includedBundles(state).map(
        ({ steps }) => [steps.prefix, steps.secrets.map(({ secret }) => secret)] as const,
      );
      const before = kept(applied.state, { retired: { ...state.progress.retired, ...Object.fromEntries(retired) } });
      return { state: before.state, effects: [...before.effects, ...applied.effects] };
    }
    case 'trust':
      return doing(state, { kind: 'trust' });
    case 'save':
      return doing(state, {
        kind: 'save',
        root: state.root,
        question: question(state),
        done: state.progress.done,
      });
  }
}

function nothing(state: WizardState): Outcome {
  return { state, effects: [] };
}

function doing(state: WizardState, effect: Effect): Outcome {
  return { state, effects: [effect] };
}

/** Something that takes a while, and that is not begun twice. */
function started(state: WizardState, effect: Effect): Outcome {
  if (state.running.has(effect.kind)) return nothing(state);
  return { state: { ...state, running: new Set([...state.running, effect.kind]) }, effects: [effect] };
}

function mayEdit(state: WizardState, effect: Effect): Outcome {
  return state.edits === 'allowed' ? started(state, effect) : nothing(state);
}

function opened(state: WizardState, address: string | undefined): Outcome {
  return address === undefined ? nothing(state) : doing(state, { kind: 'open', address });
}

function withPlan(state: WizardState, id: string, then: (plan: Plan) => Outcome): Outcome {
  const plan = plansIn(state).find((each) => each.id === id);
  return plan === undefined ? nothing(state) : then(plan);
}

function kept(state: WizardState, change: Partial<Progress>): Outcome {
  const progress = { ...state.progress, ...change };
  return { state: { ...state, progress }, effects: [{ kind: 'store', root: state.root, progress }] };
}

function reloaded(state: WizardState, change: Partial<Progress>): Outcome {
  const before = kept(state, change);
  const after = load(before.state);
  return { state: after.state, effects: [...before.effects, ...after.effects] };
}

function chosen(state: WizardState, id: string, choice: Progress['choices'][string]): Outcome {
  const all = { ...state.progress.choices[id], ...choice };
  const filled = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
  return reloaded(state, { choices: { ...state.progress.choices, [id]: filled } });
}

function protect(state: WizardState, name: string, change: Partial<Progress['protection'][string]>): Outcome {
  if (!environmentNames(state).includes(name)) return nothing(state);
  const protection = { ...state.progress.protection, [name]: { ...protectionOf(state, name), ...change } };
  return kept(state, { protection });
}
