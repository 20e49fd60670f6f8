import { test } from 'node:test';
import { removeEntries, removeEntry } from '../../analysis/edits/index.ts';
import { entryOf, type YamlEntry } from '../../analysis/workflow/yaml/tree.ts';
import { checkCase, type Edit, type EditCase, entryAt } from './edits-file.ts';

/** Removes the entry at a path; `up` is the number of keys above that go when they become empty. */
function remove(path: string, up = 0): Edit {
  return (file) => {
    const keys = path.split('.');
    const { map, entry } = entryAt(file, path);
    const parents = Array.from({ length: up }, (_, index) => entryAt(file, keys.slice(0, -1 - index).join('.')));
    return removeEntry(file, map, entry, { parents });
  };
}

function removeSome(path: string, names: readonly string[]): Edit {
  return (file) => {
    const { map } = entryAt(file, `${path}.${names[0]}`);
    const entries = names.map((name) => entryOf(map, name)).filter((entry): entry is YamlEntry => entry !== undefined);
    return removeEntries(file, map, entries, { parents: [entryAt(file, path)] });
  };
}

const cases: readonly EditCase[] = [
  {
    name: 'its lines, the comment behind it and the comment lines directly above at its indent',
    before: `steps:
  - uses: a
    with:
      # who

      # the old way
      # see the wiki
      password: \${{ secrets.X }} # to go
      # to test
      repository-url: x
`,
    edit: remove('steps.0.with.password', 1),
    after: `steps:
  - uses: a
    with:
      # who

      # to test
      repository-url: x
`,
  },
  {
    name: 'an entry put out of use above it stays',
    before: `with:
  # how
  # dry-run: true
  # not needed
  provenance: true
  package: x
`,
    edit: remove('with.provenance'),
    after: `with:
  # how
  # dry-run: true
  package: x
`,
  },
  {
    name: 'an emptied with: goes too, with its comments; those apart stay',
    before: `steps:
  # publish
  - uses: a
    # inputs
    with: # old
      # the token
      password: x
      # repository-url: https://test.pypi.org/legacy/

  - run: b
`,
    edit: remove('steps.0.with.password', 1),
    after: `steps:
  # publish
  - uses: a
      # repository-url: https://test.pypi.org/legacy/

  - run: b
`,
  },
  {
    name: 'an emptied env: at the head of a step',
    before: `steps:
  - env:
      TOKEN: x
    run: make
`,
    edit: remove('steps.0.env.TOKEN', 1),
    after: `steps:
  - run: make
`,
  },
  {
    name: 'two keys above',
    before: `a: b
jobs:
  one:
    env:
      X: y
z: y
`,
    edit: remove('jobs.one.env.X', 2),
    after: `a: b
jobs: {}
z: y
`,
  },
  {
    name: 'without parents an empty map is written',
    before: `permissions: # least
  # for what
  id-token: write # oidc
on: push
`,
    edit: remove('permissions.id-token'),
    after: `permissions: {} # least
on: push
`,
  },
  {
    name: 'the only key of an item',
    before: `steps:\n  - run: x # c\n  - run: y\n`,
    edit: remove('steps.0.run'),
    after: `steps:
  - {} # c
  - run: y
`,
  },
  {
    name: 'the key on the dash line: the next takes its place',
    before: `steps:
  - name: x # named
    uses: a
    with: {}
`,
    edit: remove('steps.0.name'),
    after: `steps:
  - uses: a
    with: {}
`,
  },
  {
    name: 'the key on the dash line before a comment: the dash stands alone',
    before: `steps:
  -   name: x # named
      # pinned
      uses: a
`,
    edit: remove('steps.0.name'),
    after: `steps:
  -
      # pinned
      uses: a
`,
  },
  {
    name: 'the last key of a job, before a blank line',
    before: `jobs:
  one:
    runs-on: x
    # unused
    env:
      A: b

  two:
    runs-on: y
`,
    edit: remove('jobs.one.env'),
    after: `jobs:
  one:
    runs-on: x

  two:
    runs-on: y
`,
  },
  {
    name: 'of the blank lines on both sides one stays',
    before: `on: push

env:
  A: b

jobs: {}
`,
    edit: remove('env'),
    after: `on: push

jobs: {}
`,
  },
  {
    name: 'at the end, behind a blank line',
    before: `on: push\n\nenv:\n  A: b\n`,
    edit: remove('env'),
    after: `on: push
`,
  },
  {
    name: 'at the head of a map',
    before: `a:\n  b: c\n\n  d: e\n`,
    edit: remove('a.b'),
    after: `a:
  d: e
`,
  },
  {
    name: 'at the head of the file, whose comment stays',
    before: `# c\na: b\n\nd: e\n`,
    edit: remove('a'),
    after: `# c
d: e
`,
  },
  {
    name: 'a script, and the comment below that the script above would take in',
    before: `steps:
  - run: |
      make
    shell: bash
      # deeper
    env: {}
`,
    edit: remove('steps.0.shell'),
    after: `steps:
  - run: |
      make
    env: {}
`,
  },
  {
    name: 'a deeper comment below stays elsewhere',
    before: `a: b
c: d
  # deeper
e: f
`,
    edit: remove('c'),
    after: `a: b
  # deeper
e: f
`,
  },
  {
    name: 'first of a flow map',
    before: `with: { user: a, password: b } # c\n`,
    edit: remove('with.user'),
    after: `with: { password: b } # c
`,
  },
  {
    name: 'last of a flow map',
    before: `with: { user: a, password: b }\n`,
    edit: remove('with.password'),
    after: `with: { user: a }
`,
  },
  {
    name: 'last of a flow map with a final comma',
    before: `with: {user: a, password: b,}\n`,
    edit: remove('with.password'),
    after: `with: {user: a,}
`,
  },
  {
    name: 'the only one of a flow map',
    before: `a:\n  with: { password: b } # c\n  if: x\n`,
    edit: remove('a.with.password', 1),
    after: `a:
  if: x
`,
  },
  {
    name: 'the only one of a flow map, without parents',
    before: `permissions: { id-token: write } # c\n`,
    edit: remove('permissions.id-token'),
    after: `permissions: {} # c
`,
  },
  {
    name: 'a line of a flow map',
    before: `with: {
  user: a, # who
  # the token
  password: b, # secret
  verbose: true
}
`,
    edit: remove('with.password'),
    after: `with: {
  user: a, # who
  verbose: true
}
`,
  },
  {
    name: 'the last line of a flow map: the comma above goes',
    before: `with: {
  user: a, # who
  password: b # secret
}
`,
    edit: remove('with.password'),
    after: `with: {
  user: a # who
}
`,
  },
  {
    name: 'several at once',
    before: `a:\n  with:\n    user: a\n    verbose: x\n    password: b\n`,
    edit: removeSome('a.with', ['user', 'password']),
    after: `a:
  with:
    verbose: x
`,
  },
  {
    name: 'several at once, all of them',
    before: `a:\n  uses: x\n  with:\n    user: a\n    password: b\n`,
    edit: removeSome('a.with', ['user', 'password']),
    after: `a:
  uses: x
`,
  },
  {
    name: 'several of a flow map',
    before: `a:\n  with: { user: a, password: b, verbose: x }\n`,
    edit: removeSome('a.with', ['user', 'password']),
    after: `a:
  with: { verbose: x }
`,
  },
  { name: 'an anchor that is used elsewhere', before: `a: &x b\nc: *x\n`, edit: remove('a'), after: undefined },
  {
    name: 'an anchor within, used elsewhere',
    before: `a:\n  b: &x c\nd: *x\ne: f\n`,
    edit: remove('a'),
    after: undefined,
  },
  {
    name: 'an anchor that nothing else uses',
    before: `a: &x b\nc: d\n`,
    edit: remove('a'),
    after: `c: d
`,
  },
  {
    name: 'an alias',
    before: `a: &x b\nc: *x\n`,
    edit: remove('c'),
    after: `a: &x b
`,
  },
  {
    name: 'an emptied map that an alias shows: only this use of it goes',
    before: `one:
  env: &e
    T: x
  if: a
two:
  env: *e
  if: b
`,
    edit: remove('two.env.T', 1),
    after: `one:
  env: &e
    T: x
  if: a
two:
  if: b
`,
  },
  {
    name: 'an emptied map with an anchor that is used elsewhere stays, empty',
    before: `one:
  env: &e
    T: x
  if: a
two:
  env: *e
  if: b
`,
    edit: remove('one.env.T', 1),
    after: `one:
  env: &e {}
  if: a
two:
  env: *e
  if: b
`,
  },
  {
    name: 'one entry of a map that an alias shows goes at the anchor',
    before: `a: &e\n  T: x\n  U: y\nb: *e\n`,
    edit: remove('b.T', 1),
    after: `a: &e
  U: y
b: *e
`,
  },
  { name: 'explicit keys', before: `? a\n: b\nc: d\n`, edit: remove('c'), after: undefined },
];

for (const one of cases) test(`removeEntry: ${one.name}`, () => checkCase(one));
