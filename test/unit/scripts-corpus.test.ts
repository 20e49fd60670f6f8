import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isMap, parseAllDocuments, visit } from 'yaml';
import { readScript, type Shell } from '../../analysis/workflow/scripts/index.ts';
import { sharedData } from '../shared-data.ts';
import { scriptInput } from './scripts-summary.ts';

const corpus = sharedData('corpus');

interface Run {
  readonly file: string;
  readonly text: string;
  readonly shell: Shell;
}

/** Every `run:` of the corpus, with the shell that its step, job or file names, else bash. */
function runs(folder: string): readonly Run[] {
  const found: Run[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.ya?ml$/.test(file)) continue;
    for (const document of parseAllDocuments(readFileSync(join(folder, file), 'utf8'))) {
      if (!('contents' in document)) continue;
      visit(document, {
        Map(_, node, path) {
          const text = node.get('run');
          if (typeof text !== 'string') return;
          const around = path.filter(isMap).reverse();
          const named = node.get('shell') ?? around.map((map) => map.getIn(['defaults', 'run', 'shell'])).find(Boolean);
          const shell = shells.find((each) => each === named) ?? 'bash';
          found.push({ file, text, shell });
        },
      });
    }
  }
  return found;
}

const shells: readonly Shell[] = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python'];

const programs: ReadonlySet<string> = new Set(
  'bun cargo deno dotnet flit gem hatch jsr lerna maturin npm nuget ovsx pdm pnpm poetry semantic-release twine uv vsce yarn'.split(
    ' ',
  ),
);

test('real scripts are understood', { skip: corpus === undefined && 'the corpus is not here' }, () => {
  assert.ok(corpus !== undefined);
  const all = runs(corpus);
  assert.ok(all.length > 2_000);
  const notUnderstood = all.flatMap(({ file, text, shell }) => {
    const { complete, reason } = readScript(shell, scriptInput(text), programs);
    return complete || shell === 'python' ? [] : [`${file}: ${reason}`];
  });
  assert.deepEqual(notUnderstood, []);
});

test('no publishing command of a real script is missed', {
  skip: corpus === undefined && 'the corpus is not here',
}, () => {
  assert.ok(corpus !== undefined);
  const command =
    /^[^\S\n]*(?:- )?(twine upload|uv publish|cargo publish|npm publish|pnpm publish|gem push|dotnet nuget push|poetry publish|hatch publish)\b/gm;
  const missed = runs(corpus).flatMap(({ file, text, shell }) => {
    const { commands } = readScript(shell, scriptInput(text), programs);
    return [...text.matchAll(command)].flatMap(({ index, 0: match }) => {
      const start = index + match.length - match.trimStart().replace(/^- /, '').length;
      return commands.some((each) => each.start <= start && start < each.end && !each.unreachable)
        ? []
        : [`${file}: ${match}`];
    });
  });
  assert.deepEqual(missed, []);
});
