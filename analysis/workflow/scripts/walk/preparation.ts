import { programName } from '../program-name.ts';
import type { Statement } from '../syntax.ts';

/** Programs that do something rather than tell something: what follows them by `&&` runs unless they fail. */
const doing: ReadonlySet<string> = new Set(
  (
    'cd pushd popd mkdir rm cp mv ln touch chmod chown echo printf cat tee export unset set source . sleep wait tar unzip zip ' +
    'curl wget sed jq git pip pip3 corepack : true eval read exec sudo make cmake ls pwd'
  ).split(' '),
);

/** Sub-commands that do something, of whatever program. */
const verbs: ReadonlySet<string> = new Set(
  (
    'build install ci i add sync lock run exec check test pack package compile config login publish upload push restore update ' +
    'upgrade version bump clean init -m'
  ).split(' '),
);

/**
 * True when a statement prepares what follows by `&&`, as in `cd x && npm publish`. A test, or anything that may be one
 * (`[ … ]`, `grep`, `git diff --quiet`), decides whether it runs.
 */
export function prepares(statement: Statement): boolean {
  switch (statement.kind) {
    case 'command': {
      const [first, second, ...others] = statement.words;
      if (first === undefined) return true;
      const name = programName(first, 'bash');
      if (name === undefined) return false;
      if (
        name === 'git' &&
        [second, ...others].some((word) => /^--(?:quiet|exit-code)$|^(?:grep|diff|show-ref)$/.test(word?.text ?? ''))
      )
        return false;
      return doing.has(name) || verbs.has(second?.text ?? '');
    }
    case 'list':
      return statement.items.every(prepares);
    case 'chain':
      return prepares(statement.first) && statement.rest.every((link) => prepares(link.statement));
    case 'pipeline':
      return statement.stages.every(prepares);
    case 'subshell':
    case 'redirected':
      return prepares(statement.body);
    case 'loop':
    case 'function':
      return true;
    case 'branch':
      return false;
  }
}
