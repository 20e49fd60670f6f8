import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandLine } from '../command-line.ts';
import { type FileTree, temporaryFolder } from '../temporary-folder.ts';

interface Publication {
  readonly registry: string;
  readonly package?: string;
  readonly means: string;
  readonly credential: string;
  readonly job: string;
  readonly environment?: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly character: number };
  };
}

/** The publications of every file, in one line each, with the text of the marked range. */
function publicationsIn(files: FileTree): Readonly<Record<string, readonly string[]>> {
  const { stdout } = commandLine(temporaryFolder(files), ['check', '--format', 'json']);
  const report = JSON.parse(stdout) as {
    readonly files: readonly { readonly path: string; readonly publications: readonly Publication[] }[];
  };
  return Object.fromEntries(
    report.files.map(({ path, publications }) => [
      path,
      publications.map(({ registry, package: name, means, credential, job, environment, range }) => {
        const line = String(files[path]).split('\n')[range.start.line] ?? '';
        const marked = line.slice(range.start.character, range.end.character);
        return [registry, name, means, credential, job, environment, `${range.start.line + 1}: ${marked}`].join(' | ');
      }),
    ]),
  );
}

const upload = '      - uses: pypa/gh-action-pypi-publish@release/v1\n';

describe('publications in the JSON report', () => {
  it('stand under the file that publishes, with what the upload authenticates with', () => {
    const job = (id: string, environment: string, more: string): string =>
      `  ${id}:\n    runs-on: ubuntu-latest\n${environment}    steps:\n${upload}${more}`;
    const workflow = [
      'on: push\njobs:\n',
      job('a', '    environment: pypi\n', ''),
      job('b', '    environment: { name: pypi }\n', '        with: { password: "${{ secrets.TOKEN }}" }\n'),
      job('c', '    environment: ${{ vars.ENVIRONMENT }}\n', '        with: { password: "${{ vars.TOKEN }}" }\n'),
      job('d', '', '        with: { repository-url: https://example.org/legacy/, password: "${{ secrets.TOKEN }}" }\n'),
    ].join('');
    const files = { '.github/workflows/release.yml': workflow, 'pyproject.toml': '[project]\nname = "spam"\n' };
    const [a, b, c, d] = publicationsIn(files)['.github/workflows/release.yml'] ?? [];
    const uses = 'pypa/gh-action-pypi-publish@release/v1';
    const means = 'pypa/gh-action-pypi-publish';
    assert.equal(a, `pypi | spam | ${means} | none | a | pypi | 7: ${uses}`);
    assert.equal(b, `pypi | spam | ${means} | stored | b | pypi | 12: ${uses}`);
    assert.equal(c, `pypi | spam | ${means} | unknown | c | \${{ vars.ENVIRONMENT }} | 18: ${uses}`);
    assert.equal(d, `other | spam | ${means} | stored | d |  | 23: ${uses}`);
  });

  it('stand under every file that leads there too', () => {
    const files = {
      '.github/workflows/release.yml': `on: push
jobs:
  call:
    uses: ./.github/workflows/publish.yml
    with: { environment: pypi }
`,
      '.github/workflows/publish.yml': `on:
  workflow_call:
    inputs: { environment: { type: string } }
jobs:
  upload:
    runs-on: ubuntu-latest
    environment: \${{ inputs.environment }}
    steps:
      - uses: ./.github/actions/upload
`,
      '.github/actions/upload/action.yml': `name: Upload
runs:
  using: composite
  steps:
    - run: twine upload dist/*
      shell: bash
`,
    };
    assert.deepEqual(publicationsIn(files), {
      '.github/actions/upload/action.yml': ['pypi |  | twine | none | upload | pypi | 5: twine upload dist/*'],
      '.github/workflows/publish.yml': ['pypi |  | twine | none | upload | pypi | 9: ./.github/actions/upload'],
      '.github/workflows/release.yml': ['pypi |  | twine | none | call | pypi | 4: ./.github/workflows/publish.yml'],
    });
  });

  it('in an action that nobody here uses have no job', () => {
    const files = {
      'action.yml':
        'name: Upload\nruns:\n  using: composite\n  steps:\n    - uses: pypa/gh-action-pypi-publish@release/v1\n',
    };
    const uses = 'pypa/gh-action-pypi-publish';
    assert.deepEqual(publicationsIn(files), {
      'action.yml': [`pypi |  | ${uses} | none |  |  | 5: ${uses}@release/v1`],
    });
  });
});
