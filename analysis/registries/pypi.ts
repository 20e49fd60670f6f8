import { tokenMintAction } from './minting/token-mint-action.ts';
import type { Registry, RegistryPage } from './types.ts';
import { warehouse, warehousePage } from './warehouse.ts';

const uploadUrl = 'https://upload.pypi.org/legacy/';

export const pypi: Registry = warehouse({
  id: 'pypi',
  name: 'PyPI',
  host: 'pypi.org',
  test: false,
  index: {
    uploadUrls: [uploadUrl],
    hosts: ['upload.pypi.org', 'pypi.org', 'pypi.python.org', 'upload.pypi.io'],
    names: ['pypi'],
    // Seen in the field; each is answered by an error page or a redirect that no tool follows with the file.
    mistakes: {
      'https://upload.pypi.org/legacy': uploadUrl,
      'https://upload.pypi.org/': uploadUrl,
      'https://upload.pypi.org': uploadUrl,
      'http://upload.pypi.org/legacy/': uploadUrl,
      'https://upload.pypi.org/simple/': uploadUrl,
      'https://upload.pypi.org/simple': uploadUrl,
      'https://pypi.org/legacy/': uploadUrl,
      'https://pypi.org/legacy': uploadUrl,
      'https://pypi.org/simple/': uploadUrl,
      'https://pypi.org/simple': uploadUrl,
      'https://pypi.org/pypi': uploadUrl,
      'https://pypi.org/': uploadUrl,
      'https://pypi.org': uploadUrl,
      'https://pypi.python.org/pypi': uploadUrl,
      'https://pypi.python.org/pypi/': uploadUrl,
      'https://pypi.python.org/legacy/': uploadUrl,
      'https://pypi.python.org/simple/': uploadUrl,
      'https://pypi.python.org/': uploadUrl,
    },
  },
  environmentName: 'pypi',
  tokenPattern: 'pypi-AgEIcHlwaS5vcmc[\\w-]{40,}',
  severities: { 'missing-environment': 'warning', 'build-in-publish-job': 'information' },
  minting: [tokenMintAction],
});

/** @public */
export const page: RegistryPage = /* @__PURE__ */ warehousePage([]);
