import { guardFix } from '../plan/triggers/guard.ts';
import { acceptedStart, guardFor, hasAcceptedRuns, refusalOf, refusedRunWords } from '../plan/triggers/refused-runs.ts';
import type { RefusedEvent, Registry } from '../registries/types.ts';
import { startedWorkflow } from '../repository/runs.ts';
import type { Situation } from '../repository/situations.ts';
import { byOidc, found } from './describe.ts';
import { decidesItself } from './own-decision.ts';
import type { Rule, RulePage } from './types.ts';

export const refusedEvent: Rule = {
  id: 'refused-event',
  severity: 'error',
  title: 'The publication can run under an event that its registry refuses',
  documentation: {
    what: 'A publication by trusted publishing is reached by an event whose tokens the registry turns down: `pull_request_target` (PyPI, crates.io; NuGet by a setting of its server), `workflow_run` (crates.io), and for pub.dev a `release` or the push of a branch.',
    why: 'The run goes as far as the upload and fails there. Registries refuse these events because what they run can be steered by people who may not publish.',
    fix: 'Where other triggers remain, a condition on the publishing job keeps the event out (joined with `&&` to what is there). Otherwise start the release by a tag, a release or by hand.',
  },
  *check(subject) {
    for (const job of subject.jobs) {
      for (const publication of byOidc(job.publications)) {
        if (decidesItself(publication)) continue;
        for (const { situation, answer } of publication.reach) {
          const refusal = answer === 'yes' ? refusalOf(publication.registry, situation) : undefined;
          if (refusal === undefined) continue;
          const { registry } = publication;
          yield found({
            file: startedWorkflow(publication.run).file,
            span: situation.trigger.eventSpan,
            severity: refusal.severity,
            message: messageFor(registry, job.run.job.id, situation, refusal),
            about: { run: job.run, event: situation.event, registry },
            related: [{ file: publication.file, span: publication.span, message: `The upload to ${registry.name}` }],
            fixes: hasAcceptedRuns(publication)
              ? [guardFix(job.run, guardFor(situation, refusal, job.situations), 'safe')]
              : [],
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
  workflow_run:
    workflows: [Build]
    types: [completed]
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - run: cargo publish
        env:
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
    after: `on:
  push:
    tags: ['v*']
  workflow_run:
    workflows: [Build]
    types: [completed]
jobs:
  publish:
    if: github.event_name != 'workflow_run'
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - run: cargo publish
        env:
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
  },
  sources: [
    {
      title: 'crates.io: token exchange',
      url: 'https://github.com/rust-lang/crates.io/blob/main/src/controllers/trustpub/tokens/exchange/mod.rs',
      checked: '2026-08-21',
    },
    {
      title: 'PyPI: warehouse/oidc/models/github.py',
      url: 'https://github.com/pypi/warehouse/blob/main/warehouse/oidc/models/github.py',
      checked: '2026-08-21',
    },
    {
      title: 'pub.dev: Automated publishing',
      url: 'https://dart.dev/tools/pub/automated-publishing',
      checked: '2026-08-21',
    },
  ],
};

function messageFor(registry: Registry, job: string, situation: Situation, refusal: RefusedEvent): string {
  const likely = refusal.severity === 'error' ? 'refuses' : 'is known to refuse';
  return `${registry.name} ${likely} ${refusedRunWords(situation, refusal)}, so job \`${job}\` will fail at the upload. Keep them out with the job's \`if:\`, and start the release by ${acceptedStart(registry)}.`;
}
