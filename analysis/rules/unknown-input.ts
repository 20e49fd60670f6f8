import { refVersion } from '../registries/versions/action-versions.ts';
import { atLeastVersion } from '../registries/versions/versions.ts';
import { found } from './describe.ts';
import { editDistance } from './edit-distance.ts';
import { type KnownStep, knownSteps, removeInput, renameInput } from './step-inputs.ts';
import type { Rule, RulePage } from './types.ts';

export const unknownInput: Rule = {
  id: 'unknown-input',
  severity: 'warning',
  title: 'A publishing action is given an input that it does not have',
  documentation: {
    what: 'A step passes a publishing action an input that no version of it knows: a well-known mistake (`username`, `token`, `packages_directory`), a name with a slip of the pen, or something else (information). It works at any ref, commits included.',
    why: 'GitHub only notes "Unexpected input(s)" in the log and runs the action with its defaults: the folder, the index or the credential is another one than the file says.',
    fix: 'Renames the input to the one that is meant; removes a credential input, which the action never read.',
  },
  *check(subject) {
    for (const known of knownSteps(subject)) {
      const given = known.step.step.with?.variables ?? [];
      for (const variable of given) {
        const name = variable.name.toLowerCase();
        if (!known.complete || known.inputs.some((input) => input.name.toLowerCase() === name)) continue;
        const meant = nameAt(known, meantInput(known, name));
        const taken = meant !== undefined && given.some((each) => each.name.toLowerCase() === meant.toLowerCase());
        const mistake = Object.hasOwn(known.mistakes, name);
        yield found({
          file: known.step.file,
          span: variable.entry.keySpan,
          severity: mistake || meant !== undefined ? 'warning' : 'information',
          message: messageFor(known, variable.name, meant, mistake),
          about: { run: known.step.run, step: known.step },
          fixes:
            meant !== undefined && !taken
              ? [renameInput(known.step, variable, meant)]
              : mistake || taken
                ? [removeInput(known.step, variable)]
                : [],
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
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          packages_directory: artifact/
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
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          packages-dir: artifact/
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

function meantInput(known: KnownStep, name: string): string | undefined {
  if (Object.hasOwn(known.mistakes, name)) return known.mistakes[name];
  const current = known.inputs.filter((input) => input.deprecatedFor === undefined && input.name.length > 3);
  return current.find((input) => editDistance(input.name.toLowerCase(), name, 2) <= 2)?.name;
}

/** The name that the version of the action has for an input: below its first version, the old one. */
function nameAt({ inputs, releases, ref }: KnownStep, name: string | undefined): string | undefined {
  const since = inputs.find((input) => input.name === name)?.since;
  const version = refVersion(releases, ref);
  if (since === undefined || !version.known || atLeastVersion(version.value, since)) return name;
  return inputs.find((input) => input.deprecatedFor === name)?.name ?? name;
}

function messageFor(known: KnownStep, name: string, meant: string | undefined, mistake: boolean): string {
  const ignored = `\`${known.name}\` has no input \`${name}\` and ignores it.`;
  return meant === undefined
    ? `${ignored} ${mistake ? 'Remove it.' : 'Remove it, or give the input that is meant.'}`
    : `${ignored} The input is called \`${meant}\`.`;
}
