import type { IndexSources } from '../registries/types.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { storedBy } from './logins.ts';
import type { StepInJob } from './step-in-job.ts';

/**
 * The addresses that earlier commands of the job give names to (`poetry config repositories.NAME ADDRESS`), by name; undefined when
 * there are none. `own`: the command that uploads.
 */
export function namedIndexes(
  { session, step, steps }: StepInJob,
  { nameCommands = [] }: IndexSources,
  own: Command | undefined,
): ReadonlyMap<string, string> | undefined {
  if (nameCommands.length === 0) return undefined;
  const named = steps.slice(0, steps.indexOf(step) + 1).flatMap((each) => {
    const script = each.step.run?.value ?? '';
    const used = nameCommands.filter(({ program, words }) =>
      [program, ...words].every((word) => script.includes(word)),
    );
    const commands = used.length === 0 ? [] : (session.wholeScript(each)?.commands ?? []);
    const earlier = commands.filter((other) => each !== step || own === undefined || other.start < own.start);
    return earlier.flatMap((other) =>
      used.flatMap((naming) => {
        const stored = storedBy(other, naming);
        const address = stored?.word.text;
        return stored?.index === undefined || address === undefined ? [] : [[stored.index, address] as const];
      }),
    );
  });
  return named.length === 0 ? undefined : new Map(named);
}
