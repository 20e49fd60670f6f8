import type { ActionsFile, CompositeAction, Job, Workflow } from './model.ts';
import {
  filledScalar,
  readDeclared,
  readDefaults,
  readEnvironment,
  readPermissions,
  readSteps,
  readUses,
  readVariables,
} from './read-parts.ts';
import { readTriggers } from './read-triggers.ts';
import { entryOf, scalarOf, stringsOf, valueOf, type YamlEntry, type YamlMap } from './yaml/tree.ts';

/** Reads a workflow file. What has not the shape that GitHub asks for is left out, and the rest still read. */
export function readWorkflow(file: ActionsFile): Workflow {
  const { root } = file;
  const on = valueOf(root, 'on');
  const dispatch = valueOf(on, 'workflow_dispatch');
  const call = valueOf(on, 'workflow_call');
  const jobs = valueOf(root, 'jobs');
  return {
    kind: 'workflow',
    file,
    name: filledScalar(root, 'name'),
    triggers: readTriggers(root),
    permissions: readPermissions(root),
    env: readVariables(root, 'env'),
    defaults: readDefaults(root),
    inputs: [
      ...readDeclared(valueOf(dispatch, 'inputs'), 'workflow_dispatch'),
      ...readDeclared(valueOf(call, 'inputs'), 'workflow_call'),
    ],
    secrets: readDeclared(valueOf(call, 'secrets'), 'workflow_call'),
    jobs: (jobs?.kind === 'map' ? jobs.entries : []).flatMap((entry) =>
      entry.value.kind === 'map' ? [readJob(entry.key, entry, entry.value)] : [],
    ),
  };
}

/** Reads an `action.yml`; undefined for an action that is not composite (JavaScript and Docker actions hide what they do). */
export function readCompositeAction(file: ActionsFile): CompositeAction | undefined {
  const runs = valueOf(file.root, 'runs');
  if (runs?.kind !== 'map' || scalarOf(runs, 'using')?.value !== 'composite') return undefined;
  const { list, steps } = readSteps(runs);
  return {
    kind: 'composite',
    file,
    inputs: readDeclared(valueOf(file.root, 'inputs'), 'composite'),
    steps,
    stepsList: list,
  };
}

/** Reads a job of which `entry` is the key and `map` the body. */
export function readJob(id: string, entry: YamlEntry, map: YamlMap): Job {
  const { list, steps } = readSteps(map);
  const strategy = entryOf(map, 'strategy');
  const secrets = valueOf(map, 'secrets');
  return {
    id,
    entry,
    map,
    name: filledScalar(map, 'name'),
    needs: stringsOf(valueOf(map, 'needs')),
    if: filledScalar(map, 'if'),
    ifEntry: entryOf(map, 'if'),
    runsOn: entryOf(map, 'runs-on'),
    environment: readEnvironment(map),
    permissions: readPermissions(map),
    env: readVariables(map, 'env'),
    defaults: readDefaults(map),
    strategy: strategy && { entry: strategy, matrix: valueOf(strategy.value, 'matrix') },
    container: entryOf(map, 'container'),
    continueOnError: filledScalar(map, 'continue-on-error'),
    uses: readUses(map),
    with: readVariables(map, 'with'),
    secrets: readVariables(map, 'secrets'),
    inheritsSecrets: secrets?.kind === 'scalar' && secrets.value === 'inherit',
    steps,
    stepsList: list,
  };
}
