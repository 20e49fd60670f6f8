// Generated from snippets/*.yml by `npm run generate`.
import type { WorkflowTemplate } from '../template.ts';

/** Every template, in the order of the registries. */
export const templates: readonly WorkflowTemplate[] = [
  {
    "id": "pypi",
    "title": "Release a Python project to PyPI",
    "description": "Builds in one job and uploads from another, by trusted publishing. A tag v* starts it.",
    "registries": [
      "pypi"
    ],
    "places": [
      {
        "name": "project",
        "hint": "the name of the project on PyPI",
        "initial": "my-project"
      },
      {
        "name": "environment",
        "hint": "the environment that PyPI’s publisher names",
        "initial": "pypi"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Build\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/setup-python@v7\n        with:\n          python-version: '3.x'\n      - run: python -m pip install build\n      - run: python -m build\n      - uses: actions/upload-artifact@v7\n        with:\n          name: dist\n          path: dist/\n          if-no-files-found: error\n\n  publish:\n    name: Publish to PyPI\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://pypi.org/p/<project>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: dist\n          path: dist/\n      - uses: pypa/gh-action-pypi-publish@release/v1\n"
  },
  {
    "id": "pypi-testpypi",
    "title": "Release a Python project to TestPyPI and PyPI",
    "description": "Development tags v*-dev-* go to TestPyPI, all other tags v* to PyPI, by trusted publishing, each from an environment of its own.",
    "registries": [
      "testpypi",
      "pypi"
    ],
    "places": [
      {
        "name": "project",
        "hint": "the name of the project on both indexes",
        "initial": "my-project"
      },
      {
        "name": "test-environment",
        "hint": "the environment that TestPyPI’s publisher names",
        "initial": "testpypi"
      },
      {
        "name": "environment",
        "hint": "the environment that PyPI’s publisher names",
        "initial": "pypi"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Build\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/setup-python@v7\n        with:\n          python-version: '3.x'\n      - run: python -m pip install build\n      - run: python -m build\n      - uses: actions/upload-artifact@v7\n        with:\n          name: dist\n          path: dist/\n          if-no-files-found: error\n\n  publish-testpypi:\n    name: Publish a development tag to TestPyPI\n    if: contains(github.ref_name, '-dev-')\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <test-environment>\n      url: https://test.pypi.org/p/<project>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: dist\n          path: dist/\n      - uses: pypa/gh-action-pypi-publish@release/v1\n        with:\n          repository-url: https://test.pypi.org/legacy/\n\n  publish-pypi:\n    name: Publish a production tag to PyPI\n    if: ${{ !contains(github.ref_name, '-dev-') }}\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://pypi.org/p/<project>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: dist\n          path: dist/\n      - uses: pypa/gh-action-pypi-publish@release/v1\n"
  },
  {
    "id": "crates-io",
    "title": "Release a crate to crates.io",
    "description": "Tests and verifies the package in one job and uploads it from another, by trusted publishing. A tag v* starts it.",
    "registries": [
      "crates.io"
    ],
    "places": [
      {
        "name": "crate",
        "hint": "the name of the crate",
        "initial": "my-crate"
      },
      {
        "name": "environment",
        "hint": "the environment that crates.io’s publisher names",
        "initial": "crates.io"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Test and package\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - run: cargo test\n      - run: cargo package\n\n  publish:\n    name: Publish to crates.io\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://crates.io/crates/<crate>\n    permissions:\n      contents: read\n      id-token: write\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: rust-lang/crates-io-auth-action@v1\n        id: auth\n      # The build job has verified the package.\n      - run: cargo publish --no-verify\n        env:\n          CARGO_REGISTRY_TOKEN: ${{ steps.auth.outputs.token }}\n"
  },
  {
    "id": "crates-io-pypi",
    "title": "Release a Rust crate with Python bindings to crates.io and PyPI",
    "description": "Packages the crate and builds wheels with maturin, then uploads to both registries by trusted publishing. A tag v* starts it.",
    "registries": [
      "crates.io",
      "pypi"
    ],
    "places": [
      {
        "name": "crate",
        "hint": "the name of the crate",
        "initial": "my-crate"
      },
      {
        "name": "project",
        "hint": "the name of the project on PyPI",
        "initial": "my-project"
      },
      {
        "name": "crate-environment",
        "hint": "the environment that crates.io’s publisher names",
        "initial": "crates.io"
      },
      {
        "name": "python-environment",
        "hint": "the environment that PyPI’s publisher names",
        "initial": "pypi"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  crate:\n    name: Test and package the crate\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - run: cargo test\n      - run: cargo package\n\n  wheels:\n    name: Wheels for ${{ matrix.os }}\n    runs-on: ${{ matrix.os }}\n    permissions:\n      contents: read\n    strategy:\n      matrix:\n        os: [ubuntu-latest, macos-latest, windows-latest]\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: PyO3/maturin-action@v1\n        with:\n          command: build\n          args: --release --out dist --find-interpreter\n          manylinux: auto\n      - uses: actions/upload-artifact@v7\n        with:\n          name: python-${{ matrix.os }}\n          path: dist/\n          if-no-files-found: error\n\n  sdist:\n    name: Source distribution\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: PyO3/maturin-action@v1\n        with:\n          command: sdist\n          args: --out dist\n      - uses: actions/upload-artifact@v7\n        with:\n          name: python-sdist\n          path: dist/\n          if-no-files-found: error\n\n  publish-crate:\n    name: Publish to crates.io\n    needs: [crate, wheels, sdist]\n    runs-on: ubuntu-latest\n    environment:\n      name: <crate-environment>\n      url: https://crates.io/crates/<crate>\n    permissions:\n      contents: read\n      id-token: write\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: rust-lang/crates-io-auth-action@v1\n        id: auth\n      # The first job has verified the package.\n      - run: cargo publish --no-verify\n        env:\n          CARGO_REGISTRY_TOKEN: ${{ steps.auth.outputs.token }}\n\n  publish-pypi:\n    name: Publish to PyPI\n    needs: [crate, wheels, sdist]\n    runs-on: ubuntu-latest\n    environment:\n      name: <python-environment>\n      url: https://pypi.org/p/<project>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          pattern: python-*\n          path: dist/\n          merge-multiple: true\n      - uses: pypa/gh-action-pypi-publish@release/v1\n"
  },
  {
    "id": "npm",
    "title": "Release a package to npm",
    "description": "Tests and packs in one job and uploads from another, by trusted publishing, with provenance. A tag v* starts it.",
    "registries": [
      "npm"
    ],
    "places": [
      {
        "name": "package",
        "hint": "the name of the package",
        "initial": "my-package"
      },
      {
        "name": "environment",
        "hint": "the environment that npm’s publisher names",
        "initial": "npm"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Test and pack\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/setup-node@v7\n        with:\n          node-version: '24'\n          package-manager-cache: false\n      - run: npm ci\n      - run: npm test\n      - run: npm pack\n      - uses: actions/upload-artifact@v7\n        with:\n          name: package\n          path: '*.tgz'\n          if-no-files-found: error\n\n  publish:\n    name: Publish to npm\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://www.npmjs.com/package/<package>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: package\n      # Its npm is newer than 11.5.1, the first that knows trusted publishing.\n      - uses: actions/setup-node@v7\n        with:\n          node-version: '24'\n          package-manager-cache: false\n      # A path without ./ would be taken for a repository on GitHub.\n      - run: npm publish ./*.tgz\n"
  },
  {
    "id": "rubygems",
    "title": "Release a gem to RubyGems.org",
    "description": "Builds the gem in one job and pushes it from another, by trusted publishing. A tag v* starts it.",
    "registries": [
      "rubygems"
    ],
    "places": [
      {
        "name": "gem",
        "hint": "the name of the gem and of its gemspec",
        "initial": "my-gem"
      },
      {
        "name": "environment",
        "hint": "the environment that RubyGems.org’s publisher names",
        "initial": "rubygems.org"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Build\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: ruby/setup-ruby@v1\n        with:\n          ruby-version: ruby\n      - run: gem build <gem>.gemspec\n      - uses: actions/upload-artifact@v7\n        with:\n          name: gem\n          path: '*.gem'\n          if-no-files-found: error\n\n  publish:\n    name: Publish to RubyGems.org\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://rubygems.org/gems/<gem>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: gem\n      - uses: ruby/setup-ruby@v1\n        with:\n          ruby-version: ruby\n      - uses: rubygems/configure-rubygems-credentials@v2.1.0\n      - run: gem push *.gem\n"
  },
  {
    "id": "nuget",
    "title": "Release a package to NuGet.org",
    "description": "Packs in one job and pushes from another, by trusted publishing. A tag v* starts it.",
    "registries": [
      "nuget"
    ],
    "places": [
      {
        "name": "package",
        "hint": "the id of the package",
        "initial": "My.Package"
      },
      {
        "name": "environment",
        "hint": "the environment that NuGet.org’s policy names",
        "initial": "nuget.org"
      },
      {
        "name": "profile",
        "hint": "the nuget.org profile name of the person who made the policy",
        "initial": "my-profile"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Test and pack\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/setup-dotnet@v6\n        with:\n          dotnet-version: 10.x\n      - run: dotnet test\n      - run: dotnet pack --configuration Release --output packages\n      - uses: actions/upload-artifact@v7\n        with:\n          name: packages\n          path: packages/\n          if-no-files-found: error\n\n  publish:\n    name: Publish to NuGet.org\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://www.nuget.org/packages/<package>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: packages\n          path: packages/\n      - uses: actions/setup-dotnet@v6\n        with:\n          dotnet-version: 10.x\n      - uses: NuGet/login@v1\n        id: login\n        with:\n          user: <profile>\n      - run: >-\n          dotnet nuget push packages/*.nupkg\n          --api-key ${{ steps.login.outputs.NUGET_API_KEY }}\n          --source https://api.nuget.org/v3/index.json\n"
  },
  {
    "id": "pub-dev",
    "title": "Release a Dart package to pub.dev",
    "description": "Analyses and tests, then lets the Dart team’s workflow publish, by automated publishing. A version tag starts it, as pub.dev demands.",
    "registries": [
      "pub.dev"
    ],
    "places": [
      {
        "name": "environment",
        "hint": "the environment that pub.dev requires",
        "initial": "pub.dev"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    # pub.dev's tag pattern v{{version}} in GitHub's words.\n    tags: ['v[0-9]+.[0-9]+.[0-9]+*']\n\npermissions: {}\n\njobs:\n  check:\n    name: Analyse and test\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: dart-lang/setup-dart@v1\n      - run: dart pub get\n      - run: dart analyze\n      - run: dart test\n\n  publish:\n    name: Publish to pub.dev\n    needs: check\n    permissions:\n      id-token: write\n    uses: dart-lang/setup-dart/.github/workflows/publish.yml@v1\n    with:\n      environment: <environment>\n"
  },
  {
    "id": "jsr",
    "title": "Release a package to JSR",
    "description": "Tests in one job and publishes from another, by trusted publishing, with provenance. A tag v* starts it.",
    "registries": [
      "jsr"
    ],
    "places": [
      {
        "name": "scope",
        "hint": "the scope, without its @",
        "initial": "my-scope"
      },
      {
        "name": "package",
        "hint": "the name of the package within the scope",
        "initial": "my-package"
      },
      {
        "name": "environment",
        "hint": "a protected environment, since JSR itself checks the repository alone",
        "initial": "jsr"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  test:\n    name: Test\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: denoland/setup-deno@v2\n      - run: deno test\n      - run: deno publish --dry-run\n\n  publish:\n    name: Publish to JSR\n    needs: test\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://jsr.io/@<scope>/<package>\n    permissions:\n      contents: read\n      id-token: write\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: denoland/setup-deno@v2\n      - run: deno publish\n"
  },
  {
    "id": "open-vsx",
    "title": "Release a VS Code extension to Open VSX",
    "description": "Packages the extension in one job and uploads it from another, by trusted publishing. A tag v* starts it.",
    "registries": [
      "open-vsx"
    ],
    "places": [
      {
        "name": "namespace",
        "hint": "the namespace",
        "initial": "my-namespace"
      },
      {
        "name": "extension",
        "hint": "the name of the extension",
        "initial": "my-extension"
      },
      {
        "name": "environment",
        "hint": "the environment that Open VSX’s publisher names",
        "initial": "open-vsx"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Test and package\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/setup-node@v7\n        with:\n          node-version: '24'\n          package-manager-cache: false\n      - run: npm ci\n      - run: npx --yes @vscode/vsce@4 package --out extension.vsix\n      - uses: actions/upload-artifact@v7\n        with:\n          name: extension\n          path: extension.vsix\n          if-no-files-found: error\n\n  publish:\n    name: Publish to Open VSX\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://open-vsx.org/extension/<namespace>/<extension>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: extension\n      - uses: actions/setup-node@v7\n        with:\n          node-version: '24'\n          package-manager-cache: false\n      - run: npx --yes ovsx@1.3 publish extension.vsix --trusted-publishing\n"
  },
  {
    "id": "vs-marketplace",
    "title": "Release a VS Code extension to the Visual Studio Marketplace",
    "description": "Packages the extension in one job and uploads it from another, by OpenID Connect (beta). A tag v* starts it.",
    "registries": [
      "vs-marketplace"
    ],
    "places": [
      {
        "name": "publisher",
        "hint": "the publisher on the Marketplace",
        "initial": "my-publisher"
      },
      {
        "name": "extension",
        "hint": "the name of the extension",
        "initial": "my-extension"
      },
      {
        "name": "environment",
        "hint": "a protected environment",
        "initial": "vs-marketplace"
      }
    ],
    "text": "name: Release\n\non:\n  push:\n    tags: ['v*']\n\npermissions: {}\n\njobs:\n  build:\n    name: Test and package\n    runs-on: ubuntu-latest\n    permissions:\n      contents: read\n    steps:\n      - uses: actions/checkout@v7\n        with:\n          persist-credentials: false\n      - uses: actions/setup-node@v7\n        with:\n          node-version: '24'\n          package-manager-cache: false\n      - run: npm ci\n      - run: npx --yes @vscode/vsce@4 package --out extension.vsix\n      - uses: actions/upload-artifact@v7\n        with:\n          name: extension\n          path: extension.vsix\n          if-no-files-found: error\n\n  publish:\n    name: Publish to the Marketplace\n    needs: build\n    runs-on: ubuntu-latest\n    environment:\n      name: <environment>\n      url: https://marketplace.visualstudio.com/items?itemName=<publisher>.<extension>\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v8\n        with:\n          name: extension\n      - uses: actions/setup-node@v7\n        with:\n          node-version: '24'\n          package-manager-cache: false\n      - run: npx --yes @vscode/vsce@4 publish --oidc --packagePath extension.vsix\n"
  }
];
