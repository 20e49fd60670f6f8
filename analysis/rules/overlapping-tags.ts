import { releaseOf } from '../identity/release.ts';
import { excludeTags } from '../plan/triggers/exclude-tags.ts';
import { registries } from '../registries/index.ts';
import { stepReached } from '../repository/reach.ts';
import type { Selection } from '../repository/selections.ts';
import { type FilteredTagPush, filteredTagPush } from '../repository/situations.ts';
import type { Filter, Workflow } from '../workflow/model.ts';
import { example, includes } from '../workflow/patterns/index.ts';
import { found, type RuledPublication, ruled } from './describe.ts';
import type { Fix, Rule, RulePage, Subject } from './types.ts';

export const overlappingTags: Rule = {
  id: 'overlapping-tags',
  severity: 'warning',
  title: 'The tags of a test release start the production release too',
  documentation: {
    what: 'One workflow publishes to a test index for some tags, and the tag filter of another one, which publishes to production, lets all of these tags through as well: `v*-dev-*` and `v*`. Neither a negative pattern nor an `if:` keeps them out. Two workflows for the very same tags are a release in stages, and no finding.',
    why: 'A tag that was meant for a trial publishes to production. A version that is out there can be withdrawn, but never replaced.',
    fix: 'Adds the narrower pattern, negated, behind the others of the production workflow. Order counts: a pattern that comes later wins.',
  },
  *check(subject) {
    if (subject.root.kind !== 'workflow') return;
    const { root } = subject;
    const wide = filteredTagPush(root);
    const production = ruled(subject.publications).filter(
      ({ registry }) => !registry.test && hasTestIndex(registry.ecosystem),
    );
    if (wide === undefined || production.length === 0) return;
    for (const [path, { tries, tags }] of subject.others.outlines(mayReleaseForTrial)) {
      if (path === root.file.path || !tries || tags === undefined) continue;
      const started = startedBy(root, wide, tags, production);
      const clash = started && clashOf(subject, path, started);
      if (clash === undefined) continue;
      const { tag, narrow, filter, publication, test } = clash;
      const names = filter.patterns.map(({ value }) => value);
      yield found({
        file: root.file,
        span: wide.filter.entry.keySpan,
        severity: 'warning',
        message: `A tag like \`${tag}\`, which releases to ${test.registry.name} in ${narrow.file.path}, passes this filter too, and job \`${publication.run.job.id}\` then publishes it to ${publication.registry.name}. Keep these tags out with ${names.map((name) => `\`!${name}\``).join(' and ')}.`,
        about: { run: publication.run, event: 'push', registry: publication.registry },
        seen: publication.certain && test.certain,
        related: [
          { file: narrow.file, span: filter.entry.keySpan, message: `The tags for ${test.registry.name}` },
          { file: publication.file, span: publication.span, message: `The upload to ${publication.registry.name}` },
        ],
        fixes: names.some((name) => name.startsWith('!')) ? [] : [exclusion(root, names)],
      });
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
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  push:
    tags: ['v*', '!v*-dev-*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: pypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    others: {
      '.github/workflows/dev-release.yml': `on:
  push:
    tags: ['v*-dev-*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: testpypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/legacy/
`,
    },
  },
  sources: [
    {
      title: 'GitHub: Workflow syntax, filter pattern cheat sheet',
      url: 'https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet',
      checked: '2026-11-22',
    },
  ],
};

/** Other workflows: those that filter tags, and name a test index or use local files that do. */
const mayReleaseForTrial: Selection = {
  includes: ({ text }) => text.includes('tags'),
  reaching: { includes: ({ text }) => testIndexWords.test(text) },
};

const testIndexWords = new RegExp(
  registries
    .filter(({ test }) => test)
    .flatMap(({ index }) => [...index.hosts, ...index.names])
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|'),
);

const ecosystemsWithTestIndex: ReadonlySet<string> = new Set(
  registries.filter(({ test }) => test).map(({ ecosystem }) => ecosystem),
);

function hasTestIndex(ecosystem: string): boolean {
  return ecosystemsWithTestIndex.has(ecosystem);
}

/** What a tag of the test release starts here. */
interface Started {
  readonly tag: string;
  readonly publication: RuledPublication;
}

interface Clash extends Started {
  readonly narrow: Workflow;
  readonly filter: Filter;
  readonly test: RuledPublication;
}

/** @param names the patterns of the other workflow's tags */
function startedBy(
  root: Workflow,
  wide: FilteredTagPush,
  names: readonly string[],
  production: readonly RuledPublication[],
): Started | undefined {
  // Most filters are one and the same.
  if (names.join('\n') === wide.names.join('\n')) return undefined;
  if (includes(wide.names, names) !== 'yes' || includes(names, wide.names) !== 'no') return undefined;
  const tag = example(names);
  const release = tag === undefined ? undefined : releaseOf(root, 'push', `refs/tags/${tag}`);
  if (tag === undefined || release === undefined || 'kind' in release) return undefined;
  const publication = production.find((each) => stepReached(each.step, { situation: release.situation }) === 'yes');
  return publication && { tag, publication };
}

/** @param path that of the other workflow */
function clashOf(subject: Subject, path: string, started: Started): Clash | undefined {
  const other = subject.others.subject(path);
  if (other?.root.kind !== 'workflow') return undefined;
  const narrow = other.root;
  const filter = filteredTagPush(narrow)?.trigger.tags;
  const { tag, publication } = started;
  const release = releaseOf(narrow, 'push', `refs/tags/${tag}`);
  if (filter === undefined || 'kind' in release) return undefined;
  const reached = ruled(other.publications).filter(
    ({ ecosystem, step }) =>
      ecosystem === publication.ecosystem && stepReached(step, { situation: release.situation }) !== 'no',
  );
  const [test] = reached;
  // Where it goes to production as well, the narrower workflow is no mere trial.
  if (test === undefined || reached.some(({ registry }) => !registry.test)) return undefined;
  return { ...started, narrow, filter, test };
}

function exclusion(root: Workflow, names: readonly string[]): Fix {
  return {
    title: `Keep the tags ${names.map((name) => `\`${name}\``).join(', ')} out`,
    safety: 'safe',
    edits: () => excludeTags(root, names),
  };
}
