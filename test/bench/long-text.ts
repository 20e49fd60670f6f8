const job = (number: number): string => `  build-${number}:
    name: Build ${number}
    runs-on: \${{ matrix.os }}
    strategy:
      matrix:
        os: [ubuntu-latest, windows-latest, macos-latest]
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-python@v7
        with:
          python-version: '3.13'
      - name: Build and test
        run: |
          python -m pip install --upgrade build pytest
          python -m pytest --maxfail=1 tests/part_${number}
          python -m build --outdir dist
      - uses: actions/upload-artifact@v7
        with:
          name: dist-${number}
          path: dist
`;

const publishing = (number: number): string => `  publish-${number}:
    needs: build-${number}
    if: startsWith(github.ref, 'refs/tags/v') && github.repository == 'owner/project'
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/download-artifact@v8
        with:
          name: dist-${number}
          path: dist
      - name: Upload
        run: |
          if [ -n "$(ls dist)" ]; then
            uv publish dist/*
          fi
`;

/** A workflow of about so many lines: of every ten jobs, one publishes. */
export function longWorkflow(lines: number): string {
  const parts = ["name: Long\n\non:\n  push:\n    tags: ['v*']\n\njobs:\n"];
  let count = 7;
  for (let number = 0; count < lines; number++) {
    const text = number % 10 === 9 ? publishing(number - 1) : job(number);
    parts.push(text);
    count += text.split('\n').length - 1;
  }
  return parts.join('');
}
