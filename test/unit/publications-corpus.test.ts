import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { createAnalyzer } from '../../analysis/analyze.ts';
import type { Publication } from '../../analysis/publications/types.ts';
import { isActionPath, isWorkflowPath, repositoryOf } from '../../analysis/repository/repository.ts';
import { sharedData } from '../shared-data.ts';

/** Why a publication cannot be found in a file, or not its registry. */
const unseenScript = 'a script that is not among the files publishes, and it is handed no token';
const addressOutside = 'the address of the index stands in a variable of the repository or the organization';
const hiddenCaller = 'the caller, who has to pass the address of the index, is not among the files';
const otherIndex = 'it publishes to another index than the registry';
const foreignWorkflow = 'a workflow of another repository publishes, and it is handed no token';
const neverRuns = 'its condition is never true';
const dryRun = 'every upload is a dry run';

/** Files that publish, and of which a registry is not found, with the reason. */
const missed: Readonly<Record<string, string>> = {
  'Adminiuga__zigpy/.github/workflows/publish-to-pypi.yml': neverRuns,
  'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/publish-dev.yml': otherIndex,
  'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/publish-release.yml': foreignWorkflow,
  'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/retry-publish.yml': foreignWorkflow,
  'Ed-Fi-Alliance-OSS__MetaEd-js/.github/workflows/reusable-publish.yml': otherIndex,
  'Ed-Fi-Alliance-OSS__MetaEd-js@12e751215199/.github/workflows/auto-publish-dev.yml': otherIndex,
  'Ed-Fi-Alliance-OSS__MetaEd-js@12e751215199/.github/workflows/legacy-publish.yml': otherIndex,
  'Ed-Fi-Alliance-OSS__MetaEd-js@922123899214/.github/workflows/publish.yml': otherIndex,
  'OS-pedrogustavobilro__test-lerna-trusted-publishing/.github/workflows/publish.yml': unseenScript,
  'OS-pedrogustavobilro__test-lerna-trusted-publishing/.github/workflows/reusable-publish.yml': unseenScript,
  'Skycoder42__dart_test_tools/.github/workflows/dart_test_tools_cd.yml': foreignWorkflow,
  'airbnb__visx/.github/workflows/push.yml': unseenScript,
  'ansible__pylibssh@ae5d7f5a60d2/.github/workflows/macos.yml': neverRuns,
  'apache__opendal/.github/workflows/release_rust.yml': unseenScript,
  'astroautomata__PySR@bc55a48d997d/.github/workflows/python-publish.yml': neverRuns,
  'cartesia-ai__cartesia-js/.github/workflows/publish-npm.yml': unseenScript,
  'dbt-labs__dbt-adapters/.github/actions/publish-pypi/action.yml': hiddenCaller,
  'dbt-labs__dbt-adapters/.github/workflows/_publish-pypi.yml': addressOutside,
  'dbt-labs__dbt-adapters/.github/workflows/publish-oss.yml': addressOutside,
  'dbt-labs__dbt-adapters@c53766aa11f1/.github/workflows/publish.yml': addressOutside,
  'dbt-labs__dbt-adapters@cb63070cdceb/.github/workflows/publish-pypi.yml': addressOutside,
  'deepset-ai__deepset-cloud-sdk/.github/workflows/deploy-prod.yml': addressOutside,
  'deepset-ai__deepset-cloud-sdk/.github/workflows/deploy-test.yml': addressOutside,
  'deepset-ai__deepset-cloud-sdk/.github/workflows/deploy.yml': addressOutside,
  'jdx__aube/.github/workflows/publish-npm.yml': unseenScript,
  'k-paxian__dart-package-publisher/.github/workflows/test.yml': dryRun,
  'launchdarkly__ldcli/.github/actions/publish-npm/action.yml': unseenScript,
  'launchdarkly__ldcli/.github/workflows/manual-publish.yml': unseenScript,
  'launchdarkly__ldcli/.github/workflows/release-please.yml': unseenScript,
  'prefix-dev__rattler-build/.github/workflows/release-crates.yml': unseenScript,
  'pypa__gh-action-pypi-publish/.github/workflows/self-smoke-test-action.yml': otherIndex,
  'pypa__gh-action-pypi-publish@fedca4a9a83c/.github/workflows/test-upload.yml': otherIndex,
  'rust-lang__crates.io/.github/workflows/smoke-test.yml': otherIndex,
  'rust-lang__crates.io@1983ed0640c3/.github/workflows/smoke-test.yml': otherIndex,
  'vuejs__core/.github/workflows/release.yml': unseenScript,
};

/** Files that publish by a token, and of which no credential is found, with the reason; those that are missed aside. */
const withoutCredential: Readonly<Record<string, string>> = {
  'OpenAstronomy__github-actions-workflows/.github/workflows/publish.yml': 'the callers among the files pass no token',
  'OpenAstronomy__github-actions-workflows/.github/workflows/publish_pure_python.yml':
    'the callers among the files pass no token',
  'OpenAstronomy__github-actions-workflows/.github/workflows/test_publish.yml': 'it passes no token to what it calls',
  'OpenAstronomy__github-actions-workflows/.github/workflows/test_publish_pure_python.yml':
    'it passes no token to what it calls',
  'celo-org__reusable-workflows/.github/actions/npm-publish/action.yml': 'a step fetches the token from a vault',
};

