import { test } from 'node:test';
import {
  addFilterPattern,
  type InsertItemOptions,
  insertItem,
  moveItem,
  removeItem,
  type YamlData,
} from '../../analysis/edits/index.ts';
import { checkCase, type Edit, type EditCase, entryAt, listAt } from './edits-file.ts';

function insert(path: string, index: number, data: YamlData, options?: InsertItemOptions): Edit {
  return (file) => insertItem(file, listAt(file, path), index, data, options);
}

function remove(path: string, index: number, up = 0): Edit {
  return (file) => {
    const keys = path.split('.');
    const parents = Array.from({ length: up }, (_, level) =>
      entryAt(file, keys.slice(0, keys.length - level).join('.')),
    );
    return removeItem(file, listAt(file, path), index, { parents });
  };
}

function move(path: string, from: number, to: number): Edit {
  return (file) => moveItem(file, listAt(file, path), from, to);
}

function pattern(path: string, text: string): Edit {
  return (file) => addFilterPattern(file, entryAt(file, path).entry, text);
}

const step = {
  name: 'Mint a token',
  id: 'auth',
  uses: { plain: 'rust-lang/crates-io-auth-action@v1', comment: 'v1.0.4' },
  with: { x: 'y: z' },
};

const parted = `steps:
  # first
  - uses: a # one
    # deeper

  # second
  - uses: b
    with:
      c: d

  # at the end
  - run: |
      make

      all

env: {}
`;

const close = `jobs:
  one:
    steps:
    - uses: a
    # second
    - uses: b
    - run: make
  two: {}
`;

