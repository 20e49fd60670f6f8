import { refVersion } from '../registries/versions/action-versions.ts';
import { atLeastVersion } from '../registries/versions/versions.ts';
import { found } from './describe.ts';
import { knownSteps, removeInput, renameInput } from './step-inputs.ts';
import type { Rule, RulePage } from './types.ts';

export const deprecatedInput: Rule = {
  id: 'deprecated-input',
  severity: 'warning',
  title: 'A publishing action is given an input under its old name',
  documentation: {
    what: 'A step passes an input under a name that the action replaced: `repository_url` for `repository-url` and its kin.',
    why: 'The old names will go in the next major version. Until then GitHub shows a warning at every run.',
    fix: 'Renames the input. Only where the version of the action is known to have the new name: PyPI action below v1.7.0 would ignore it, and an upload meant for TestPyPI would go to PyPI.',
  },
  *check(subject) {
    for (const known of knownSteps(subject)) {
      const given = known.step.step.with?.variables ?? [];
      for (const variable of given) {
        const input = known.inputs.find((each) => each.name.toLowerCase() === variable.name.toLowerCase());
        const name = input?.deprecatedFor;
        if (name === undefined) continue;
        const since = known.inputs.find((each) => each.name === name)?.since;
        const version = refVersion(known.releases, known.ref);
        const knows = version.known && (since === undefined || atLeastVersion(version.value, since));
        const tooOld = version.known && !knows;
        if (tooOld) continue;
        const taken = given.some((each) => each.name.toLowerCase() === name.toLowerCase());
        yield found({
          file: known.step.file,
          span: variable.entry.keySpan,
          severity: 'warning',
          message: `\`${known.name}\` calls the input \`${variable.name}\` \`${name}\` now and will drop the old name. Rename it.`,
          about: { run: known.step.run, step: known.step },
          // A version that no table holds may be one that knows the old name only.
          seen: version.known,
          fixes: !knows ? [] : [taken ? removeInput(known.step, variable) : renameInput(known.step, variable, name)],
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
          repository_url: https://test.pypi.org/legacy/
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
  sources: [
    {
      title: 'pypa/gh-action-pypi-publish: action.yml',
      url: 'https://github.com/pypa/gh-action-pypi-publish/blob/release/v1/action.yml',
      checked: '2026-11-22',
    },
  ],
};
