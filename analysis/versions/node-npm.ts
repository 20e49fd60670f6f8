import type { Session } from '../publications/session.ts';
import { inputOf, texts } from '../publications/values.ts';
import { setupNode } from '../registries/github/setup-node.ts';
import { npmOfNode } from '../registries/versions/bundled-npm.ts';
import { type Circumstances, stepContext } from '../repository/context.ts';
import type { JobRun, StepRun } from '../repository/runs.ts';
import { known, notKnown } from '../text/known.ts';
import { interpolate } from '../workflow/expressions/index.ts';
import { type Command, positionals } from '../workflow/scripts/index.ts';
import { scalarOf } from '../workflow/yaml/tree.ts';
import { nodeVersionIn, packageManagerVersion, pinnedForVolta } from './manifest-versions.ts';
import type { Origin, Seen } from './seen.ts';

/** Its shims run the Node and the npm that `package.json` pins, whatever `npm install -g` brings. https://docs.volta.sh, 2026-11-28. */
export const voltaAction = 'volta-cli/action';

/** Actions that bring a Node whose version stands in files which are not read here. */
const otherSetUps: ReadonlySet<string> = new Set([
  voltaAction,
  'jdx/mise-action',
  'asdf-vm/actions',
  'jetify-com/devbox-install-action',
  'pnpm/setup',
  'oven-sh/setup-node',
]);

/** The npm that a step brings with a Node; undefined when it brings none. */
export function npmBroughtBy(
  session: Session,
  step: StepRun,
  circumstances: Circumstances,
): readonly Seen[] | undefined {
  const target = step.step.uses?.target;
  if (target?.kind === 'repository') {
    if (target.slug === setupNode.slug && target.path === '') return bySetupNode(session, step, circumstances);
    if (!otherSetUps.has(target.slug)) return undefined;
    const pinned = target.slug === voltaAction ? pinnedForVolta(session) : undefined;
    if (pinned?.npm !== undefined)
      return [{ version: known({ kind: 'exact', version: pinned.npm }), from: { kind: 'file', path: 'package.json' } }];
    if (pinned?.node !== undefined) return [npmWith(pinned.node, { kind: 'file', path: 'package.json' })];
    return [{ version: notKnown('another file decides which Node there is'), from: { kind: 'step', step } }];
  }
  return undefined;
}

/**
 * actions/setup-node: `node-version`, else the file in `node-version-file`; without either the Node of the runner stays. Source:
 * its README and main.ts, 2026-11-22.
 */
function bySetupNode(session: Session, step: StepRun, circumstances: Circumstances): readonly Seen[] | undefined {
  const variable = inputOf(step.step.with, [setupNode.inputs.version, 'version']);
  if (variable !== undefined && variable.value.value.trim() !== '') {
    const from: Origin = { kind: 'input', step, variable };
    const possible = texts(interpolate(variable.value.value, stepContext(step, circumstances)));
    return (
      possible?.map((node) => npmWith(node, from)) ?? [
        { version: notKnown('an expression decides which Node there is'), from },
      ]
    );
  }
  const file = inputOf(step.step.with, [setupNode.inputs.versionFile]);
  if (file === undefined) return undefined;
  const paths = texts(interpolate(file.value.value, stepContext(step, circumstances))) ?? [];
  const seen = paths.map((path): Seen => {
    const node = nodeVersionIn(session, path);
    const from: Origin = { kind: 'file', path };
    return node === undefined ? { version: notKnown(`${path} cannot be read`), from } : npmWith(node, from);
  });
  return seen.length > 0
    ? seen
    : [{ version: notKnown('a file decides which Node there is'), from: { kind: 'step', step } }];
}

function npmWith(node: string, from: Origin): Seen {
  const { atLeast, atMost } = npmOfNode(node);
  const limit = atMost === undefined ? undefined : { version: atMost, included: true };
  if (atLeast === undefined && limit === undefined)
    return { version: notKnown(`Node ${node} may have any npm`), from, node };
  return { version: known({ kind: 'between', atLeast, limit }), from, node };
}

/** The npm that a version manager run in a script leaves: `nvm install 22`, `n 20`, `volta install node@24`. */
export function npmSwitchedBy(session: Session, command: Command, step: StepRun): readonly Seen[] | undefined {
  const [first, second] = positionals(command, new Set());
  const from: Origin = { kind: 'step', step };
  switch (command.program) {
    case 'corepack':
      return command.arguments[0]?.text === 'enable' && command.arguments.some(({ text }) => text === 'npm')
        ? [
            packageManagerVersion(session, '', ['npm']) ?? {
              version: notKnown('corepack decides which npm there is'),
              from,
            },
          ]
        : undefined;
    case 'nvm':
    case 'fnm':
      if (first?.text !== 'install' && first?.text !== 'use') return undefined;
      return [
        second?.text === undefined
          ? { version: notKnown('a file decides which Node there is'), from }
          : npmWith(second.text, from),
      ];
    case 'n':
      return [
        first?.text === undefined
          ? { version: notKnown('a script decides which Node there is'), from }
          : npmWith(first.text, from),
      ];
    case 'volta': {
      const node = /^node@(.+)$/.exec(second?.text ?? '')?.[1];
      return first?.text === 'install' && node !== undefined ? [npmWith(node, from)] : undefined;
    }
    default:
      return undefined;
  }
}

/** The npm that a job starts with: that of its container's image, else that of the runner, which no file shows. */
export function npmAtStart(run: JobRun): Seen {
  const container = run.job.container?.value;
  const image = container?.kind === 'scalar' ? container : scalarOf(container, 'image');
  if (image === undefined) return { version: notKnown('nothing in the job sets up Node'), from: { kind: 'runner' } };
  const node = /^(?:docker\.io\/)?(?:library\/)?node:v?(\d+(?:\.\d+)*)(?=[-@]|$)/.exec(image.value)?.[1];
  return node === undefined
    ? { version: notKnown("the container's image decides which Node there is"), from: { kind: 'file', path: '' } }
    : npmWith(node, { kind: 'runner' });
}
