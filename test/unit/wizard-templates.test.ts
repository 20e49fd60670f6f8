import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templates } from '../../analysis/templates/index.ts';
import { offeredValue, templatesFor, wrongFileName } from '../../client/wizard/template-values.ts';

const crate = { registry: 'crates.io', registryName: 'crates.io', name: 'parcel-rs' };
const project = { registry: 'pypi', registryName: 'PyPI', name: 'parcel' };
const jsr = { registry: 'jsr', registryName: 'JSR', name: '@octo/parcel' };
const assembly = { registry: 'nuget', registryName: 'NuGet.org', name: 'Octo.Parcel' };

describe('templates for a repository', () => {
  const cases: readonly (readonly [string, Parameters<typeof templatesFor>[1], readonly string[]])[] = [
    ['a crate with wheels', [crate, project], ['crates-io-pypi', 'pypi', 'pypi-testpypi', 'crates-io']],
    ['a Python project', [project], ['pypi', 'pypi-testpypi']],
    ['a package of JSR', [jsr], ['jsr']],
    ['nothing that is known', [], []],
  ];
  for (const [what, packages, fitting] of cases) {
    it(what, () => {
      const found = templatesFor(templates, packages);
      assert.deepEqual(
        found.fitting.map(({ id }) => id),
        fitting,
      );
      assert.equal(found.fitting.length + found.others.length, templates.length);
    });
  }
});

describe('values for the places of a template', () => {
  const cases: readonly (readonly [string, Parameters<typeof templatesFor>[1], readonly string[]])[] = [
    ['crates-io-pypi', [crate, project], ['parcel-rs', 'parcel', 'crates.io', 'pypi']],
    ['jsr', [jsr], ['octo', 'parcel', 'jsr']],
    ['nuget', [assembly], ['Octo.Parcel', 'nuget.org', 'my-profile']],
    ['rubygems', [crate], ['my-gem', 'rubygems.org']],
  ];
  for (const [id, packages, expected] of cases) {
    it(id, () => {
      const template = templates.find((each) => each.id === id);
      assert.ok(template);
      assert.deepEqual(
        template.places.map((place) => offeredValue(template, place, packages)),
        expected,
      );
    });
  }
});

describe('the name of a workflow file', () => {
  const cases: readonly (readonly [string, RegExp | undefined])[] = [
    ['publish.yml', undefined],
    ['Release-2.0.yaml', undefined],
    ['release.yml', /There is a file/],
    ['release', /ends with .yml/],
    ['a/b.yml', /without folders/],
    ['../b.yml', /without folders/],
    ['my release.yml', /blanks/],
    ['.yml', /ends with/],
    ['', /ends with/],
  ];
  for (const [name, wrong] of cases) {
    it(`${name === '' ? 'nothing' : name} is ${wrong === undefined ? 'fine' : 'refused'}`, () => {
      const words = wrongFileName(name, new Set(['release.yml']));
      if (wrong === undefined) assert.equal(words, undefined);
      else assert.match(words ?? '', wrong);
    });
  }
});
