import { guardFix, guardMintingFix } from '../plan/triggers/guard.ts';
import { isByOidc } from '../publications/types.ts';
import { jobReached } from '../repository/reach.ts';
import { startedWorkflow } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import { matchesEverything } from '../workflow/patterns/index.ts';
import { found, type RuledPublication, ruled } from './describe.ts';
import { limitsNobody } from './limits-nobody.ts';
import { decidesItself } from './own-decision.ts';
import { guardAgainst } from './situation-guard.ts';
import type { Rule, RulePage } from './types.ts';

export const openTrigger: Rule = {
  id: 'open-trigger',
  severity: 'warning',
  title: 'The publication can run for code that nobody has reviewed',
  documentation: {
    what: 'The publishing step is reached by `pull_request`, by `pull_request_target` or `issue_comment` without a condition on who caused it, by a push to any branch, or by the creation of any branch. Conditions that the files cannot decide are given the benefit of the doubt, but for those on the text of a comment or a pull request alone: anybody writes it.',
    why: 'Whoever can push a branch (or, for some of these events, anybody) can then publish a version without a review.',
    fix: "Joins a condition to the job's `if:` that keeps the event out, or for a comment, those who are not of the repository.",
  },
  *check(subject) {
    for (const job of subject.jobs) {
      const publications = ruled(job.publications).filter((each) => !decidesItself(each) && !cannotPublish(each));
      if (publications.length === 0) continue;
      // The guard has to let pass what starts the job otherwise, and nothing that its own `if:` keeps out already.
      const starting = job.situations.filter((situation) => jobReached(job.run, { situation }) !== 'no');
      for (const publication of publications) {
        for (const { situation, answer } of publication.reach) {
          const reached = answer === 'yes' || (answer === 'maybe' && limitsNobody(publication, situation));
          const open = reached ? openness(situation, starting) : undefined;
          if (open === undefined) continue;
          const mints = publication.means.kind === 'minting';
          const guarded = publication.registry.test || job.run.job.environment !== undefined;
          yield found({
            file: startedWorkflow(publication.run).file,
            span: situation.trigger.eventSpan,
            severity: guarded ? 'information' : 'warning',
            message: `Job \`${job.run.job.id}\` ${mints ? 'gets a credential for' : 'publishes to'} ${publication.registry.name} ${open.who}. Keep these runs out with ${mints ? 'the `if:` of the step that mints it' : "the job's `if:`"}.`,
            about: { run: job.run, event: situation.event, registry: publication.registry },
            related: [
              { file: publication.file, span: publication.span, message: `The upload to ${publication.registry.name}` },
            ],
            fixes: [
              ...(mints ? [guardMintingFix(publication.step, open.guard, 'setup')] : []),
              guardFix(job.run, open.guard, 'setup'),
            ],
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
  pull_request:
jobs:
  publish:
    runs-on: ubuntu-latest
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
    after: `on:
  push:
    tags: ['v*']
  pull_request:
jobs:
  publish:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
`,
  },
  sources: [
    {
      title: 'GitHub: Events that trigger workflows',
      url: 'https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows',
      checked: '2026-11-22',
    },
    {
      title: 'PyPI: Security model and considerations',
      url: 'https://docs.pypi.org/trusted-publishers/security-model/',
      checked: '2026-11-22',
    },
  ],
};

/** By OIDC, without the right to ask for an OIDC token: nobody publishes by this job. */
function cannotPublish(publication: RuledPublication): boolean {
  const access = publication.permissions.of('id-token');
  return isByOidc(publication) && access.known && access.value !== 'write';
}

interface Openness {
  /** Completes "publishes to PyPI …". */
  readonly who: string;
  readonly guard: string;
}

/** The author is of the repository: https://docs.github.com/graphql/reference/enums#commentauthorassociation, checked 2026-11-28. */
const knownAuthor = `contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), github.event.comment.author_association)`;

/**
 * Whose code a run of that kind may bring to the upload without a review; undefined when it is code that somebody has let in. `all`
 * are the situations of the workflow.
 */
export function openness(situation: Situation, all: readonly Situation[]): Openness | undefined {
  const { event, trigger, refKind, names } = situation;
  const guard = `github.event_name != '${event}'`;
  switch (event) {
    case 'pull_request': {
      const types = trigger.types?.patterns.map((type) => type.value) ?? [];
      if (types.length > 0 && types.every((type) => type === 'closed')) return undefined;
      return { who: 'for every pull request from a branch of this repository, before anybody has merged it', guard };
    }
    case 'pull_request_target':
      return { who: `on \`${event}\`, whoever causes it`, guard };
    case 'issue_comment':
      return { who: `on \`${event}\`, whoever causes it`, guard: guardAgainst(situation, knownAuthor, all) };
    case 'push':
      if (refKind !== 'branch' || (names !== undefined && !matchesEverything(names))) return undefined;
      return {
        who: 'on a push to any branch',
        guard: guardAgainst(
          situation,
          "github.ref_type == 'tag' || github.ref_name == github.event.repository.default_branch",
          all,
        ),
      };
    case 'create':
      return { who: 'whenever a branch is created', guard: guardAgainst(situation, "github.ref_type == 'tag'", all) };
    default:
      return undefined;
  }
}
