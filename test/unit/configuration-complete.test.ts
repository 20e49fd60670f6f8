import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completionsAt } from '../../analysis/configuration/complete.ts';
import { registries } from '../../analysis/registries/index.ts';

const sources = {
  workflows: ['ci.yml', 'release.yml'],
  environments: ['pypi'],
  rules: [{ id: 'open-trigger', title: 'Open' }],
};
const ids = registries.map(({ id }) => id as string);
const keys = ['registry', 'package', 'repository', 'workflow', 'workflow-repository', 'environment'];
const severities = ['off', 'hint', 'information', 'warning', 'error'];

/** `|` is the cursor; the word that is replaced, and what is offered. */
const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['|', '', ['rules', 'publishers']],
  ['pub|', 'pub', ['rules', 'publishers']],
  ['rules:\n  |', '', ['open-trigger']],
  ['rules:\n  open-|', 'open-', ['open-trigger']],
  ['rules:\n  open-trigger: |', '', severities],
  ['rules:\n  open-trigger: wa|', 'wa', severities],
  ['publishers:\n  - |', '', keys],
  ['publishers:\n  - registry: |', '', ids],
  ['publishers:\n  - registry: py|', 'py', ids],
  ['publishers:\n  - registry: "py|', 'py', ids],
  ['publishers:\n  - registry: pypi\n    |', '', keys],
  ['publishers:\n  - registry: pypi\n    workflow: re|', 're', ['ci.yml', 'release.yml']],
  ['publishers:\n  - registry: pypi\n    environment: |', '', ['pypi']],
  ['publishers: [{registry: pypi, workflow: |', '', ['ci.yml', 'release.yml']],
  ['publishers: [{registry: pypi, wo|', 'wo', keys],
  ['publishers:\r\n  - registry: py|', 'py', ids],
  ['publishers:\n  - package: |', '', []],
  ['# rules: |', '', []],
  ['publishers:\n  - registry: pypi # the |', '', []],
  ['rules:\n  open-trigger: off\npublishers:\n  - re|', 're', keys],
];

describe('completion in the configuration', () => {
  for (const [marked, word, expected] of table) {
    it(JSON.stringify(marked), () => {
      const offset = marked.indexOf('|');
      const text = marked.replace('|', '');
      const found = completionsAt(text, offset, sources);
      assert.deepEqual(
        found.map(({ label }) => label),
        expected,
      );
      for (const { span } of found) assert.equal(text.slice(span.start, span.end), word);
    });
  }
});
