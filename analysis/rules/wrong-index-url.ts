import { replaceInScalar, replaceScalar, type TextEdit } from '../edits/index.ts';
import { spanInRun } from '../publications/trace-word.ts';
import type { Publication } from '../publications/types.ts';
import { inputOf, variableSeen } from '../publications/values.ts';
import { identifyIndex } from '../registries/index.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Span } from '../text/span.ts';
import type { ActionsFile, Variable } from '../workflow/model.ts';
import { optionValue, type Word } from '../workflow/scripts/index.ts';
import { found, jobWords, ruled } from './describe.ts';
import { failureCounts } from './step-certainty.ts';
import type { Fix, Rule, RulePage } from './types.ts';

export const wrongIndexUrl: Rule = {
  id: 'wrong-index-url',
  severity: 'error',
  title: "The address is not the registry's upload address",
  documentation: {
    what: 'An upload is sent to an address of PyPI or TestPyPI that takes no uploads: the index that pip reads (`/simple/`), the upload address without its final slash, or a misspelled host.',
    why: 'The exchange of the token may even succeed, and the upload then fails with 404, 405 or a redirect that no tool follows.',
    fix: "Writes the registry's upload address.",
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const publication of ruled(job.publications)) {
        const { means, index, ecosystem, run, step } = publication;
        const sources =
          means.kind === 'action' ? means.action.index : means.kind === 'command' ? means.tool.index : undefined;
        const identified = sources && index.known ? identifyIndex(ecosystem, index.value, sources) : undefined;
        const counts = failureCounts(step, job.situations);
        if (identified?.kind !== 'mistake' || !index.known || counts === 'no') continue;
        const place = placeOf(publication, index.value);
        if (place === undefined) continue;
        const { registry, right } = identified;
        const { edits } = place;
        yield found({
          file: place.file,
          span: place.span,
          severity: 'error',
          message: `\`${index.value}\` takes no uploads, so ${jobWords(run)} cannot publish to ${registry.name}. Its upload address is \`${right}\`.`,
          about: { run, step, registry },
          seen: counts === 'yes',
          fixes: edits === undefined ? [] : [{ title: `Use ${right}`, safety: 'safe', edits: () => edits(right) }],
        });
      }
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: testpypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/simple/
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: testpypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/legacy/
`,
  },
  sources: [{ title: 'PyPI: Upload API', url: 'https://docs.pypi.org/api/upload/', checked: '2026-11-22' }],
};

/** Where the address is given, and how it is changed there; it cannot be where the file passes it on from elsewhere. */
interface AddressPlace {
  readonly file: ActionsFile;
  readonly span: Span;
  readonly edits: ((address: string) => ReturnType<Fix['edits']>) | undefined;
}

function placeOf({ means, step }: Publication, address: string): AddressPlace | undefined {
  if (means.kind === 'action') {
    const variable = inputOf(step.step.with, means.action.index.urlInputs ?? []);
    return variable && inVariable(step.file, variable, address);
  }
  if (means.kind !== 'command' || means.starter !== undefined) return undefined;
  const { command, tool } = means;
  const option = optionValue(command, [...(tool.index.urlOptions ?? []), ...(tool.index.nameOptions ?? [])]);
  if (option !== undefined) return inWord(step, option, address);
  for (const name of tool.index.urlVariables ?? []) {
    const assigned = command.assignments.findLast((each) => each.name === name);
    if (assigned !== undefined) return inWord(step, assigned.value, address);
    const seen = variableSeen(step, name);
    if (seen !== undefined) return inVariable(seen.step?.file ?? step.run.workflow.file, seen.variable, address);
  }
  return undefined;
}

function inWord(step: StepRun, word: Word, address: string): AddressPlace | undefined {
  const run = step.step.run;
  if (run === undefined || word.text !== address) return undefined;
  const { file } = step;
  return {
    file,
    span: spanInRun(step, word),
    edits: (right) => inFile(file, replaceInScalar(file, run, word.start, word.end, right)),
  };
}

/** By itself, or once as a string in an expression. */
function inVariable(file: ActionsFile, { entry, value }: Variable, address: string): AddressPlace {
  const place = { file, span: entry.keySpan };
  if (value.value.trim() === address)
    return { ...place, edits: (right) => inFile(file, replaceScalar(file, value, right)) };
  const [before = '', ...others] = value.value.split(`'${address}'`);
  if (others.length !== 1) return { ...place, edits: undefined };
  const start = before.length + 1;
  return {
    ...place,
    edits: (right) => inFile(file, replaceInScalar(file, value, start, start + address.length, right)),
  };
}

function inFile(file: ActionsFile, edits: readonly TextEdit[] | undefined): ReturnType<Fix['edits']> {
  return edits && [{ path: file.path, edits }];
}
