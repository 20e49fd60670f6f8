import type { MissedTable } from './table.ts';

const unknownIndex =
  'the variable of the repository or environment in `repository-url` decides between PyPI and TestPyPI';
const privateIndex = 'the upload goes to a devpi server that the job itself starts, not to PyPI';
const neverRuns = 'the steps have the condition `1 != 1` (one of them joined with `&&`) and never run';
const onlyForTags = 'pushes to one branch start the workflow, and the publishing step runs only for tags: never';
const findingInCalled =
  'the finding stands in `reusable-publish.yml`, which this workflow calls, and names this one as related';
const noTokenHere =
  'no caller in the repository passes the optional secret `pypi_token`, so the password is empty in all runs seen';
const callsWithoutToken =
  'it calls the publishing workflow without a token, and its own upload, meant to fail, has none';

/** PyPI and TestPyPI. */
export const python: MissedTable = {
  registries: { pypi: 'pypi', testpypi: 'testpypi' },
  complete: true,
  publications: {
    'Adminiuga__zigpy/.github/workflows/publish-to-pypi.yml testpypi': onlyForTags,
    'ansible__pylibssh@ae5d7f5a60d2/.github/workflows/macos.yml pypi': neverRuns,
    'ansible__pylibssh@ae5d7f5a60d2/.github/workflows/macos.yml testpypi': neverRuns,
    'astroautomata__PySR@bc55a48d997d/.github/workflows/python-publish.yml pypi': onlyForTags,
    'dbt-labs__dbt-adapters/.github/actions/publish-pypi/action.yml pypi':
      'a required input decides the index, and nothing in the repository uses this action',
    'dbt-labs__dbt-adapters/.github/workflows/_publish-pypi.yml pypi': unknownIndex,
    'dbt-labs__dbt-adapters/.github/workflows/publish-oss.yml pypi': unknownIndex,
    'dbt-labs__dbt-adapters@c53766aa11f1/.github/workflows/publish.yml pypi': unknownIndex,
    'dbt-labs__dbt-adapters@cb63070cdceb/.github/workflows/publish-pypi.yml pypi': unknownIndex,
    'deepset-ai__deepset-cloud-sdk/.github/workflows/deploy-prod.yml pypi': unknownIndex,
    'deepset-ai__deepset-cloud-sdk/.github/workflows/deploy-test.yml pypi': unknownIndex,
    'deepset-ai__deepset-cloud-sdk/.github/workflows/deploy.yml pypi': unknownIndex,
    'pypa__gh-action-pypi-publish/.github/workflows/self-smoke-test-action.yml pypi': privateIndex,
    'pypa__gh-action-pypi-publish@fedca4a9a83c/.github/workflows/test-upload.yml pypi': privateIndex,
  },
  tokenFiles: {
    'Adminiuga__zigpy/.github/workflows/publish-to-pypi.yml': onlyForTags,
    'OpenAstronomy__github-actions-workflows/.github/workflows/publish.yml': noTokenHere,
    'OpenAstronomy__github-actions-workflows/.github/workflows/publish_pure_python.yml': noTokenHere,
    'OpenAstronomy__github-actions-workflows/.github/workflows/test_publish.yml': callsWithoutToken,
    'OpenAstronomy__github-actions-workflows/.github/workflows/test_publish_pure_python.yml': callsWithoutToken,
    'aimasteracc__tree-sitter-analyzer/.github/workflows/hotfix-automation.yml': findingInCalled,
    'aimasteracc__tree-sitter-analyzer/.github/workflows/release-automation.yml': findingInCalled,
    'ansible__pylibssh@ae5d7f5a60d2/.github/workflows/macos.yml': neverRuns,
    'astroautomata__PySR@bc55a48d997d/.github/workflows/python-publish.yml': onlyForTags,
    'jazzband__pip-tools/.github/workflows/release.yml':
      'the upload to PyPI goes by OIDC; the secret is for the private index of jazzband.co',
    'pypa__gh-action-pypi-publish/.github/workflows/self-smoke-test-action.yml': privateIndex,
    'pypa__gh-action-pypi-publish@fedca4a9a83c/.github/workflows/test-upload.yml': privateIndex,
  },
};