/** Marked as publishing nothing, though they publish extensions of VS Code. */
const mismarked: ReadonlySet<string> = new Set([
  'github__vscode-github-actions/.github/workflows/publish.yml',
  'redhat-developer__vscode-yaml/.github/workflows/release.yml',
]);

interface CorpusFile {
  readonly name: string;
  readonly registries: readonly string[];
  readonly auth: string;
  readonly publishes: boolean;
  readonly publications: readonly Publication[];
}

function readCorpus(folder: string): readonly CorpusFile[] {
  const rows = readFileSync(join(folder, 'index.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  const byRepository = new Map<string, string[][]>();
  for (const row of rows.map((each) => each.split('\t'))) {
    const name = row[0]?.slice(0, row[0].indexOf('/')) ?? '';
    byRepository.set(name, [...(byRepository.get(name) ?? []), row]);
  }
  return [...byRepository].flatMap(([name, files]) => {
    const texts = filesBelow(join(folder, name)).map(
      (path) => [judgedAs(relative(join(folder, name), path)), readFileSync(path, 'utf8')] as const,
    );
    const { publications } = createAnalyzer([]).analyze(repositoryOf(texts));
    return files.map(([file = '', , , , , registries = '', auth = '', publishes]) => {
      const path = judgedAs(file.slice(name.length + 1));
      return {
        name: file,
        registries: registries.split(',').map((id) => (id === 'crates' ? 'crates.io' : id)),
        auth,
        publishes: publishes === 'yes',
        publications: publications.filter((each) => shownIn(each).includes(path)),
      };
    });
  });
}

/** A template that lies elsewhere is judged as a workflow, as when somebody asks about it by name. */
function judgedAs(path: string): string {
  return isWorkflowPath(path) || isActionPath(path) ? path : `.github/workflows/${path.replaceAll('/', '_')}`;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files that a publication shows in: that of its step, of the actions around it, and of its callers. */
function shownIn({ step, run }: Publication): readonly string[] {
  const paths: string[] = [];
  for (let each: typeof step | undefined = step; each !== undefined; each = each.outer) paths.push(each.file.path);
  for (let each: typeof run | undefined = run; each !== undefined; each = each.caller)
    paths.push(each.workflow.file.path);
  return paths;
}

const folder = sharedData('corpus');
const files = folder === undefined ? [] : readCorpus(folder);
const withoutRules: ReadonlySet<string> = new Set(['github-packages', 'other-index', '-', '']);

describe('publications in the corpus', { skip: folder === undefined ? 'the corpus is not here' : false }, () => {
  for (const { name, registries, publications } of files.filter(({ publishes }) => publishes)) {
    it(`are found: ${name}`, () => {
      const found = new Set<string>(publications.map(({ registry }) => registry?.id ?? 'other'));
      const absent = registries.filter((id) => !withoutRules.has(id) && !found.has(id));
      const reason = missed[name];
      if (reason === undefined) assert.deepEqual(absent, []);
      else assert.notDeepEqual(absent, [], `it is found now, and no longer missed because ${reason}`);
    });
  }

  for (const file of files.filter(({ publishes, auth }) => publishes && auth === 'token')) {
    const { name, registries, publications } = file;
    if (missed[name] !== undefined || registries.every((id) => withoutRules.has(id))) continue;
    it(`have the credential that is used: ${name}`, () => {
      const seen = publications.some(({ received }) =>
        received.some(
          ({ role, credential }) => role === 'token' && ['stored', 'fallback', 'literal'].includes(credential.kind),
        ),
      );
      const reason = withoutCredential[name];
      assert.equal(seen, reason === undefined, reason);
    });
  }

  for (const { name, publications } of files.filter(({ publishes }) => !publishes)) {
    if (mismarked.has(name)) continue;
    it(`are none where nothing is published: ${name}`, () => {
      const ruled = publications.filter(({ registry }) => registry !== undefined);
      assert.deepEqual(
        ruled.map(({ means }) => means.name),
        [],
      );
    });
  }

  it('are each there once', () => {
    const all = [...new Set(files.flatMap(({ publications }) => publications))];
    const keys = all.map(({ file, span, run, registry, index, means }) => {
      const calls: string[] = [];
      for (let each: typeof run | undefined = run; each !== undefined; each = each.caller)
        calls.push(`${each.workflow.file.path} ${each.job.id}`);
      return JSON.stringify([file.text.length, file.path, span, calls, registry?.id, index, means.name]);
    });
    const repeated = keys.filter((key, at) => keys.indexOf(key) !== at);
    assert.deepEqual(repeated, []);
  });

  it('that are listed as missed are files of the corpus', () => {
    const names = new Set(files.map(({ name }) => name));
    const listed = [...Object.keys(missed), ...Object.keys(withoutCredential), ...mismarked];
    assert.deepEqual(
      listed.filter((name) => !names.has(name)),
      [],
    );
  });
});
