import type { LeftBehind } from '../repository/circumstances.ts';
import { covers } from '../repository/covering.ts';
import type { StepRun } from '../repository/runs.ts';
import { known, oneOf, type Value } from '../workflow/expressions/index.ts';
import { type Command, filesWritten, literalStart, type Word } from '../workflow/scripts/index.ts';
import { makeWord, wordBehind } from '../workflow/scripts/words.ts';
import type { Session } from './session.ts';
import { wordValue } from './values.ts';

/** A value that a command writes for later steps. */
export interface LeftValue {
  readonly name: string;
  readonly step: StepRun;
  readonly command: Command;
  readonly word: Word;
}

type Target = 'GITHUB_ENV' | 'GITHUB_OUTPUT';

/** What the commands of a step write into `$GITHUB_ENV` or `$GITHUB_OUTPUT`, one `NAME=value` to a line. */
export function valuesLeft(session: Session, step: StepRun, target: Target): readonly LeftValue[] {
  if (step.step.run?.value.includes(target) !== true) return [];
  return (session.wholeScript(step)?.commands ?? []).flatMap((command) => {
    if (command.unreachable) return [];
    return filesWritten(command)
      .filter(({ file }) => file.parts.some((part) => part.kind === 'variable' && part.name === target))
      .flatMap(({ text }) => text.flatMap(linesOf))
      .flatMap((line): readonly LeftValue[] => {
        const name = /^([A-Za-z_][\w-]*)=/.exec(literalStart(line))?.[1];
        const word = name === undefined ? undefined : wordBehind(line, name.length + 1);
        return name === undefined || word === undefined ? [] : [{ name, step, command, word }];
      });
  });
}

/** A text of several lines (`<<EOF`) as one word for each. */
function linesOf(word: Word): readonly Word[] {
  if (!word.parts.some((part) => part.kind === 'literal' && part.text.includes('\n'))) return [word];
  const lines: Word['parts'][number][][] = [[]];
  for (const part of word.parts) {
    if (part.kind !== 'literal') {
      lines.at(-1)?.push(part);
      continue;
    }
    for (const [index, text] of part.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...part, text });
    }
  }
  return lines.filter((parts) => parts.length > 0).map((parts) => makeWord(word, parts, false));
}

/** The variable that a step before this one leaves for it by `$GITHUB_ENV`: what was written last, first. */
export function variablesLeft(
  session: Session,
  step: StepRun,
  steps: readonly StepRun[],
  name: string,
): readonly LeftValue[] {
  const before = steps.slice(0, Math.max(0, steps.indexOf(step)));
  return before
    .flatMap((each) => valuesLeft(session, each, 'GITHUB_ENV'))
    .filter((value) => value.name === name)
    .reverse();
}

/** What the steps of a job leave for each other. Each value is worked out once. */
export function leftBehind(session: Session, steps: readonly StepRun[]): LeftBehind {
  const variables = new Map<string, Value | undefined>();
  const outputs = new Map<string, Value | undefined>();
  const left: LeftBehind = {
    variable(step, name) {
      return kept(variables, `${steps.indexOf(step)} ${name}`, () =>
        valueOf(variablesLeft(session, step, steps, name), step),
      );
    },
    output(step, id, name) {
      const at = steps.indexOf(step);
      return kept(outputs, `${at} ${id} ${name}`, () => {
        const writer = steps
          .slice(0, Math.max(0, at))
          .find((each) => each.outer === step.outer && each.step.id?.value.toLowerCase() === id.toLowerCase());
        const written = writer === undefined ? [] : valuesLeft(session, writer, 'GITHUB_OUTPUT');
        return valueOf(
          written.filter((value) => value.name.toLowerCase() === name.toLowerCase()).reverse(),
          writer ?? step,
        );
      });
    },
  };
  return left;

  /** One of the values back to the last that is written for certain; perhaps none, when there is just one and it may not be. */
  function valueOf(written: readonly LeftValue[], reader: StepRun): Value | undefined {
    const certain = written.findIndex(({ step, command }) => isCertain(step, command, reader));
    const possible = certain < 0 ? written : written.slice(0, certain + 1);
    if (possible.length === 0) return undefined;
    const values = possible.map(({ word, command, step }) =>
      wordValue(word, command, step, { situation: undefined, left }),
    );
    return oneOf(certain < 0 && possible.length === 1 ? [...values, known('')] : values);
  }
}

function isCertain(writer: StepRun, command: Command, reader: StepRun): boolean {
  if (command.conditional || command.loop) return false;
  return writer === reader || (writer.outer === reader.outer && covers(writer, reader));
}

function kept<T>(values: Map<string, T>, key: string, make: () => T): T {
  if (values.has(key)) return values.get(key) as T;
  const made = make();
  values.set(key, made);
  return made;
}
