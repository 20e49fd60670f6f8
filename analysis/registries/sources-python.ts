import type { Source } from './types.ts';

/** Where the facts about PyPI, TestPyPI and the tools for Python were read. */
export const pythonSources = {
  warehouseForm: {
    title: 'PyPI: form for a GitHub publisher',
    url: 'https://github.com/pypi/warehouse/blob/6b6215712/warehouse/oidc/forms/github.py',
    checked: '2026-11-22',
  },
  warehouseClaims: {
    title: 'PyPI: how the claims of GitHub are matched',
    url: 'https://github.com/pypi/warehouse/blob/6b6215712/warehouse/oidc/models/github.py',
    checked: '2026-11-22',
  },
  warehouseExchange: {
    title: 'PyPI: exchange of the OIDC token',
    url: 'https://github.com/pypi/warehouse/blob/6b6215712/warehouse/oidc/views.py',
    checked: '2026-11-22',
  },
  documentation: {
    title: 'PyPI Docs: Publishing to PyPI with a Trusted Publisher',
    url: 'https://docs.pypi.org/trusted-publishers/',
    checked: '2026-11-22',
  },
  troubleshooting: {
    title: 'PyPI Docs: Troubleshooting',
    url: 'https://docs.pypi.org/trusted-publishers/troubleshooting/',
    checked: '2026-11-22',
  },
  publishAction: {
    title: 'pypa/gh-action-pypi-publish',
    url: 'https://github.com/pypa/gh-action-pypi-publish/tree/52d1526c882730f7556228c68cda25c3550f3e32',
    checked: '2026-11-22',
  },
} as const satisfies Readonly<Record<string, Source>>;
