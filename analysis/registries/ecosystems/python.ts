import type { EcosystemFacts } from '../types.ts';
import { phrases, words } from '../words.ts';
import { pythonActions } from './python/actions.ts';
import { maturinTools } from './python/maturin.ts';
import { pythonProjectTools } from './python/project-tools.ts';
import { pythonUploadTools } from './python/upload-tools.ts';

export const python: EcosystemFacts = {
  id: 'python',
  tools: [...pythonUploadTools, ...pythonProjectTools, ...maturinTools],
  actions: pythonActions,
  tokenInputNames: words(`
    pypi-token pypi-api-token pypi-password pypi-publish-token pypi-test-token test-pypi-token
    test-pypi-api-token testpypi-token testpypi-api-token twine-password uv-publish-token
    poetry-pypi-token-pypi maturin-pypi-token flit-password hatch-index-auth pdm-publish-password
  `),
  installCommands: phrases(`
    pip install, pip download, pip wheel, pip3 install, pip3 download, pipx install, pipx inject, uv pip,
    uv sync, uv lock, uv add, uv tool, uv python, poetry install, poetry lock, poetry update, poetry add,
    poetry self, pdm install, pdm sync, pdm lock, pdm update, pdm add, rye sync, rye lock, rye add, hatch env,
    hatch dep, pipenv install, pipenv sync, conda install, conda env
  `),
  otherHosts: words(`
    localhost 127.0.0.1 .jfrog.io artifactory nexus .codeartifact. pkgs.dev.azure.com .pkg.visualstudio.com
    python.pkg.dev -python.pkg.dev gitlab.com cloudsmith.io fury.io packagecloud.io anaconda.org prefix.dev
    pypi.nvidia.com download.pytorch.org devpi
  `),
};