const cases: readonly EditCase[] = [
  {
    name: 'insertItem: first',
    before: close,
    edit: insert('jobs.one.steps', 0, step),
    after: `jobs:
  one:
    steps:
    - name: Mint a token
      id: auth
      uses: rust-lang/crates-io-auth-action@v1 # v1.0.4
      with:
        x: 'y: z'
    - uses: a
    # second
    - uses: b
    - run: make
  two: {}
`,
  },
  {
    name: 'insertItem: before a comment that belongs to the next',
    before: close,
    edit: insert('jobs.one.steps', 1, step),
    after: `jobs:
  one:
    steps:
    - uses: a
    - name: Mint a token
      id: auth
      uses: rust-lang/crates-io-auth-action@v1 # v1.0.4
      with:
        x: 'y: z'
    # second
    - uses: b
    - run: make
  two: {}
`,
  },
  {
    name: 'insertItem: last',
    before: close,
    edit: insert('jobs.one.steps', 3, step, { leadingComment: 'A short-lived token\nfor this job only' }),
    after: `jobs:
  one:
    steps:
    - uses: a
    # second
    - uses: b
    - run: make
    # A short-lived token
    # for this job only
    - name: Mint a token
      id: auth
      uses: rust-lang/crates-io-auth-action@v1 # v1.0.4
      with:
        x: 'y: z'
  two: {}
`,
  },
  {
    name: 'insertItem: first, among blank lines',
    before: parted,
    edit: insert('steps', 0, { run: 'x' }),
    after: `steps:
  - run: x

  # first
  - uses: a # one
    # deeper

  # second
  - uses: b
    with:
      c: d

  # at the end
  - run: |
      make

      all

env: {}
`,
  },
  {
    name: 'insertItem: between, among blank lines',
    before: parted,
    edit: insert('steps', 1, { run: 'x' }, { leadingComment: 'new' }),
    after: `steps:
  # first
  - uses: a # one
    # deeper

  # new
  - run: x

  # second
  - uses: b
    with:
      c: d

  # at the end
  - run: |
      make

      all

env: {}
`,
  },
  {
    name: 'insertItem: last, among blank lines',
    before: parted,
    edit: insert('steps', 3, { run: 'x\ny\n' }),
    after: `steps:
  # first
  - uses: a # one
    # deeper

  # second
  - uses: b
    with:
      c: d

  # at the end
  - run: |
      make

      all

  - run: |
      x
      y

env: {}
`,
  },
  {
    name: 'insertItem: wide dashes and the indent of the other steps',
    before: `steps:
-   uses: a
    with:
        b: c
`,
    edit: insert('steps', 1, step),
    after: `steps:
-   uses: a
    with:
        b: c
-   name: Mint a token
    id: auth
    uses: rust-lang/crates-io-auth-action@v1 # v1.0.4
    with:
        x: 'y: z'
`,
  },
  {
    name: 'insertItem: a single step, parted as in the other job',
    before: `jobs:
  one:
    steps:
      - run: a

      - run: b
  two:
    steps:
      - run: c
`,
    edit: insert('jobs.two.steps', 0, { run: 'x' }),
    after: `jobs:
  one:
    steps:
      - run: a

      - run: b
  two:
    steps:
      - run: x

      - run: c
`,
  },
  {
    name: 'insertItem: flow list',
    before: `needs: [a, b] # c\n`,
    edit: insert('needs', 2, 'd'),
    after: `needs: [a, b, d] # c
`,
  },
  {
    name: 'insertItem: first of a flow list',
    before: `needs: [ a, b ]\n`,
    edit: insert('needs', 0, 'd: e'),
    after: `needs: [ 'd: e', a, b ]
`,
  },
  {
    name: 'insertItem: empty flow list',
    before: `needs: []\n`,
    edit: insert('needs', 0, { a: ['b', { c: 'd' }] }),
    after: `needs: [{ a: [b, { c: d }] }]
`,
  },
  {
    name: 'insertItem: lines of a flow list',
    before: `tags: [
  'v1', # one
  'v2' # two
]
`,
    edit: insert('tags', 2, '!v3'),
    after: `tags: [
  'v1', # one
  'v2', # two
  '!v3'
]
`,
  },
  {
    name: 'insertItem: before the first of a list in a list',
    before: `a:\n  - - b\n    - c\n`,
    edit: insert('a.0', 0, 'x'),
    after: undefined,
  },
  {
    name: 'insertItem: in a list in a list',
    before: `a:\n  - - b\n    - c\n`,
    edit: insert('a.0', 1, 'x'),
    after: `a:
  - - b
    - x
    - c
`,
  },
  { name: 'insertItem: past the end', before: `a: [b]\n`, edit: insert('a', 2, 'x'), after: undefined },

  {
    name: 'removeItem: with the comment above',
    before: close,
    edit: remove('jobs.one.steps', 1),
    after: `jobs:
  one:
    steps:
    - uses: a
    - run: make
  two: {}
`,
  },
  {
    name: 'removeItem: first, among blank lines',
    before: parted,
    edit: remove('steps', 0),
    after: `steps:
  # second
  - uses: b
    with:
      c: d

  # at the end
  - run: |
      make

      all

env: {}
`,
  },
  {
    name: 'removeItem: between, among blank lines',
    before: parted,
    edit: remove('steps', 1),
    after: `steps:
  # first
  - uses: a # one
    # deeper

  # at the end
  - run: |
      make

      all

env: {}
`,
  },
  {
    name: 'removeItem: last, among blank lines',
    before: parted,
    edit: remove('steps', 2),
    after: `steps:
  # first
  - uses: a # one
    # deeper

  # second
  - uses: b
    with:
      c: d

env: {}
`,
  },
  {
    name: 'removeItem: last of the file',
    before: `steps:\n  - run: a\n\n  - run: b\n`,
    edit: remove('steps', 1),
    after: `steps:
  - run: a
`,
  },
  {
    name: 'removeItem: flow list',
    before: `needs: [a, b, c]\n`,
    edit: remove('needs', 1),
    after: `needs: [a, c]
`,
  },
  {
    name: 'removeItem: the only one',
    before: `a: b\nsteps:\n  - run: a\n`,
    edit: remove('steps', 0),
    after: undefined,
  },
  {
    name: 'removeItem: the only one with its key',
    before: `a: b\n# all\nsteps:\n  - run: a\n`,
    edit: remove('steps', 0, 1),
    after: `a: b
`,
  },
  {
    name: 'removeItem: the only one of a flow list with its key',
    before: `a:\n  needs: [b]\n  c: d\n`,
    edit: remove('a.needs', 0, 1),
    after: `a:
  c: d
`,
  },
  {
    name: 'removeItem: an anchor that is used elsewhere',
    before: `a:\n  - &x b\n  - c\n  - *x\n`,
    edit: remove('a', 0),
    after: undefined,
  },
  {
    name: 'removeItem: an alias',
    before: `a:\n  - &x b\n  - c\n  - *x\n`,
    edit: remove('a', 2),
    after: `a:
  - &x b
  - c
`,
  },

  {
    name: 'moveItem: down, with the comment above',
    before: close,
    edit: move('jobs.one.steps', 1, 2),
    after: `jobs:
  one:
    steps:
    - uses: a
    - run: make
    # second
    - uses: b
  two: {}
`,
  },
  {
    name: 'moveItem: up, with the comment above',
    before: close,
    edit: move('jobs.one.steps', 1, 0),
    after: `jobs:
  one:
    steps:
    # second
    - uses: b
    - uses: a
    - run: make
  two: {}
`,
  },
  {
    name: 'moveItem: to the end, among blank lines',
    before: parted,
    edit: move('steps', 0, 2),
    after: `steps:
  # second
  - uses: b
    with:
      c: d

  # at the end
  - run: |
      make

      all

  # first
  - uses: a # one
    # deeper

env: {}
`,
  },
  {
    name: 'moveItem: to the head, among blank lines',
    before: parted,
    edit: move('steps', 2, 0),
    after: `steps:
  # at the end
  - run: |
      make

      all

  # first
  - uses: a # one
    # deeper

  # second
  - uses: b
    with:
      c: d

env: {}
`,
  },
  {
    name: 'moveItem: down by one, among blank lines',
    before: parted,
    edit: move('steps', 0, 1),
    after: `steps:
  # second
  - uses: b
    with:
      c: d

  # first
  - uses: a # one
    # deeper

  # at the end
  - run: |
      make

      all

env: {}
`,
  },
  {
    name: 'moveItem: flow list',
    before: `a: [b, 'c', {d: e}] # f\n`,
    edit: move('a', 2, 0),
    after: `a: [{d: e}, b, 'c'] # f
`,
  },
  {
    name: 'moveItem: nowhere',
    before: `a: [b, c]\n`,
    edit: move('a', 1, 1),
    after: `a: [b, c]
`,
  },
  {
    name: 'moveItem: an anchor past its alias',
    before: `a:\n  - &x b\n  - c\n  - *x\n`,
    edit: move('a', 0, 2),
    after: undefined,
  },
  {
    name: 'moveItem: an anchor up to its alias',
    before: `a:\n  - &x b\n  - c\n  - *x\n`,
    edit: move('a', 0, 1),
    after: `a:
  - c
  - &x b
  - *x
`,
  },

  {
    name: 'addFilterPattern: block list',
    before: `tags:\n  - 'v*' # all\nx: y\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags:
  - 'v*' # all
  - '!v*-dev-*'
x: y
`,
  },
  {
    name: 'addFilterPattern: block list without quotes',
    before: `tags:\n  - v*\nx: y\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags:
  - v*
  - '!v*-dev-*'
x: y
`,
  },
  {
    name: 'addFilterPattern: plain stays plain',
    before: `branches:\n  - main\n`,
    edit: pattern('branches', 'next'),
    after: `branches:
  - main
  - next
`,
  },
  {
    name: 'addFilterPattern: flow list',
    before: `tags: ["v*"] # all\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags: ["v*", "!v*-dev-*"] # all
`,
  },
  {
    name: 'addFilterPattern: one pattern',
    before: `tags: 'v*' # all\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags: ['v*', '!v*-dev-*'] # all
`,
  },
  {
    name: 'addFilterPattern: one plain pattern',
    before: `tags: v* # all\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags: [v*, '!v*-dev-*'] # all
`,
  },
  {
    name: 'addFilterPattern: one plain pattern with brackets',
    before: `tags: v[0-9]+ # all\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags: ['v[0-9]+', '!v*-dev-*'] # all
`,
  },
  {
    name: 'addFilterPattern: among negative ones',
    before: `tags: ['v*', '!v*-rc*']\n`,
    edit: pattern('tags', '!v*-dev-*'),
    after: `tags: ['v*', '!v*-dev-*', '!v*-rc*']
`,
  },
  {
    name: 'addFilterPattern: a positive one last',
    before: `tags: ['v*', '!v*-rc*']\n`,
    edit: pattern('tags', 'v1.0-rc1'),
    after: `tags: ['v*', '!v*-rc*', 'v1.0-rc1']
`,
  },
  {
    name: 'addFilterPattern: there already',
    before: `tags: ['v*', '!a']\n`,
    edit: pattern('tags', '!a'),
    after: `tags: ['v*', '!a']
`,
  },
  {
    name: 'addFilterPattern: an alias',
    before: `a: &x 'v*'\ntags: *x\n`,
    edit: pattern('tags', '!a'),
    after: `a: &x 'v*'
tags: [*x, '!a']
`,
  },
  { name: 'addFilterPattern: no pattern', before: `tags:\n`, edit: pattern('tags', '!a'), after: undefined },
];

for (const one of cases) test(one.name, () => checkCase(one));
