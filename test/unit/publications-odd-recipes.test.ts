import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { publicationsOf, releasePath, steps, summary } from './publications-of.ts';

/** The lines of the file, and the command that starts a recipe of it; expected: summaries. */
type Case = readonly [name: string, lines: readonly string[], command: string, expected: readonly string[]];

const toPypi = ['pypi by twine: none'];
const toTestpypi = ['testpypi by twine: none'];
const somewhere = ['other by twine: none'];
const byNpm = ['npm by npm: none'];
const byCargo = ['crates.io by cargo publish: none'];
const elsewhere = ['other by npm: none'];

const many = (text: string) => text.repeat(40_000);

const makefiles: readonly Case[] = [
  ['of two recipes for one target', ['r:', '\tnpm publish', 'r:', '\ttwine upload x'], 'make r', toPypi],
  ['two recipes with two colons', ['r::', '\tnpm publish', 'r::', '\ttwine upload x'], 'make r', [...byNpm, ...toPypi]],
  ['needs of a rule that is named twice', ['r: a', 'r:', '\ttrue', 'a:', '\tnpm publish'], 'make r', byNpm],
  ['a second rule under a condition', ['r:', '\tnpm publish', 'ifdef X', 'r:', '\ttrue', 'endif'], 'make r', []],
  ['one shell for a recipe', ['.ONESHELL:', 'r:', '\tcd js', '\tnpm publish'], 'make r', elsewhere],
  ['text that is added', ['F = --dry-run', 'F += -w', 'r:', '\tnpm publish $(F)'], 'make r', []],
  ['a dry run under a condition', ['ifdef D', 'F = --dry-run', 'endif', 'r:', '\tnpm publish $(F)'], 'make r', []],
  ['a default behind a value', ['R = testpypi', 'R ?= pypi', 'r:', '\ttwine upload -r $(R) x'], 'make r', toTestpypi],
  ['text of several lines', ['override define X', 'r:', '\tnpm publish', 'endef', 'r:', '\ttrue'], 'make r', []],
  [
    'a variable for its commands',
    ['export TWINE_REPOSITORY := testpypi', 'r:', '\ttwine upload x'],
    'make r',
    toTestpypi,
  ],
  [
    'all variables for its commands',
    ['TWINE_REPOSITORY = testpypi', 'export', 'r:', '\ttwine upload x'],
    'make r',
    toTestpypi,
  ],
  [
    'the same by a target',
    ['.EXPORT_ALL_VARIABLES:', 'TWINE_REPOSITORY = testpypi', 'r:', '\ttwine upload x'],
    'make r',
    toTestpypi,
  ],
  [
    'a name that is exported',
    ['TWINE_REPOSITORY = testpypi', 'export TWINE_REPOSITORY', 'r:', '\ttwine upload x'],
    'make r',
    toTestpypi,
  ],
  [
    'a variable of one target',
    ['r: export TWINE_REPOSITORY = testpypi', 'r:', '\ttwine upload x'],
    'make r',
    somewhere,
  ],
  ['a variable that is not for commands', ['TWINE_REPOSITORY = testpypi', 'r:', '\ttwine upload x'], 'make r', toPypi],
  ['a variable that names itself', ['export PATH := bin:$(PATH)', 'r:', '\ttwine upload x'], 'make r', toPypi],
  ['a variable of the command line', ['R = pypi', 'r:', '\ttwine upload -r $(R) x'], 'make r R=testpypi', toTestpypi],
  [
    'one that the file insists on',
    ['override R = testpypi', 'r:', '\ttwine upload -r $(R) x'],
    'make r R=pypi',
    toTestpypi,
  ],
  [
    'an export under a condition',
    ['ifdef X', 'export TWINE_REPOSITORY = testpypi', 'endif', 'r:', '\ttwine upload x'],
    'make r',
    somewhere,
  ],
  ['a dry run by a function', ['r:', '\tnpm publish $(if $(D),--dry-run)'], 'make r', []],
  ['its own folder', ['r:', '\tcd $(CURDIR)/js && npm publish'], 'make r', elsewhere],
  ['the environment before the file', ['F =', 'r:', '\tnpm publish $(F)'], 'make -e r', []],
  ['several flags in one word', ['r:', '\tnpm publish'], 'make -kn r', []],
  ['several harmless flags in one word', ['r:', '\tnpm publish'], 'make -ks r', byNpm],
  ['a folder in one word', ['r:', '\ttwine upload x'], 'make -Cjs r', byNpm],
  ['targets and needs beyond measure', [`${many('a ')}: ${many('b ')}`, 'r:', '\tnpm publish'], 'make r', byNpm],
  ['as many jobs as there are', ['r:', '\tnpm publish'], 'make -j r', byNpm],
];

