import { replaceScalar } from '../edits/index.ts';
import { type JobRun, startedWorkflow } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import type { Filter } from '../workflow/model.ts';
import { intersects } from '../workflow/patterns/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { byOidc, found, listed, type RuledPublication } from './describe.ts';
import type { Fix, Rule, RulePage } from './types.ts';

export const tagPatternMismatch: Rule = {
  id: 'tag-pattern-mismatch',
  severity: 'warning',
  title: 'The tag filter lets through tags that no tag pattern of pub.dev equals',
  documentation: {
    what: "A publication to pub.dev by trusted publishing is started by tags that hold no whole version: `{{version}}`, as pub.dev's own form has it, a regular expression, or `v[0-9]+.[0-9]+`.",
    why: 'A package is taken only from a tag that equals its tag pattern at pub.dev, with the version of `pubspec.yaml` in the place of `{{version}}`. Filters of GitHub are globs: with a filter of another form no run starts, or one that pub.dev turns down.',
    fix: 'Writes the filter as the glob of a version, `v[0-9]+.[0-9]+.[0-9]+`; behind `{{version}}` with a `*` at its end, which lets pre-releases through. Register the pattern `v{{version}}` at pub.dev.',
  },
  *check(subject) {
    for (const publication of byOidc(subject.publications)) {
      const { registry, run, reach, file, span } = publication;
      if (!registry.form.some(({ name }) => name === 'tag-pattern')) continue;
      for (const { situation, answer } of reach) {
        const tags = answer === 'no' ? undefined : tagsOf(situation);
        if (tags === undefined) continue;
        const wrong = tags.patterns.filter((pattern) => !fitsVersion(pattern.value));
        const right = tags.patterns.some((pattern) => !pattern.value.startsWith('!') && fitsVersion(pattern.value));
        // Beside a right one, a condition may keep the others out.
        if (wrong.length === 0 || (right && answer !== 'yes')) continue;
        yield found({
          file: startedWorkflow(run).file,
          span: tags.entry.keySpan,
          severity: 'warning',
          message: messageFor(publication, wrong),
          about: { run, event: situation.event, registry },
          related: [{ file, span, message: `The upload to ${registry.name}` }],
          fixes: fixesFor(run, wrong),
        });
      }
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags:
      - 'v{{version}}'
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pub.dev
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: dart-lang/setup-dart@v1
      - run: dart pub publish --force
`,
    after: `on:
  push:
    tags:
      - 'v[0-9]+.[0-9]+.[0-9]+*'
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pub.dev
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: dart-lang/setup-dart@v1
      - run: dart pub publish --force
`,
  },
  sources: [
    {
      title: 'Dart documentation: Automated publishing',
      url: 'https://dart.dev/tools/pub/automated-publishing',
      checked: '2026-08-21',
    },
    {
      title: 'GitHub: Filter pattern cheat sheet',
      url: 'https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet',
      checked: '2026-11-22',
    },
  ],
};

function tagsOf({ trigger, refKind }: Situation): Filter | undefined {
  return trigger.event === 'push' && refKind === 'tag' ? trigger.tags : undefined;
}

/** Whether a tag that the pattern lets through can be a tag pattern with a version in it; patterns that take tags out fit. */
function fitsVersion(pattern: string): boolean {
  if (pattern.startsWith('!') || pattern.includes('${{')) return true;
  // Anything but letters, digits, `-`, `.`, `_`, `/` is refused in a tag pattern; what else stands here is the glob's own.
  if (/[^A-Za-z0-9\-._/*+?[\]]/.test(pattern.replace(/\\[*+?[\]!\\]/g, ''))) return false;
  return intersects([pattern], ['**[0-9]+.[0-9]+.[0-9]+**']) !== 'no';
}

function messageFor({ registry, run }: RuledPublication, wrong: readonly YamlScalar[]): string {
  const patterns = listed(wrong.map(({ value }) => `\`${value}\``));
  const glob = wrong.map(({ value }) => asGlob(value)).find((text) => text !== undefined) ?? `v${version}`;
  return `${patterns} ${wrong.length === 1 ? 'lets' : 'let'} no tag through that ${registry.name} takes for job \`${run.job.id}\`: a tag there is a fixed text with one whole version. Write the filter as a glob, such as \`${glob}\`.`;
}

function fixesFor(run: JobRun, wrong: readonly YamlScalar[]): readonly Fix[] {
  const { file } = startedWorkflow(run);
  const rewritten = wrong.flatMap((pattern) => {
    const text = asGlob(pattern.value);
    return text === undefined ? [] : [{ pattern, text }];
  });
  if (rewritten.length < wrong.length) return [];
  return [
    {
      title: `Filter by ${listed(rewritten.map(({ text }) => `\`${text}\``))}`,
      safety: 'safe',
      edits: () => [
        { path: file.path, edits: rewritten.flatMap(({ pattern, text }) => replaceScalar(file, pattern, text)) },
      ],
    },
  ];
}

const version = '[0-9]+.[0-9]+.[0-9]+';

/** What is meant, where it is plain: pub.dev's placeholder, or a text and then the parts of a version as a glob or a regular expression. */
function asGlob(pattern: string): string | undefined {
  const form = /^([\w./-]*)\{\{\s*version\s*\}\}([\w./-]*)$/.exec(pattern);
  if (form !== null) return `${form[1]}${version}${form[2] === '' ? '*' : form[2]}`;
  const parts = /^\^?([A-Za-z_/-][\w./-]*?)?\(?((?:\(?(?:\[0-9\]|\\d)[+*]?\)?(?:\\?\.)?)+)\)?\$?$/.exec(pattern);
  return parts === null ? undefined : `${parts[1] ?? ''}${version}`;
}
