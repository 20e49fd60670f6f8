import { publisherRecord } from '../configuration/recorded-publishers.ts';
import { publishersFor } from '../identity/recorded.ts';
import { packageFile, setPackageRepository } from '../plan/publisher/set-package-repository.ts';
import { variableSeen } from '../publications/values.ts';
import { pathIn, workingFolder } from '../publications/working-folder.ts';
import { githubName, packageRepository } from '../repository/manifests/package-repository.ts';
import { entryOf } from '../workflow/yaml/tree.ts';
import { byOidc, found, type RuledPublication } from './describe.ts';
import type { Found, Rule, RulePage, Subject } from './types.ts';

export const repositoryMismatch: Rule = {
  id: 'repository-mismatch',
  severity: 'error',
  title: 'The package names another repository than the one it is published from',
  documentation: {
    what: '`repository.url` in the `package.json` of a public package that is published to npm by trusted publishing is missing, or is another repository than `.github/trusted-publishing.yml` records, case included. Without a record only a missing one is found, as information.',
    why: 'npm makes provenance for such a package, and refuses the upload when `repository.url` is not the repository of the run: "Failed to validate repository information".',
    fix: 'Sets `repository.url`, where the record names the repository.',
  },
  *check(subject) {
    for (const publication of byOidc(subject.publications)) {
      const problem = publication.registry.id === 'npm' ? problemOf(subject, publication) : undefined;
      if (problem !== undefined) yield problem;
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
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm publish
`,
    others: {
      'package.json': '{\n  "name": "demo",\n  "version": "1.0.0",\n  "repository": "github:Acme/demo"\n}\n',
      '.github/trusted-publishing.yml': `publishers:
  - registry: npm
    repository: acme/demo
    workflow: release.yml
`,
    },
  },
  sources: [
    {
      title: 'npm: Trusted publishing for npm packages',
      url: 'https://docs.npmjs.com/trusted-publishers',
      checked: '2026-11-22',
    },
  ],
};

function problemOf({ session }: Subject, publication: RuledPublication): Found | undefined {
  const { means, step, run, registry } = publication;
  if (means.kind !== 'command' || means.starter !== undefined || means.tool.many === true) return undefined;
  // Without provenance npm compares nothing.
  if (variableSeen(step, 'NPM_CONFIG_PROVENANCE') !== undefined) return undefined;
  if (means.command.arguments.some(({ text }) => text === undefined || /provenance|^(?:-w|--workspaces?)/.test(text)))
    return undefined;
  const folder = workingFolder(session, step, means.command);
  const path = folder === undefined ? undefined : pathIn(folder, 'package.json');
  const text = path === undefined ? undefined : session.files.text(path);
  const own = text === undefined ? undefined : packageRepository(text);
  if (folder === undefined || path === undefined || text === undefined || own?.provenance !== true) return undefined;
  const wanted = recordedRepository(session, publication);
  if (own.url !== undefined && (wanted === undefined || githubName(own.url) === wanted)) return undefined;
  const file = packageFile(path, text);
  const place = file && (entryOf(file.root, 'repository') ?? entryOf(file.root, 'name'));
  const says = own.url === undefined ? 'has no `repository.url`' : `names the repository \`${own.url}\``;
  const right = wanted === undefined ? 'the repository that the workflow runs in' : `\`${wanted}\`, which is on record`;
  return found({
    file: publication.file,
    span: publication.span,
    severity: wanted === undefined ? 'information' : 'error',
    seen: publication.certain !== false,
    message: `${path} ${says}, and ${registry.name} refuses what job \`${run.job.id}\` publishes from a public repository unless it is ${right}, case included.`,
    about: { run, step, registry },
    related: file && place ? [{ file, span: place.keySpan, message: 'The package' }] : [],
    fixes:
      wanted === undefined || file === undefined
        ? []
        : [
            {
              title: `Set the repository of the package to \`${wanted}\``,
              safety: 'safe',
              edits: () => setPackageRepository(file, wanted, folder),
            },
          ],
  });
}

/** The repository that all publishers on record for the publication name. */
function recordedRepository(session: Subject['session'], publication: RuledPublication): string | undefined {
  const record = publisherRecord(session.files);
  const names =
    record === undefined ? [] : publishersFor(record.publishers, publication).map(({ repository }) => repository);
  const [only, ...more] = new Set(names);
  return more.length === 0 ? only : undefined;
}
