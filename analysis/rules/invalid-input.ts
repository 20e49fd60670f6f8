import { insertEntry, replaceScalar } from '../edits/index.ts';
import { traceCredential } from '../publications/trace-credential.ts';
import { inputOf, inputValue, texts } from '../publications/values.ts';
import { configureRubygemsCredentials } from '../registries/minting/configure-rubygems-credentials.ts';
import { nugetLogin } from '../registries/minting/nuget-login.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Variable } from '../workflow/model.ts';
import { found, jobWords } from './describe.ts';
import { failureCounts } from './step-certainty.ts';
import { removeInput } from './step-inputs.ts';
import type { Fix, Found, Rule, RulePage, SubjectJob } from './types.ts';

export const invalidInput: Rule = {
  id: 'invalid-input',
  severity: 'error',
  title: 'An input has a value with which the publishing action stops',
  documentation: {
    what: "A publishing step is sure to stop at one of its inputs: `NuGet/login` without `user` (an e-mail address there is a warning), `rubygems/configure-rubygems-credentials` with `api-token` and without `audience: ''`, or `pypa/gh-action-pypi-publish` with a `user` other than `__token__` for PyPI or TestPyPI.",
    why: '`NuGet/login` needs the nuget.org profile name of the person who made the policy. The RubyGems action refuses an audience beside a token, and gives itself one. PyPI has taken no passwords of users since 2024, and the action stops before it tries.',
    fix: 'Where only one value is right, writes it: an empty `audience`, and no `user` for PyPI.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const step of job.allSteps) {
        const problem = problemOf(step, job);
        const certainty = problem && failureCounts(step, job.situations);
        if (problem === undefined || certainty === 'no') continue;
        yield { ...problem, seen: problem.seen && certainty === 'yes' };
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
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          user: octocat
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
        with:
          name: dist
          path: dist
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish: twine-upload.sh',
      url: 'https://github.com/pypa/gh-action-pypi-publish/blob/release/v1/twine-upload.sh',
      checked: '2026-11-22',
    },
    {
      title: 'rubygems/configure-rubygems-credentials: src/main.ts',
      url: 'https://github.com/rubygems/configure-rubygems-credentials/blob/main/src/main.ts',
      checked: '2026-07-28',
    },
    {
      title: 'NuGet/login: README',
      url: 'https://github.com/NuGet/login#readme',
      checked: '2026-07-23',
    },
  ],
};

function problemOf(step: StepRun, job: SubjectJob): Found | undefined {
  const target = step.step.uses?.target;
  if (target?.kind !== 'repository' || target.path !== '') return undefined;
  switch (target.slug) {
    case nugetLogin.slug.toLowerCase():
      return ofNugetLogin(step);
    case configureRubygemsCredentials.slug.toLowerCase():
      return ofRubygemsCredentials(step, job);
    case 'pypa/gh-action-pypi-publish':
      return ofPypiAction(step, job);
    default:
      return undefined;
  }
}

function ofNugetLogin(step: StepRun): Found | undefined {
  const user = inputOf(step.step.with, ['user']);
  const about = { run: step.run, step };
  const possible = user === undefined ? [''] : valuesOf(step, 'user');
  if (possible?.every((text) => text.trim() === '')) {
    return found({
      file: step.file,
      span: user?.entry.keySpan ?? step.step.uses?.scalar.span ?? step.step.map.span,
      severity: 'error',
      message: `\`NuGet/login\` stops without \`user\` in ${jobWords(step.run)}. Give it the nuget.org profile name of the person who made the trusted publishing policy.`,
      about,
    });
  }
  if (user === undefined || !user.value.value.includes('@') || user.value.text.expressions.length > 0) return undefined;
  return found({
    file: step.file,
    span: user.entry.keySpan,
    severity: 'warning',
    message: `\`user: ${user.value.value}\` is an e-mail address, and NuGet.org finds no policy by it. Give \`NuGet/login\` the profile name of the person who made the policy.`,
    about,
  });
}

function ofRubygemsCredentials(step: StepRun, job: SubjectJob): Found | undefined {
  const token = inputOf(step.step.with, ['api-token']);
  if (token === undefined) return undefined;
  const audience = inputOf(step.step.with, ['audience']);
  const possible = audience === undefined ? ['rubygems.org'] : valuesOf(step, 'audience');
  if (possible === undefined || possible.includes('')) return undefined;
  const { kind } = traceCredential(token.value.text, { kind: 'step', step, steps: job.allSteps }).credential;
  if (kind === 'none') return undefined;
  return found({
    file: step.file,
    span: (audience ?? token).entry.keySpan,
    severity: 'error',
    message: `\`rubygems/configure-rubygems-credentials\` stops in ${jobWords(step.run)}: it refuses an \`audience\` beside \`api-token\`${audience === undefined ? ', and has one by default' : ''}. Set \`audience: ''\`, or drop the token and use trusted publishing.`,
    about: { run: step.run, step },
    // A token that may be missing makes it use OIDC.
    seen: kind === 'stored' || kind === 'literal' || kind === 'minted',
    fixes: [emptyAudience(step, audience)],
  });
}

function emptyAudience({ file, step }: StepRun, audience: Variable | undefined): Fix {
  return {
    title: "Set `audience: ''`",
    safety: 'safe',
    edits: () => {
      const map = step.with?.map;
      const edits =
        audience !== undefined
          ? replaceScalar(file, audience.value, '')
          : map && insertEntry(file, map, { key: 'audience', value: '' }, []);
      return edits && [{ path: file.path, edits }];
    },
  };
}

function ofPypiAction(step: StepRun, { publications }: SubjectJob): Found | undefined {
  const user = inputOf(step.step.with, ['user']);
  const upload = publications.find((each) => each.step === step && each.registry?.ecosystem === 'python');
  const possible = user && valuesOf(step, 'user');
  if (user === undefined || upload?.registry === undefined || possible === undefined) return undefined;
  if (possible.includes('__token__')) return undefined;
  const { registry } = upload;
  return found({
    file: step.file,
    span: user.entry.keySpan,
    severity: 'error',
    message: `${registry.name} takes no password of a user, and \`pypa/gh-action-pypi-publish\` stops at \`user: ${user.value.value === '' ? "''" : user.value.value}\` in ${jobWords(step.run)}. Leave \`user\` out.`,
    about: { run: step.run, step, registry },
    fixes: [removeInput(step, user)],
  });
}

function valuesOf(step: StepRun, input: string): readonly string[] | undefined {
  const value = inputValue(step, [input]);
  return value && texts(value);
}