const justfiles: readonly Case[] = [
  ['words for a recipe that is needed', ['r: (p "--dry-run")', 'p f:', '  cargo publish {{f}}'], 'just r', []],
  ['its own words for it', ['r v: (p v)', 'p f:', '  cargo publish {{f}}'], 'just r --locked', byCargo],
  ['a calculation for it', ['r v: (p v + "x")', 'p f="--dry-run":', '  cargo publish {{f}}'], 'just r x', byCargo],
  ['a default that is a variable', ["f := '--dry-run'", 'r x=f:', '  cargo publish {{x}}'], 'just r', []],
  ['a choice', ["f := if env('CI') == 'x' { '' } else { '--dry-run' }", 'r:', '  cargo publish {{f}}'], 'just r', []],
  ['a variable on the command line', ["f := ''", 'r:', '  cargo publish {{f}}'], 'just f=--dry-run r', []],
  ['none on the command line', ["f := '--dry-run'", 'r:', '  cargo publish {{f}}'], 'just f= r', byCargo],
  ['words beyond measure', [`p: ${many('(a "')}`, 'r:', '  npm publish'], 'just r', byNpm],
  ['a script of another language', ["[script('python3')]", 'r:', '  npm publish'], 'just r', []],
  ['a script of the shell', ['[script]', 'r:', '  cd js', '  npm publish'], 'just r', elsewhere],
  ['a folder of the recipe', ["[working-directory: 'js']", 'r:', '  npm publish'], 'just r', elsewhere],
  ['a folder of all', ['set working-directory := "js"', 'r:', '  npm publish'], 'just r', elsewhere],
  ['another folder', ['r: p', "[working-directory: 'js']", 'p:', '  npm publish'], 'just r', []],
  ['the folder of the file', ['r:', '  cd {{justfile_directory()}}/js && npm publish'], 'just r', elsewhere],
  [
    'a variable for its commands',
    ["export TWINE_REPOSITORY := 'testpypi'", 'r:', '  twine upload x'],
    'just r',
    toTestpypi,
  ],
  [
    'all for its commands',
    ['set export', "TWINE_REPOSITORY := 'testpypi'", 'r:', '  twine upload x'],
    'just r',
    toTestpypi,
  ],
  ['a word for its commands', ['r $TWINE_REPOSITORY:', '  twine upload x'], 'just r testpypi', toTestpypi],
  ['variables that name each other', ['a := b', 'b := a', 'r:', '  twine upload -r {{b}} x'], 'just r', somewhere],
  ['a variable with a default', ['t := env("R", "testpypi")', 'r:', '  twine upload -r {{t}} x'], 'just r', somewhere],
];

const taskfiles: readonly Case[] = [
  [
    'a variable for all commands',
    ['env: {TWINE_REPOSITORY: testpypi}', 'tasks:', '  r: twine upload x'],
    'task r',
    toTestpypi,
  ],
  [
    'a variable for its commands',
    ['tasks:', '  r: {env: {TWINE_REPOSITORY: testpypi}, cmds: [twine upload x]}'],
    'task r',
    toTestpypi,
  ],
  [
    'its own variable',
    ['vars: {R: pypi}', 'tasks:', '  r: {vars: {R: testpypi}, cmds: ["twine upload -r {{.R}} x"]}'],
    'task r',
    toTestpypi,
  ],
  [
    'a variable on the command line',
    ['vars: {R: pypi}', 'tasks:', '  r: twine upload -r {{.R}} x'],
    'task r R=testpypi',
    somewhere,
  ],
  [
    'a variable for a task that it calls',
    ['tasks:', '  r: {cmds: [{task: p, vars: {F: --dry-run}}]}', '  p: cargo publish {{.F}}'],
    'task r',
    [],
  ],
  [
    'a task that is called twice',
    [
      'tasks:',
      '  r: {cmds: [{task: p, vars: {F: --dry-run}}, {task: p, vars: {F: --locked}}]}',
      '  p: cargo publish {{.F}}',
    ],
    'task r',
    byCargo,
  ],
  [
    'tasks that call each other over and over',
    ['tasks:', ...Array.from({ length: 40 }, (_, at) => `  r${at || ''}: {deps: [r${at + 1}, r${at + 1}]}`)],
    'task r',
    [],
  ],
  [
    'a variable that a command makes',
    ['vars: {R: {sh: x}}', 'tasks:', '  r: "twine upload -r {{.R}} x"'],
    'task r',
    somewhere,
  ],
  ['another system', ['tasks:', '  r: {platforms: [windows], cmds: [npm publish]}'], 'task r', []],
  ['a command of another system', ['tasks:', '  r: {cmds: [{cmd: npm publish, platforms: [darwin]}]}'], 'task r', []],
  ['this system too', ['tasks:', '  r: {platforms: [darwin, linux/amd64], cmds: [npm publish]}'], 'task r', byNpm],
  ['words behind dashes', ['tasks:', '  r: cargo publish {{.CLI_ARGS}}'], 'task r -- --dry-run', []],
  ['a dry run under a condition', ['tasks:', '  r: cargo publish {{if .D}}--dry-run{{end}}'], 'task r', []],
  ['a folder that is not known', ['tasks:', '  r: {dir: "{{.D}}", cmds: [npm publish]}'], 'task r', []],
  ['another name', ['tasks:', '  p: {aliases: [r], cmds: [npm publish]}'], 'task r', byNpm],
];

/** In `js`, npm publishes elsewhere by what the manifest says, but for `make -Cjs`. */
function found(file: string, lines: readonly string[], command: string): readonly string[] {
  const files = {
    [releasePath]: steps(`- run: ${command}`),
    [file]: `${lines.join('\n')}\n`,
    ...(command.includes('-Cjs')
      ? { 'js/Makefile': 'r:\n\tnpm publish\n' }
      : { 'js/package.json': '{"name": "x", "publishConfig": {"registry": "https://npm.example.org/"}}' }),
  };
  return publicationsOf(files).map(summary);
}

for (const [file, cases] of [
  ['Makefile', makefiles],
  ['justfile', justfiles],
  ['Taskfile.yml', taskfiles],
] as const) {
  describe(`an odd ${file}`, () => {
    for (const [name, lines, command, expected] of cases) {
      it(name, () => assert.deepEqual(found(file, lines, command), expected));
    }
  });
}
