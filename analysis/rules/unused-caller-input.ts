import { removeEntry } from '../edits/index.ts';
import { isUnused, readersIn, withoutUnused } from '../plan/credential/unused-input.ts';
import type { CredentialLink } from '../publications/types.ts';
import { tokenEcosystem } from '../registries/index.ts';
import { calledWorkflow, type JobRun, type StepRun } from '../repository/runs.ts';
import type { ActionsFile, CompositeAction, DeclaredInput, Variable, Variables, Workflow } from '../workflow/model.ts';
import { valueOf, type YamlMap } from '../workflow/yaml/tree.ts';
import { found } from './describe.ts';
import type { Fix, Found, Rule, RulePage, Subject } from './types.ts';

export const unusedCallerInput: Rule = {
  id: 'unused-caller-input',
  severity: 'warning',
  title: 'A local action or workflow is handed something that it does not take',
  documentation: {
    what: 'A step passes an input to a composite action of the repository, or a job an input or secret to a workflow of the repository, which that one does not declare. Or it declares the input or secret, its name is that of a registry token, and nothing in it uses the token.',
    why: 'GitHub refuses a run in which a called workflow is passed what it does not declare; of an action it ignores the input. Both are what is left behind when a workflow moves to trusted publishing: a secret is still handed around that nobody needs.',
    fix: 'Removes what is passed. A token that nothing uses goes from the declaration and from all callers; an action that may be used from other repositories keeps the input, with a `deprecationMessage`.',
  },
  *check(subject) {
    if (subject.publications.length === 0) return;
    for (const { run, allSteps } of subject.jobs) {
      const called = calledWorkflow(subject.session.files, run);
      if (called?.file.sound === true) yield* problemsOfCall(subject, run, called);
      for (const step of allSteps) if (step.uses?.file.sound === true) yield* problemsOfUse(subject, step, step.uses);
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
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: ./.github/actions/upload
        with:
          pypi-token: \${{ secrets.PYPI_TOKEN }}
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: ./.github/actions/upload
`,
    others: {
      '.github/actions/upload/action.yml': `name: Upload
description: Upload to PyPI
runs:
  using: composite
  steps:
    - run: uv publish --trusted-publishing always
      shell: bash
`,
    },
  },
  sources: [
    {
      title: 'GitHub: Reuse workflows',
      url: 'https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows',
      checked: '2026-11-22',
    },
    {
      title: 'GitHub: Metadata syntax, inputs',
      url: 'https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs',
      checked: '2026-11-22',
    },
  ],
};

/** One thing that is passed: by whom, to what, and what is declared there under its name. */
interface Passed {
  readonly file: ActionsFile;
  /** The job or step that passes it. */
  readonly map: YamlMap;
  readonly variables: Variables;
  readonly variable: Variable;
  readonly declared: DeclaredInput | undefined;
  readonly to: ActionsFile;
  readonly link: CredentialLink;
}

function* problemsOfCall(subject: Subject, run: JobRun, called: Workflow): Iterable<Found> {
  const { job, workflow } = run;
  const inputs = called.inputs.filter((input) => input.of === 'workflow_call');
  for (const [kind, variables, declared] of [
    ['inputs', job.with, inputs],
    ['secrets', job.secrets, called.secrets],
  ] as const) {
    for (const passed of passedThings(workflow.file, job.map, variables, declared, called.file, {
      kind: kind === 'inputs' ? 'input' : 'secret',
      file: workflow.file,
      run,
      step: undefined,
    })) {
      const word = kind === 'inputs' ? 'input' : 'secret';
      if (passed.declared === undefined) {
        yield found({
          file: workflow.file,
          span: passed.variable.entry.keySpan,
          severity: 'error',
          message: `${called.file.path} declares no ${word} \`${passed.variable.name}\`, so GitHub refuses the run before job \`${job.id}\` begins. Remove it, or declare it there.`,
          about: { run },
          related: [{ file: workflow.file, span: job.uses?.scalar.span ?? job.entry.keySpan, message: 'The call' }],
          fixes: [removal(passed)],
        });
      } else yield* unusedToken(subject, passed, passed.declared, kind, readersIn(called.file.root), { run });
    }
  }
}

function* problemsOfUse(subject: Subject, step: StepRun, action: CompositeAction): Iterable<Found> {
  const { run, file } = step;
  for (const passed of passedThings(file, step.step.map, step.step.with, action.inputs, action.file, {
    kind: 'input',
    file,
    run,
    step,
  })) {
    if (passed.declared === undefined) {
      yield found({
        file,
        span: passed.variable.entry.keySpan,
        severity: 'warning',
        message: `${action.file.path} declares no input \`${passed.variable.name}\`, so GitHub ignores it. Remove it, or declare it there.`,
        about: { run, step },
        related: [{ file, span: step.step.uses?.scalar.span ?? step.step.span, message: 'The action that is used' }],
        fixes: [removal(passed)],
      });
    } else
      yield* unusedToken(
        subject,
        passed,
        passed.declared,
        'inputs',
        [valueOf(action.file.root, 'runs'), valueOf(action.file.root, 'outputs')],
        { run, step },
      );
  }
}

function passedThings(
  file: ActionsFile,
  map: YamlMap,
  variables: Variables | undefined,
  declared: readonly DeclaredInput[],
  to: ActionsFile,
  link: Omit<CredentialLink, 'variable'>,
): readonly Passed[] {
  if (variables === undefined) return [];
  return variables.variables.map((variable) => ({
    file,
    map,
    variables,
    variable,
    declared: declared.findLast((each) => each.name.toLowerCase() === variable.name.toLowerCase()),
    to,
    link: { ...link, variable },
  }));
}

function* unusedToken(
  { repository }: Subject,
  { variable, link, file, to }: Passed,
  declared: DeclaredInput,
  kind: 'inputs' | 'secrets',
  readers: Parameters<typeof isUnused>[0],
  about: Found['about'],
): Iterable<Found> {
  if (tokenEcosystem(declared.name) === undefined || !isUnused(readers, kind, declared)) return;
  const word = kind === 'inputs' ? 'input' : 'secret';
  yield found({
    file: to,
    span: declared.entry.keySpan,
    severity: 'warning',
    message: `Nothing in ${to.path} uses the ${word} \`${declared.name}\`, and callers still hand it a token. Remove it here and where it is passed.`,
    about,
    related: [{ file, span: variable.entry.keySpan, message: 'Passed here' }],
    fixes: [
      {
        title: `Remove the ${word} \`${declared.name}\`, here and where it is passed`,
        safety: 'setup',
        edits: () => withoutUnused(repository, link),
      },
    ],
  });
}

function removal({ file, map, variables, variable }: Passed): Fix {
  return {
    title: `Remove \`${variable.name}\``,
    safety: 'setup',
    edits: () => {
      if (variables.map === undefined) return undefined;
      const edits = removeEntry(file, variables.map, variable.entry, { parents: [{ map, entry: variables.entry }] });
      return edits && [{ path: file.path, edits }];
    },
  };
}
