import type { Registry, RegistryPage } from './types.ts';
import { warehouse, warehousePage } from './warehouse.ts';

const uploadUrl = 'https://test.pypi.org/legacy/';

export const testpypi: Registry = warehouse({
  id: 'testpypi',
  name: 'TestPyPI',
  host: 'test.pypi.org',
  test: true,
  index: {
    uploadUrls: [uploadUrl],
    hosts: ['test.pypi.org', 'testpypi.python.org', 'upload.test.pypi.org', 'test.upload.pypi.org'],
    // Only `testpypi` is known to tools; the others are names that people give it in their configuration.
    names: ['testpypi', 'test-pypi', 'test_pypi', 'pypitest', 'pypi-test', 'pypi_test', 'test.pypi'],
    mistakes: {
      'https://test.pypi.org/legacy': uploadUrl,
      'https://test.pypi.org/simple/': uploadUrl,
      'https://test.pypi.org/simple': uploadUrl,
      'http://test.pypi.org/legacy/': uploadUrl,
      'https://test.pypi.org/pypi': uploadUrl,
      'https://test.pypi.org/': uploadUrl,
      'https://test.pypi.org': uploadUrl,
      'https://upload.test.pypi.org/legacy/': uploadUrl,
      'https://upload.test.pypi.org/legacy': uploadUrl,
      'https://test.upload.pypi.org/legacy/': uploadUrl,
      'https://test.upload.pypi.org/legacy': uploadUrl,
      'https://testpypi.python.org/pypi': uploadUrl,
      'https://testpypi.python.org/legacy/': uploadUrl,
    },
  },
  environmentName: 'testpypi',
  tokenPattern: 'pypi-AgENdGVzdC5weXBpLm9yZ[\\w-]{40,}',
  severities: {},
  minting: [],
});

/** @public */
export const page: RegistryPage = /* @__PURE__ */ warehousePage([
  {
    symptom: '`invalid-publisher` on TestPyPI although the publisher works on PyPI',
    cause: 'TestPyPI has its own users, projects and publishers.',
    cure: 'Register the publisher on test.pypi.org too, with an environment of its own.',
  },
]);
