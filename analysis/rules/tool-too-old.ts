import { attestationsPart } from '../plan/attestations.ts';
import { partFix } from '../plan/part-fix.ts';
import { toolPart } from '../plan/tool/tool.ts';
import { culprit, type Requirement, requirementsOf, verdictFor } from '../versions/requirements.ts';
import type { Seen } from '../versions/seen.ts';
import type { Verdict } from '../versions/version.ts';
import { broughtWords } from './brought-words.ts';
import { byOidc, found, type RuledPublication } from './describe.ts';
import type { Found, Related, Rule, RulePage, Subject } from './types.ts';

export const toolTooOld: Rule = {
  id: 'tool-too-old',
  severity: 'error',
  title: 'A tool is too old to publish by OIDC',
  documentation: {
    what: 'A publication uses no stored credential, and the version of its tool or action cannot exchange an OIDC token: the PyPI action before v1.8.0, twine before 6.1, uv before 0.4.16, npm before 11.5.1 and so on. The version is read from the ref of the action, from what an earlier step installs, from the inputs of set-up actions, from `node-version-file` and from `package.json`, also inside local composite actions and on each leg of a matrix. It is information where the files leave open whether the version is too old.',
    why: 'The tool does not know trusted publishing and looks for a password or a token that is not there. npm in particular answers with a 404 or `ENEEDAUTH`, which names neither the version nor OIDC.',
    fix: 'Raises the version where it is decided: the ref of the action (a branch to the moving branch, a tag to the newest tag, a commit to the commit of the newest tag), the version that is installed, Node 24 in the set-up step, or a step that installs npm 11 right before publishing. A version that a lock file or a manifest decides has to be raised there. Inside a composite action the PyPI action is raised to v1.11 at most, since newer ones cannot run there.',
  },
  *check(subject) {
    for (const publication of byOidc(subject.publications)) {
      const judged = requirementsOf(subject.session, publication).map((requirement) => ({
        requirement,
        verdict: verdictFor(requirement),
      }));
      const worst =
        judged.find(({ verdict }) => verdict === 'too-old') ??
        judged.find(({ verdict }) => verdict === 'perhaps') ??
        judged.find(({ requirement, verdict }) => verdict === 'unknown' && isLeftToRunner(requirement));
      if (worst !== undefined) yield findingFor(subject, publication, worst.requirement, worst.verdict);
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  release:
    types: [published]
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
          node-version: 20
      - run: npm publish
`,
    after: `on:
  release:
    types: [published]
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
      - run: npm publish
`,
  },
  sources: [
    {
      title: 'npm: Trusted publishing for npm packages',
      url: 'https://docs.npmjs.com/trusted-publishers',
      checked: '2026-11-22',
    },
    {
      title: 'PyPI: Publishing with a trusted publisher',
      url: 'https://docs.pypi.org/trusted-publishers/using-a-publisher/',
      checked: '2026-11-22',
    },
    {
      title: 'twine: change log',
      url: 'https://twine.readthedocs.io/en/stable/changelog.html',
      checked: '2026-11-22',
    },
  ],
};

/** What the runner brings is older more often than not; of all else that is not known nothing is said. */
function isLeftToRunner(requirement: Requirement): boolean {
  return (
    requirement.tool.installedAs.includes('npm') && requirement.certain && culprit(requirement)?.from.kind === 'runner'
  );
}

function findingFor(
  subject: Subject,
  publication: RuledPublication,
  requirement: Requirement,
  verdict: Verdict,
): Found {
  const { file, span, run, step, registry } = publication;
  const seen = culprit(requirement);
  return found({
    file,
    span,
    severity: verdict === 'too-old' ? 'error' : 'information',
    message: messageFor(publication, requirement, verdict, seen),
    about: { run, step, registry },
    related: seen === undefined ? [] : relatedTo(seen),
    fixes:
      toolPart.edits(subject, publication) === undefined
        ? []
        : partFix(subject, publication, toolPart, attestationsPart),
  });
}

function messageFor(
  { registry, run, means }: RuledPublication,
  requirement: Requirement,
  verdict: Verdict,
  seen: Seen | undefined,
): string {
  const { tool, since } = requirement;
  const place = run.job.id === '' ? 'This action' : `Job \`${run.job.id}\``;
  const uses = `${place} publishes to ${registry.name} by OIDC`;
  const need = `It takes ${tool.installedAs.includes('npm') ? 'npm' : tool.name} ${since} or newer`;
  if (verdict === 'unknown')
    return `${uses} and sets up no Node, so that npm is the runner's own and may be too old. ${need}: set up Node 24, or install npm 11 before publishing.`;
  const brought = broughtWords(means, requirement, seen);
  return verdict === 'too-old'
    ? `${uses}, and ${brought} is too old for that: the upload will fail. ${need}.`
    : `${uses}, and ${brought} may be too old for that. ${need}.`;
}

/** The place that decides the version. */
function relatedTo({ from }: Seen): readonly Related[] {
  switch (from.kind) {
    case 'input':
      return [{ file: from.step.file, span: from.variable.entry.keySpan, message: 'The version is set here' }];
    case 'word': {
      const run = from.step.step.run;
      if (run === undefined) return [];
      return [
        {
          file: from.step.file,
          span: run.text.span(from.word.start, from.word.end),
          message: 'The version is set here',
        },
      ];
    }
    case 'ref':
    case 'step':
    case 'file':
    case 'runner':
      return [];
  }
}
