import { inputOf } from '../publications/values.ts';
import { setupNode } from '../registries/github/setup-node.ts';
import type { StepRun } from '../repository/runs.ts';
import { byOidc, found, jobWords, type RuledPublication } from './describe.ts';
import { removeInput } from './step-inputs.ts';
import type { Rule, RulePage } from './types.ts';

export const registryUrlConflict: Rule = {
  id: 'registry-url-conflict',
  severity: 'warning',
  title: 'A `.npmrc` of setup-node gets in the way of semantic-release',
  documentation: {
    what: 'A job publishes to npm with semantic-release by trusted publishing, and an earlier `actions/setup-node` has `registry-url`.',
    why: 'With `registry-url`, setup-node writes a `.npmrc` that names a token which is not there. semantic-release keeps credentials of its own, falls back to the empty one when the exchange fails, and stops with "EINVALIDNPMTOKEN". Its documentation asks to leave the input out.',
    fix: 'Removes `registry-url`. With a `scope` the input may be there to install private packages; then it is left to you.',
  },
  *check(subject) {
    for (const publication of byOidc(subject.publications)) {
      const { registry, run, jobSteps, step: publishing } = publication;
      if (registry.id !== 'npm' || !isSemanticRelease(publication)) continue;
      for (const step of jobSteps.slice(0, jobSteps.indexOf(publishing))) {
        const variable = isSetupNode(step) ? inputOf(step.step.with, [setupNode.inputs.registry]) : undefined;
        if (variable === undefined || !/^https:\/\/registry\.npmjs\.org\/?$/.test(variable.value.value)) continue;
        const scoped = inputOf(step.step.with, [setupNode.inputs.scope]) !== undefined;
        yield found({
          file: step.file,
          span: variable.entry.keySpan,
          severity: 'warning',
          message: `\`${variable.name}\` makes setup-node write a \`.npmrc\` with a token that is not there, which gets in the way of semantic-release in ${jobWords(run)} (EINVALIDNPMTOKEN). Leave the input out.`,
          about: { run, step, registry },
          related: [{ file: publication.file, span: publication.span, message: `The upload to ${registry.name}` }],
          fixes: scoped ? [] : [removeInput(step, variable)],
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
    branches: [main]
jobs:
  release:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: write
      id-token: write
      issues: write
      pull-requests: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
          registry-url: https://registry.npmjs.org
      - run: npx semantic-release@25
        env:
          GITHUB_TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
    after: `on:
  push:
    branches: [main]
jobs:
  release:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: write
      id-token: write
      issues: write
      pull-requests: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npx semantic-release@25
        env:
          GITHUB_TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
  },
  sources: [
    {
      title: 'semantic-release: GitHub Actions recipe, trusted publishing',
      url: 'https://semantic-release.gitbook.io/semantic-release/recipes/ci-configurations/github-actions',
      checked: '2026-11-22',
    },
  ],
};

/** By itself, or run by an action. */
function isSemanticRelease({ means }: RuledPublication): boolean {
  if (means.kind === 'command') return means.tool.id === 'semantic-release';
  return means.kind === 'action' && means.action.runs?.tool === 'semantic-release';
}

function isSetupNode({ step }: StepRun): boolean {
  return step.uses?.target.kind === 'repository' && step.uses.target.slug === setupNode.slug;
}
