import { type FileEdit, removeEntry } from '../../edits/index.ts';
import type { Publication } from '../../publications/types.ts';
import type { StepRun } from '../../repository/runs.ts';
import type { Variable } from '../../workflow/model.ts';
import type { Part } from '../part.ts';
import { mentionsVariable } from './variable-readers.ts';

/** Takes the publication's stored credential away from dry runs of the same tool in the job, which need none. */
export const dryRunsPart: Part = {
  id: 'dry-runs',
  title: () => 'Take the stored credential away from dry runs',
  safety: () => 'setup',
  edits(subject, publication) {
    const values = storedValues(publication);
    if (values.size === 0) return [];
    for (const step of publication.jobSteps) {
      const variable = credentialOf(step, publication, values);
      const { env, map } = step.step;
      if (variable === undefined || env?.map === undefined) continue;
      if (subject.publications.some((each) => each.step.step === step.step)) continue;
      const edits = removeEntry(step.file, env.map, variable.entry, { parents: [{ map, entry: env.entry }] });
      if (edits !== undefined) return [{ path: step.file.path, edits }] satisfies readonly FileEdit[];
    }
    return [];
  },
};

/** The texts of the variables that hand the publication its stored credential. */
function storedValues({ received }: Publication): ReadonlySet<string> {
  return new Set(
    received.flatMap(({ role, credential, carrier }) =>
      role === 'token' && credential.kind === 'stored' && carrier.kind === 'variable'
        ? carrier.variable.value.value
        : [],
    ),
  );
}

/** The variable that hands a dry run the credential: the tool looks for it by its name, and nothing else in the step reads it. */
function credentialOf({ step }: StepRun, { means }: Publication, values: ReadonlySet<string>): Variable | undefined {
  if (means.kind !== 'command' || step.run === undefined) return undefined;
  const { tool } = means;
  const script = step.run.value;
  const words = new Set(script.split(/[\s;&|()]+/));
  const dry = tool.programs.some((name) => words.has(name)) && tool.dryRunFlags.some((flag) => words.has(flag));
  if (!dry) return undefined;
  return step.env?.variables.find(
    ({ name, value, entry }) =>
      tool.credentials.tokenVariables?.includes(name) === true &&
      values.has(value.value) &&
      !mentionsVariable(step.map, name, entry),
  );
}
