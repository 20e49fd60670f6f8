/** Where the workflow of most tests lies. */
export const RELEASE = '.github/workflows/release.yml';

/** Publishes to PyPI with a stored token. */
export const STORED_TOKEN = `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    steps:
      - uses: actions/download-artifact@v4
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          password: \${{ secrets.PYPI_TOKEN }}
`;

/** What "Use trusted publishing" makes of it. */
export const MOVED = `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v4
      - uses: pypa/gh-action-pypi-publish@release/v1
`;

/** Publishes nothing. */
export const QUIET = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: make test
`;

/** The place (zero-based) of the first occurrence of a piece of a text. */
export function placeOf(text: string, piece: string) {
  const before = text.slice(0, text.indexOf(piece)).split(/\r\n|\n/);
  const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { start, end: { line: start.line, character: start.character + piece.length } };
}
