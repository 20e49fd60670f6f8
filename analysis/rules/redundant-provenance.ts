import { type FileEdit, removeEntry, removeOption } from '../edits/index.ts';
import { spanInRun } from '../publications/trace-word.ts';
import { inputOf, type SeenVariable, variableSeen } from '../publications/values.ts';
import type { Span } from '../text/span.ts';
import type { ActionsFile } from '../workflow/model.ts';
import { byOidc, found, jobWords, type RuledPublication } from './describe.ts';
import { removeInput } from './step-inputs.ts';
import type { Fix, Rule, RulePage, Subject } from './types.ts';
import { mayHaveUnseenCredential } from './unseen-credential.ts';

export const redundantProvenance: Rule = {
  id: 'redundant-provenance',
  severity: 'hint',
  title: 'Provenance is asked for, which npm makes by itself',
  documentation: {
    what: 'A publication to npm by trusted publishing asks for provenance: `npm publish --provenance`, `NPM_CONFIG_PROVENANCE: true`, or the input `provenance: true`.',
    why: 'With trusted publishing npm makes provenance by itself wherever it can. Asked for explicitly, the upload of a private repository or package fails instead of going without.',
    fix: 'Removes the option, the variable or the input.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const publication of byOidc(job.publications)) {
        if (publication.registry.id !== 'npm' || !isMadeByNpm(publication)) continue;
        // A token from somewhere else makes no provenance unless it is asked for.
        if (mayHaveUnseenCredential(subject.session, job, publication)) continue;
        for (const request of requestsOf(subject, publication)) {
          const { run, step, registry } = publication;
          yield found({
            file: request.file,
            span: request.span,
            severity: 'hint',
            message: `With trusted publishing npm makes provenance by itself, so \`${request.words}\` in ${jobWords(run)} changes nothing in a public repository and fails in a private one. Remove it.`,
            about: { run, step, registry },
            fixes: [request.fix],
          });
        }
      }
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish --provenance --access public
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: npm
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish --access public
`,
  },
  sources: [
    {
      title: 'npm: Trusted publishing for npm packages, automatic provenance generation',
      url: 'https://docs.npmjs.com/trusted-publishers#automatic-provenance-generation',
      checked: '2026-08-21',
    },
  ],
};

interface Request {
  readonly file: ActionsFile;
  readonly span: Span;
  readonly words: string;
  readonly fix: Fix;
}

/** True for npm itself and the actions that run it: other tools decide about provenance in ways of their own. */
function isMadeByNpm({ means }: RuledPublication): boolean {
  if (means.kind === 'command') return means.tool.programs.includes('npm') && means.starter === undefined;
  return means.kind === 'action' && means.action.runs?.tool === 'npm';
}

function requestsOf(subject: Subject, publication: RuledPublication): readonly Request[] {
  return [...byOption(publication), ...byVariable(subject, publication), ...byInput(publication)];
}

function byOption({ means, step, file }: RuledPublication): readonly Request[] {
  const run = step.step.run;
  if (means.kind !== 'command' || run === undefined) return [];
  return means.command.arguments.flatMap((word) => {
    if (word.text !== '--provenance' && word.text !== '--provenance=true') return [];
    const edits = () => inFile(file, removeOption(file, run, [{ start: word.start, end: word.end }]));
    return [
      {
        file,
        span: spanInRun(step, word),
        words: word.text,
        fix: { title: `Remove \`${word.text}\``, safety: 'safe', edits },
      },
    ];
  });
}

function byInput({ means, step, file }: RuledPublication): readonly Request[] {
  const variable = means.kind === 'action' ? inputOf(step.step.with, ['provenance']) : undefined;
  if (variable?.value.value !== 'true') return [];
  return [{ file, span: variable.entry.keySpan, words: 'provenance: true', fix: removeInput(step, variable) }];
}

function byVariable(subject: Subject, publication: RuledPublication): readonly Request[] {
  return ['NPM_CONFIG_PROVENANCE', 'npm_config_provenance'].flatMap((name) => {
    const seen = variableSeen(publication.step, name);
    if (seen?.variable.value.value !== 'true' || isWantedElsewhere(subject, publication, name, seen)) return [];
    const { run } = publication;
    const file = seen.step?.file ?? run.workflow.file;
    const fix: Fix = {
      title: `Remove \`${name}\``,
      safety: 'safe',
      edits: () => inFile(file, withoutVariable(file, publication, seen)),
    };
    return [{ file, span: seen.variable.entry.keySpan, words: `${name}: true`, fix }];
  });
}

/** True when an upload that is not by trusted publishing, or by another tool, sees the same variable. */
function isWantedElsewhere(subject: Subject, publication: RuledPublication, name: string, seen: SeenVariable): boolean {
  return subject.publications.some(
    (other) =>
      other.registry !== undefined &&
      other.registry === publication.registry &&
      variableSeen(other.step, name)?.variable.entry === seen.variable.entry &&
      !byOidc([other]).some(isMadeByNpm),
  );
}

function withoutVariable(file: ActionsFile, { run }: RuledPublication, { level, step, variable }: SeenVariable) {
  const [map, variables] =
    level === 'step' && step !== undefined
      ? [step.step.map, step.step.env]
      : level === 'job'
        ? [run.job.map, run.job.env]
        : [run.workflow.file.root, run.workflow.env];
  if (variables?.map === undefined) return undefined;
  return removeEntry(file, variables.map, variable.entry, { parents: [{ map, entry: variables.entry }] });
}

function inFile(file: ActionsFile, edits: FileEdit['edits'] | undefined): readonly FileEdit[] | undefined {
  return edits && [{ path: file.path, edits }];
}
