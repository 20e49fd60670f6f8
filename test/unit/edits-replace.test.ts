import { test } from 'node:test';
import { renameKey, replaceScalar, replaceValue, setComment, type YamlData } from '../../analysis/edits/index.ts';
import { checkCase, type Edit, type EditCase, entryAt, scalarAt } from './edits-file.ts';

function scalar(path: string, value: string): Edit {
  return (file) => replaceScalar(file, scalarAt(file, path), value);
}

function value(path: string, data: YamlData): Edit {
  return (file) => {
    const { map, entry } = entryAt(file, path);
    return replaceValue(file, map, entry, data);
  };
}

function rename(path: string, key: string): Edit {
  return (file) => {
    const { map, entry } = entryAt(file, path);
    return renameKey(file, map, entry, key);
  };
}

function comment(path: string, text: string | undefined): Edit {
  return (file) => setComment(file, scalarAt(file, path), text);
}

const read = { plain: 'read' };
const write = { plain: 'write' };

const cases: readonly EditCase[] = [
  {
    name: 'replaceScalar: plain',
    before: `a: b # c\n`,
    edit: scalar('a', 'd e'),
    after: `a: d e # c
`,
  },
  {
    name: 'replaceScalar: plain that needs quotes',
    before: `a: b # c\nd: "x"\n`,
    edit: scalar('a', '!x'),
    after: `a: "!x" # c
d: "x"
`,
  },
  {
    name: 'replaceScalar: plain inside brackets',
    before: `a: { b: c }\n`,
    edit: scalar('a.b', 'v[0-9]'),
    after: `a: { b: 'v[0-9]' }
`,
  },
  {
    name: 'replaceScalar: plain number',
    before: `node-version: 18\n`,
    edit: scalar('node-version', '24'),
    after: `node-version: 24
`,
  },
  {
    name: 'replaceScalar: plain number that would lose a digit',
    before: `python-version: 3.9\n`,
    edit: scalar('python-version', '3.10'),
    after: `python-version: '3.10'
`,
  },
  {
    name: 'replaceScalar: plain string by what looks like a number',
    before: `python-version: 3.x\n`,
    edit: scalar('python-version', '3.10'),
    after: `python-version: '3.10'
`,
  },
  {
    name: 'replaceScalar: single quotes',
    before: `a: 'b' # c\n`,
    edit: scalar('a', "it's"),
    after: `a: 'it''s' # c
`,
  },
  {
    name: 'replaceScalar: single quotes that cannot hold it',
    before: `a: 'b'\n`,
    edit: scalar('a', 'x\ny'),
    after: `a: "x\\ny"
`,
  },
  {
    name: 'replaceScalar: double quotes',
    before: `a: "b"\n`,
    edit: scalar('a', 'say "x" \\'),
    after: `a: "say \\"x\\" \\\\"
`,
  },
  {
    name: 'replaceScalar: an anchor and a tag stay',
    before: `a: !!str &x b\nc: *x\n`,
    edit: scalar('c', 'd'),
    after: `a: !!str &x d
c: *x
`,
  },
  {
    name: 'replaceScalar: no value yet',
    before: `a: # c\nb:\n`,
    edit: scalar('a', 'x'),
    after: `a: x # c
b:
`,
  },
  {
    name: 'replaceScalar: no value yet inside brackets',
    before: `a: { b: , c: d }\n`,
    edit: scalar('a.b', 'x'),
    after: `a: { b: x , c: d }
`,
  },
  {
    name: 'replaceScalar: no value yet behind a dash',
    before: `a:\n  -\n  - b\n`,
    edit: scalar('a.0', 'x'),
    after: `a:
  - x
  - b
`,
  },
  {
    name: 'replaceScalar: a block stays a block, its header and untouched lines too',
    before: `run: | # bash
    one
  
    two
shell: bash
`,
    edit: scalar('run', 'one\n\nthree\nfour\n'),
    after: `run: | # bash
    one
  
    three
    four
shell: bash
`,
  },
  {
    name: 'replaceScalar: the line break at the end goes',
    before: `run: |\n  one\n`,
    edit: scalar('run', 'one'),
    after: `run: |-
  one
`,
  },
  {
    name: 'replaceScalar: folded',
    before: `if: >-\n  a &&\n  b\n`,
    edit: scalar('if', 'c'),
    after: `if: >-
  c
`,
  },
  {
    name: 'replaceScalar: folded by lines',
    before: `run: >\n  a\n  b\nc: d\n`,
    edit: scalar('run', 'c\nd\n'),
    after: `run: |
  c
  d
c: d
`,
  },
  {
    name: 'replaceScalar: a block that cannot hold it',
    before: `run: |\n  a\nb: c\n`,
    edit: scalar('run', ''),
    after: `run: ''
b: c
`,
  },
  {
    name: 'replaceScalar: several lines of a plain text',
    before: `a: b\n  c\nd: e\n`,
    edit: scalar('a', 'x'),
    after: `a: x
d: e
`,
  },

  {
    name: 'replaceValue: a word by a map',
    before: `permissions: write-all # all\non: push\n`,
    edit: value('permissions', { contents: read, 'id-token': write }),
    after: `permissions: # all
  contents: read
  id-token: write
on: push
`,
  },
  {
    name: 'replaceValue: {} by a map',
    before: `a:\n  permissions: {} # none\n  b: c\n`,
    edit: value('a.permissions', { contents: read }),
    after: `a:
  permissions: # none
    contents: read
  b: c
`,
  },
  {
    name: 'replaceValue: no value by a map',
    before: `permissions: # none\non: push\n`,
    edit: value('permissions', { contents: read }),
    after: `permissions: # none
  contents: read
on: push
`,
  },
  {
    name: 'replaceValue: no value by a text',
    before: `environment: # none\non: push\n`,
    edit: value('environment', 'pypi'),
    after: `environment: pypi # none
on: push
`,
  },
  {
    name: 'replaceValue: a map key by key',
    before: `permissions: # why
  # to push
  contents: write # tags
  actions: read

  # to go
  packages: write
  id-token: read
on: push
`,
    edit: value('permissions', { attestations: write, contents: read, 'id-token': write }),
    after: `permissions: # why
  attestations: write
  # to push
  contents: read # tags
  id-token: write
on: push
`,
  },
  {
    name: 'replaceValue: a map by an empty one',
    before: `permissions: # why\n  contents: read # c\non: push\n`,
    edit: value('permissions', {}),
    after: `permissions: {} # why
on: push
`,
  },
  {
    name: 'replaceValue: a map by another',
    before: `permissions: # why\n  contents: read # c\non: push\n`,
    edit: value('permissions', { actions: read }),
    after: `permissions: # why
  actions: read
on: push
`,
  },
  {
    name: 'replaceValue: a map by a word',
    before: `permissions: # why\n  contents: read\non: push\n`,
    edit: value('permissions', 'read-all'),
    after: `permissions: read-all # why
on: push
`,
  },
  {
    name: 'replaceValue: a flow map stays one',
    before: `permissions: { contents: read } # c\n`,
    edit: value('permissions', { contents: read, 'id-token': write }),
    after: `permissions: { contents: read, id-token: write } # c
`,
  },
  {
    name: 'replaceValue: a flow map by a word',
    before: `permissions: { contents: read } # c\n`,
    edit: value('permissions', 'read-all'),
    after: `permissions: read-all # c
`,
  },
  {
    name: 'replaceValue: inside brackets',
    before: `a: { permissions: write-all, b: c }\n`,
    edit: value('a.permissions', { contents: read }),
    after: `a: { permissions: { contents: read }, b: c }
`,
  },
  {
    name: 'replaceValue: one word',
    before: `permissions:\n  id-token: read # oidc\n`,
    edit: value('permissions.id-token', write),
    after: `permissions:
  id-token: write # oidc
`,
  },
  {
    name: 'replaceValue: one word and its comment',
    before: `permissions:\n  id-token: read\n`,
    edit: value('permissions.id-token', { plain: 'write', comment: 'trusted publishing' }),
    after: `permissions:
  id-token: write # trusted publishing
`,
  },
  {
    name: 'replaceValue: quotes stay',
    before: `uses: "a/b@v1" # v1\n`,
    edit: value('uses', 'a/b@v2'),
    after: `uses: "a/b@v2" # v1
`,
  },
  {
    name: 'replaceValue: a text by lines',
    before: `run: make # c\nshell: bash\n`,
    edit: value('run', 'make\nmake install\n'),
    after: `run: | # c
  make
  make install
shell: bash
`,
  },
  {
    name: 'replaceValue: lines by a list',
    before: `a: |\n  x\n  y\nb:\n  - c\n`,
    edit: value('a', ['x', 'y']),
    after: `a:
  - x
  - 'y'
b:
  - c
`,
  },
  {
    name: 'replaceValue: an environment by name and url',
    before: `environment: pypi # c\n`,
    edit: value('environment', { name: 'pypi', url: 'https://pypi.org/p/x' }),
    after: `environment: # c
  name: pypi
  url: https://pypi.org/p/x
`,
  },
  {
    name: 'replaceValue: an alias is replaced here only',
    before: `a: &x\n  b: c\nd: *x # here\n`,
    edit: value('d', { e: 'f' }),
    after: `a: &x
  b: c
d: # here
  e: f
`,
  },
  {
    name: 'replaceValue: an anchor stays',
    before: `a: &x\n  b: c\nd: *x\n`,
    edit: value('a', { e: 'f' }),
    after: `a: &x
  e: f
d: *x
`,
  },
  {
    name: 'replaceValue: an anchor within that is used elsewhere',
    before: `a:\n  b: &x c\nd: *x\n`,
    edit: value('a', 'e'),
    after: undefined,
  },
  {
    name: 'replaceValue: a value on the next line',
    before: `a:\n  b # c\nd: e\n`,
    edit: value('a', { x: 'y' }),
    after: `a:
  x: 'y'
d: e
`,
  },

  {
    name: 'renameKey: plain',
    before: `with:\n  repository_url: x # c\n`,
    edit: rename('with.repository_url', 'repository-url'),
    after: `with:
  repository-url: x # c
`,
  },
  {
    name: 'renameKey: quoted',
    before: `with: {"a": x}\n`,
    edit: rename('with.a', 'b'),
    after: `with: {"b": x}
`,
  },
  { name: 'renameKey: a name that is there', before: `a: x\nb: y\n`, edit: rename('a', 'b'), after: undefined },

  {
    name: 'setComment: none yet',
    before: `uses: a/b@0123\nwith: {}\n`,
    edit: comment('uses', 'v1.2.3'),
    after: `uses: a/b@0123 # v1.2.3
with: {}
`,
  },
  {
    name: 'setComment: another version',
    before: `uses: a/b@0123 # v1.2.2\n`,
    edit: comment('uses', 'v1.2.3'),
    after: `uses: a/b@0123 # v1.2.3
`,
  },
  {
    name: 'setComment: as a tool wrote it',
    before: `uses: a/b@0123 # tag=v1.2 zizmor: ignore[x]\n`,
    edit: comment('uses', 'v1.2.3'),
    after: `uses: a/b@0123 # tag=v1.2.3 zizmor: ignore[x]
`,
  },
  {
    name: 'setComment: a branch',
    before: `uses: a/b@0123  # release/v1\n`,
    edit: comment('uses', 'v1.13.0'),
    after: `uses: a/b@0123  # v1.13.0
`,
  },
  {
    name: 'setComment: another comment stays behind',
    before: `uses: a/b@0123 # keep issue 12\n`,
    edit: comment('uses', 'v1.2.3'),
    after: `uses: a/b@0123 # v1.2.3 keep issue 12
`,
  },
  {
    name: 'setComment: the same',
    before: `uses: a/b@0123 # v1.2.3\n`,
    edit: comment('uses', 'v1.2.3'),
    after: `uses: a/b@0123 # v1.2.3
`,
  },
  {
    name: 'setComment: behind quotes and brackets',
    before: `a: [{ uses: 'a/b@0123' }]\n`,
    edit: comment('a.0.uses', 'v1'),
    after: `a: [{ uses: 'a/b@0123' }] # v1
`,
  },
  {
    name: 'setComment: taken out',
    before: `uses: a/b@0123 # v1.2.3\n`,
    edit: comment('uses', undefined),
    after: `uses: a/b@0123
`,
  },
  {
    name: 'setComment: the version taken out',
    before: `uses: a/b@0123 # v1.2.3 zizmor: ignore[x]\n`,
    edit: comment('uses', undefined),
    after: `uses: a/b@0123 # zizmor: ignore[x]
`,
  },
  {
    name: 'setComment: something else follows',
    before: `a: { uses: a/b@0123, c: d }\n`,
    edit: comment('a.uses', 'v1'),
    after: undefined,
  },
];

for (const one of cases) test(one.name, () => checkCase(one));
