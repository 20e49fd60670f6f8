import { test } from 'node:test';
import {
  insertEntry,
  jobKeyOrder,
  lastIn,
  permissionOrder,
  stepKeyOrder,
  workflowKeyOrder,
  type YamlData,
} from '../../analysis/edits/index.ts';
import { checkCase, type Edit, type EditCase, mapAt, nodeAt } from './edits-file.ts';

function insert(path: string, key: string, value: YamlData, order: readonly string[] = []): Edit {
  return (file) => {
    const target = nodeAt(file, path);
    return target.kind === 'list' ? undefined : insertEntry(file, target, { key, value }, order);
  };
}

const read = { plain: 'read' };
const write = { plain: 'write' };
const idToken = (path: string) => insert(path, 'id-token', write, permissionOrder);

const cases: readonly EditCase[] = [
  {
    name: 'behind runs-on and the comment that trails it, before the comment above the next key',
    before: `on: push
jobs:
  publish:
    runs-on: ubuntu-latest # the oldest that works
    # builds and uploads
    steps:
      - run: make
`,
    edit: insert('jobs.publish', 'environment', { name: 'pypi', url: { plain: 'https://pypi.org/p/x' } }, jobKeyOrder),
    after: `on: push
jobs:
  publish:
    runs-on: ubuntu-latest # the oldest that works
    environment:
      name: pypi
      url: https://pypi.org/p/x
    # builds and uploads
    steps:
      - run: make
`,
  },
  {
    name: 'steps set off by a blank line keep it',
    before: `jobs:
  publish:
    runs-on: ubuntu-latest

    steps:
      - run: make
`,
    edit: insert('jobs.publish', 'environment', 'pypi', jobKeyOrder),
    after: `jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi

    steps:
      - run: make
`,
  },
  {
    name: 'where blank lines part all keys, one parts the new key',
    before: `jobs:
  publish:
    name: x

    runs-on: ubuntu-latest

    steps:
      - run: make
`,
    edit: insert('jobs.publish', 'environment', 'pypi', jobKeyOrder),
    after: `jobs:
  publish:
    name: x

    runs-on: ubuntu-latest

    environment: pypi

    steps:
      - run: make
`,
  },
  {
    name: 'the last key of a job stands before the blank line and the comment of the next job',
    before: `jobs:
  one:
    runs-on: x

  # the second
  two:
    runs-on: x
`,
    edit: insert('jobs.one', 'permissions', { contents: read }, jobKeyOrder),
    after: `jobs:
  one:
    runs-on: x
    permissions:
      contents: read

  # the second
  two:
    runs-on: x
`,
  },
  {
    name: 'the first key stands behind the dash, the one that stood there below',
    before: `steps:
  # publish
  - uses: a # pinned
    with:
      b: c
`,
    edit: insert('steps.0', 'name', 'Publish: all', stepKeyOrder),
    after: `steps:
  # publish
  - name: 'Publish: all'
    uses: a # pinned
    with:
      b: c
`,
  },
  {
    name: 'a map of several lines as the first key behind a wide dash',
    before: `steps:
  -   timeout-minutes: 3
      uses: a
`,
    edit: insert('steps.0', 'with', { a: { b: 'c' } }, ['with', 'timeout-minutes']),
    after: `steps:
  -   with:
        a:
          b: c
      timeout-minutes: 3
      uses: a
`,
  },
  {
    name: 'an anchor behind the dash would pass to the new key',
    before: `steps:
  - &a uses: b
    with: {}
`,
    edit: insert('steps.0', 'name', 'x', stepKeyOrder),
    after: undefined,
  },
  {
    name: 'the first key of a job stands above the comment of the next, that of a file below the comment at its head',
    before: `# release
on: push
jobs:
  one:
    # where
    runs-on: x
`,
    edit: insert('jobs.one', 'name', 'One', jobKeyOrder),
    after: `# release
on: push
jobs:
  one:
    name: One
    # where
    runs-on: x
`,
  },
  {
    name: 'the first key of a file stands below the comment at its head',
    before: `# release

# more
on: push

jobs: {}
`,
    edit: insert('', 'name', 'Release', workflowKeyOrder),
    after: `# release

# more
name: Release

on: push

jobs: {}
`,
  },
  {
    name: 'sections of a workflow are set off by a blank line as the others are',
    before: `name: Release
on:
  push:
    tags: ['v*']

jobs:
  one:
    runs-on: x
`,
    edit: insert('', 'permissions', { contents: read }, workflowKeyOrder),
    after: `name: Release
on:
  push:
    tags: ['v*']

permissions:
  contents: read

jobs:
  one:
    runs-on: x
`,
  },
  {
    name: 'a new job is set off by a blank line',
    before: `jobs:
  build:
    runs-on: x
    steps:
    - run: make
`,
    edit: (file) => {
      const jobs = mapAt(file, 'jobs');
      const value = {
        needs: 'build',
        'runs-on': 'ubuntu-latest',
        steps: [{ uses: 'a/b@v1', with: { c: 'd' } }, { run: 'x\ny\n' }],
      };
      return insertEntry(file, jobs, { key: 'publish', value }, lastIn(jobs, 'publish'));
    },
    after: `jobs:
  build:
    runs-on: x
    steps:
    - run: make

  publish:
    needs: build
    runs-on: ubuntu-latest
    steps:
    - uses: a/b@v1
      with:
        c: d
    - run: |
        x
        y
`,
  },
  {
    name: 'scopes stand in the order of the alphabet',
    before: `permissions:
  contents: read # for checkout
  packages: write
`,
    edit: idToken('permissions'),
    after: `permissions:
  contents: read # for checkout
  id-token: write
  packages: write
`,
  },
  {
    name: 'among scopes without order behind the last that comes before it',
    before: `permissions:
  packages: write
  contents: read
  actions: read
`,
    edit: idToken('permissions'),
    after: `permissions:
  packages: write
  contents: read
  actions: read
  id-token: write
`,
  },
  {
    name: 'flow map',
    before: `permissions: { contents: read } # least\non: push\n`,
    edit: idToken('permissions'),
    after: `permissions: { contents: read, id-token: write } # least
on: push
`,
  },
  {
    name: 'flow map without blanks',
    before: `permissions: {contents: read}\n`,
    edit: idToken('permissions'),
    after: `permissions: {contents: read, id-token: write}
`,
  },
  {
    name: 'flow map with a final comma',
    before: `permissions: { contents: read, }\n`,
    edit: idToken('permissions'),
    after: `permissions: { contents: read, id-token: write, }
`,
  },
  {
    name: 'at the head of a flow map',
    before: `permissions: { packages: read }\n`,
    edit: idToken('permissions'),
    after: `permissions: { id-token: write, packages: read }
`,
  },
  {
    name: 'in the middle of a flow map of several lines',
    before: `permissions: {
  contents: read, # for checkout
  # to push
  packages: write
}
`,
    edit: idToken('permissions'),
    after: `permissions: {
  contents: read, # for checkout
  id-token: write,
  # to push
  packages: write
}
`,
  },
  {
    name: 'at the end of a flow map of several lines, the comma goes before the comment',
    before: `permissions: {
    contents: read # for checkout
  }
`,
    edit: idToken('permissions'),
    after: `permissions: {
    contents: read, # for checkout
    id-token: write
  }
`,
  },
  {
    name: 'at the end of a flow map of several lines with a final comma',
    before: `permissions: {
    contents: read,
  }
`,
    edit: idToken('permissions'),
    after: `permissions: {
    contents: read,
    id-token: write,
  }
`,
  },
  {
    name: 'at the head of a flow map of several lines, above the comment of the next',
    before: `permissions: {
    # to push
    packages: write
  }
`,
    edit: idToken('permissions'),
    after: `permissions: {
    id-token: write,
    # to push
    packages: write
  }
`,
  },
  {
    name: 'an empty map becomes a block',
    before: `permissions: {} # none\non: push\n`,
    edit: idToken('permissions'),
    after: `permissions: # none
  id-token: write
on: push
`,
  },
  {
    name: 'an empty map inside brackets stays there',
    before: `a: { permissions: {}, b: c }\n`,
    edit: idToken('a.permissions'),
    after: `a: { permissions: { id-token: write }, b: c }
`,
  },
  {
    name: 'an empty map with an anchor',
    before: `a:\n  env: &e {}\n  b: *e\n`,
    edit: insert('a.env', 'X', '1'),
    after: `a:
  env: &e
    X: '1'
  b: *e
`,
  },
  {
    name: 'a key without a value',
    before: `a:\n    with:\n    b: c\n`,
    edit: insert('a.with', 'x', 'y'),
    after: `a:
    with:
        x: 'y'
    b: c
`,
  },
  {
    name: 'a key without a value, with comments',
    before: `a:
  with: # inputs
      # x: z
  b: c
`,
    edit: insert('a.with', 'x', 'y'),
    after: `a:
  with: # inputs
      x: 'y'
      # x: z
  b: c
`,
  },
  {
    name: 'a key without a value inside brackets',
    before: `a: { with: , b: c }\n`,
    edit: insert('a.with', 'x', 'y'),
    after: `a: { with: { x: 'y' } , b: c }
`,
  },
  {
    name: 'a map reached by an alias is changed at its anchor',
    before: `a: &x\n  b: c\nd: *x\n`,
    edit: insert('d', 'e', 'f'),
    after: `a: &x
  b: c
  e: f
d: *x
`,
  },
  {
    name: 'steps of four, lists flush with their key',
    before: `on:
    push:
        tags:
        - v1
jobs:
    one:
        runs-on: x
        steps:
        - uses: a
          with:
              b: c
`,
    edit: insert('jobs.one', 'strategy', { matrix: { python: ['3.10', '3.11'], include: [{ os: 'x' }] } }, jobKeyOrder),
    after: `on:
    push:
        tags:
        - v1
jobs:
    one:
        runs-on: x
        strategy:
            matrix:
                python:
                - '3.10'
                - '3.11'
                include:
                - os: x
        steps:
        - uses: a
          with:
              b: c
`,
  },
  {
    name: 'quotes only where YAML asks for them, those that the file uses most',
    before: `a: "x"\nb: c\n`,
    edit: insert('', 'z', {
      plain0: 'refs/tags/v1.2',
      expression: '${{ secrets.X }}',
      url: 'https://upload.pypi.org/legacy/',
      version: '1.10',
      word: 'no',
      date: '2026-11-22',
      pattern: '!v*-dev-*',
      star: '*',
      at: '@scope/x',
      colon: 'a: b',
      hash: 'a #b',
      empty: '',
      double: 'say "hi"',
      script: 'one\n\n  two # three\n',
      stripped: 'one\ntwo',
      odd: 'tab\there\nthen',
      bell: '\u0007',
      number: { plain: '10', comment: 'minutes' },
      list: ['a', '- b', { c: 'd' }, ['e', 'f'], [], {}, 'g\nh\n'],
    }),
    after: `a: "x"
b: c
z:
  plain0: refs/tags/v1.2
  expression: \${{ secrets.X }}
  url: https://upload.pypi.org/legacy/
  version: "1.10"
  word: "no"
  date: "2026-11-22"
  pattern: "!v*-dev-*"
  star: "*"
  at: "@scope/x"
  colon: "a: b"
  hash: "a #b"
  empty: ""
  double: say "hi"
  script: |
    one

      two # three
  stripped: |-
    one
    two
  odd: |-
    tab	here
    then
  bell: "\\x07"
  number: 10 # minutes
  list:
    - a
    - "- b"
    - c: d
    - - e
      - f
    - []
    - {}
    - |
      g
      h
`,
  },
  {
    name: 'behind a script that keeps blank lines',
    before: `run: |+\n  make\n\nshell: bash\n`,
    edit: insert('', 'id', 'x', ['run', 'id']),
    after: `run: |+
  make

id: x
shell: bash
`,
  },
  {
    name: 'before the end of the first document',
    before: `---\non: push\n---\nother: x\n`,
    edit: insert('', 'permissions', {}, workflowKeyOrder),
    after: `---
on: push
permissions: {}
---
other: x
`,
  },
  { name: 'a key that is there', before: `a: b\n`, edit: insert('', 'a', 'c'), after: undefined },
  { name: 'a value that is no map', before: `a: b\n`, edit: insert('a', 'a', 'c'), after: undefined },
  { name: 'explicit keys', before: `? a\n: b\nc: d\n`, edit: insert('', 'e', 'f'), after: undefined },
  { name: 'a pair without braces', before: `a: [b: c]\n`, edit: insert('a.0', 'e', 'f'), after: undefined },
  { name: 'a comment between braces', before: `a: { # none\n  }\n`, edit: insert('a', 'e', 'f'), after: undefined },
];

for (const one of cases) test(`insertEntry: ${one.name}`, () => checkCase(one));
