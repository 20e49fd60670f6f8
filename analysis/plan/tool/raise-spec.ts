import { type FileEdit, replaceInScalar, replaceScalar } from '../../edits/index.ts';
import type { Origin } from '../../versions/seen.ts';

/**
 * Writes a version that will do in the place that decides it: a word of a script (`twine==5.1`) or an input of a set-up action.
 * Undefined where the file does not show it as a literal.
 */
export function raiseSpec(from: Origin, since: string, python: boolean): readonly FileEdit[] | undefined {
  switch (from.kind) {
    case 'word':
      return raiseWord(from, since, python);
    case 'input': {
      const { step, variable } = from;
      const { value } = variable;
      const raised =
        value.text.expressions.length > 0
          ? undefined
          : raisedText(value.value.trim(), since, { quoted: true, python: false });
      const edits = raised === undefined ? undefined : replaceScalar(step.file, value, raised);
      return edits && [{ path: step.file.path, edits }];
    }
    default:
      return undefined;
  }
}

function raiseWord(
  { step, word, spec }: Extract<Origin, { kind: 'word' }>,
  since: string,
  python: boolean,
): readonly FileEdit[] | undefined {
  const run = step.step.run;
  const source = run?.value.slice(word.start, word.end) ?? '';
  const at = source.indexOf(spec);
  if (run === undefined || spec === '' || at < 0 || source.indexOf(spec, at + 1) >= 0) return undefined;
  const raised = raisedText(spec, since, { quoted: /["']/.test(source), python });
  const start = word.start + at;
  const edits = raised === undefined ? undefined : replaceInScalar(step.file, run, start, start + spec.length, raised);
  return edits && [{ path: step.file.path, edits }];
}

/** How the text stands in the file: quotes keep a shell from taking `>` for a redirection. */
interface SpecForm {
  readonly quoted: boolean;
  /** `5` is exactly 5.0 in a Python requirement, and any 5.x for npm. */
  readonly python: boolean;
}

/**
 * `==5.1` becomes `==6.1.0`, `@10` `@11`, `^10.2` `^11.5.1`, `<6` `>=6.1.0` (or `~=6.1`, without quotes). A pin stays a pin, to the
 * first version that will do: which ones came later the files do not show. Undefined for what is no version.
 */
export function raisedText(spec: string, since: string, { quoted, python }: SpecForm): string | undefined {
  const match = /^(\[[^\]]*\])?(===?|@)?(\^|~=|~|>=|<=|<|>|v)?(\d+(?:\.\d+)*)((?:\.[x*])*)(?:,.*| .*)?$/.exec(spec);
  if (match === null) return undefined;
  const [, extras = '', pin = '', operator = '', version = '', wildcard = ''] = match;
  const head = extras + pin;
  const numbers = since.split('.');
  const count = version.split('.').length;
  if (operator === 'v') return `${head}v${since}`;
  if (operator === '^' || operator === '~') return `${head}^${since}`;
  if (operator === '' && wildcard === '') return `${head}${count === 1 && !python ? numbers[0] : since}`;
  if (!python) return wildcard === '' ? `${head}^${since}` : `${head}${numbers.slice(0, count).join('.')}${wildcard}`;
  return quoted && wildcard === '' ? `${extras}>=${since}` : `${extras}~=${numbers.slice(0, 2).join('.')}`;
}
