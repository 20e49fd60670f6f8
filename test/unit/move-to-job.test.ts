import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import { applyFileEdits } from '../../analysis/plan/repository-edits.ts';
import { type Repository, repositoryOf } from '../../analysis/repository/repository.ts';

const actionPath = '.github/actions/release/action.yml';
const workflowPath = '.github/workflows/release.yml';

interface Case {
  readonly name: string;
  /** The publishing step, the last one of the composite action, as a list item. */
  readonly step: string;
  /** The step that uses the action, as a list item. */
  readonly user: string;
  /** The two steps that the fix leaves in the job; undefined when it must not offer itself. */
  readonly moved: string | undefined;
}

const cases: readonly Case[] = [
  {
    name: 'a plain step',
    step: `- uses: pypa/gh-action-pypi-publish@release/v1`,
    user: `- uses: ./.github/actions/release`,
    moved: `
- uses: ./.github/actions/release
- uses: pypa/gh-action-pypi-publish@release/v1`,
  },
  {
    name: 'inputs become what is filled in, text or expression',
    step: `
- name: Publish \${{ inputs.version }}
  id: publish
  uses: pypa/gh-action-pypi-publish@dc37677b2e1c63e2034f94d8a5b11f265b73ba33 # v1.14.2
  with:
    user: __token__
    password: \${{ inputs.token }}
    repository-url: \${{ inputs.url }}
    packages-dir: \${{ inputs.folder }}/dist
    skip-existing: true
    verbose: 'false'`,
    user: `
- uses: ./.github/actions/release
  with:
    version: \${{ github.ref_name }}
    folder: py
    token: ''`,
    moved: `
- uses: ./.github/actions/release
- name: Publish \${{ github.ref_name }}
  id: publish
  uses: pypa/gh-action-pypi-publish@dc37677b2e1c63e2034f94d8a5b11f265b73ba33 # v1.14.2
  with:
    packages-dir: py/dist
    skip-existing: true
    verbose: 'false'`,
  },
  {
    name: 'both conditions',
    step: `
- if: \${{ inputs.publish == 'true' && github.ref_type == 'tag' }}
  uses: pypa/gh-action-pypi-publish@release/v1`,
    user: `
- if: github.actor == 'a' || github.actor == 'b'
  uses: ./.github/actions/release
  with:
    publish: \${{ github.event_name == 'push' }}`,
    moved: `
- if: github.actor == 'a' || github.actor == 'b'
  uses: ./.github/actions/release
- if: (github.actor == 'a' || github.actor == 'b') && format('{0}', github.event_name == 'push') == 'true' && github.ref_type == 'tag'
  uses: pypa/gh-action-pypi-publish@release/v1`,
  },
  {
    name: 'a condition that is settled',
    step: `
- if: inputs.publish == 'true'
  uses: pypa/gh-action-pypi-publish@release/v1`,
    user: `
- uses: ./.github/actions/release
  with:
    publish: true`,
    moved: `
- uses: ./.github/actions/release
- uses: pypa/gh-action-pypi-publish@release/v1`,
  },
  {
    name: 'a step that reads another one of the action',
    step: `
- uses: pypa/gh-action-pypi-publish@release/v1
  with:
    packages-dir: \${{ steps.build.outputs.folder }}`,
    user: `- uses: ./.github/actions/release`,
    moved: undefined,
  },
  {
    name: 'a step with others behind it',
    step: `
- uses: pypa/gh-action-pypi-publish@release/v1
- run: echo done
  shell: bash`,
    user: `- uses: ./.github/actions/release`,
    moved: undefined,
  },
];

describe('moving the publishing step of a composite action into the job', () => {
  for (const { name, step, user, moved } of cases) {
    it(name, () => {
      const before = repository(step, user);
      const after = fixed(before);
      if (moved === undefined) assert.equal(after, undefined);
      else {
        assert.equal(after?.files.get(workflowPath)?.text, workflow(moved));
        assert.equal(after?.files.get(actionPath)?.text, action('', step.includes('inputs.') ? unread(step) : ''));
      }
    });
  }

  it('leaves a step alone that other repositories may use', () => {
    const action = repository(`- uses: pypa/gh-action-pypi-publish@release/v1`, '- run: echo');
    assert.equal(fixed(action), undefined);
  });
});

/** The inputs that only a step read are gone after it. */
function unread(step: string): string {
  return [...new Set([...step.matchAll(/inputs\.([\w-]+)/g)].map(([, name = '']) => name))].join(' ');
}

function repository(step: string, user: string): Repository {
  return repositoryOf([
    [actionPath, action(step, '')],
    [workflowPath, workflow(user)],
  ]);
}

const inputs = ['version', 'token', 'url', 'folder', 'publish'];

function action(step: string, without: string): string {
  const declared = inputs
    .filter((name) => !without.split(' ').includes(name))
    .map((name) => `  ${name}:\n    default: ''\n`);
  return `name: Release
description: Publish
${declared.length === 0 ? '' : `inputs:\n${declared.join('')}`}runs:
  using: composite
  steps:
    - run: python -m build
      shell: bash
${indented(step, 4)}`;
}

function workflow(steps: string): string {
  return `on:
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
${indented(steps, 6)}      - run: echo done
`;
}

function indented(text: string, columns: number): string {
  const lines = text.trim().split('\n');
  return text.trim() === '' ? '' : lines.map((line) => `${' '.repeat(columns)}${line}\n`).join('');
}

function fixed(before: Repository): Repository | undefined {
  const { findings } = createAnalyzer().analyze(before);
  const [finding] = findings.filter(({ rule }) => rule === 'nested-publish-action');
  const edits = finding?.fixes.find(({ title }) => title.startsWith('Move the step'))?.edits();
  return edits && applyFileEdits(before, edits);
}
