import { type Grant, grantedByName, grantWords, idToken, joinedGrants } from '../plan/permissions/grant.ts';
import { callerGrantFix } from '../plan/permissions/grant-fix.ts';
import { covers, effectivePermissions } from '../repository/permissions.ts';
import type { JobRun } from '../repository/runs.ts';
import { found, listed } from './describe.ts';
import { blockInForce, riskWords } from './permission-place.ts';
import type { Found, Rule, RulePage, Subject } from './types.ts';

export const callerPermissions: Rule = {
  id: 'caller-permissions',
  severity: 'error',
  title: 'A called workflow asks for permissions that the calling job does not grant',
  documentation: {
    what: "A job calls a workflow of the repository, and a job of that workflow declares a scope by name that the calling job does not have: its own `permissions`, else those of its workflow, leave it out. It is information where nothing declares permissions for the calling job and the called one asks for `id-token: write`: GitHub grants that only where the repository's default token may write.",
    why: 'A called workflow cannot have more than its caller. GitHub refuses the whole run when it starts, before any job has run and whatever the conditions say.',
    fix: 'Grants the scopes at the calling job. A calling job without a block of its own gets one that holds what all jobs of the called workflow declare or need.',
  },
  *check(subject) {
    if (subject.publications.length === 0) return;
    const refused = subject.jobs.flatMap(({ run }) => (run.caller === undefined ? [] : lackingIn(run, run.caller)));
    for (const each of refused) {
      const together = refused.filter(({ caller, certain }) => caller === each.caller && certain === each.certain);
      yield findingFor(subject, each, together);
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    tags: ['v*']
permissions:
  contents: read
jobs:
  publish:
    uses: ./.github/workflows/publish.yml
`,
    after: `on:
  push:
    tags: ['v*']
permissions:
  contents: read
jobs:
  publish:
    uses: ./.github/workflows/publish.yml
    permissions:
      id-token: write
`,
    others: {
      '.github/workflows/publish.yml': `on:
  workflow_call:
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - run: cargo publish
        env:
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
    },
  },
  sources: [
    {
      title: 'GitHub: Reuse workflows, access and permissions',
      url: 'https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows',
      checked: '2026-11-22',
    },
  ],
};

/** A job that asks for more than its caller has, or, where that is not certain, than it may have. */
interface Refused {
  readonly run: JobRun;
  readonly caller: JobRun;
  readonly lacking: Grant;
  readonly certain: boolean;
}

/** What a called job declares by name and its caller does not have. */
function lackingIn(run: JobRun, caller: JobRun): readonly Refused[] {
  const has = effectivePermissions(caller);
  const declared = grantedByName(blockInForce(run));
  const lacking = new Map(
    [...declared].filter(([scope, access]) => {
      const granted = has.handedOn(scope);
      return granted.known && !covers(granted.value, access);
    }),
  );
  if (lacking.size > 0) return [{ run, caller, lacking, certain: true }];
  const byDefault = declared.get('id-token') === 'write' && !has.handedOn('id-token').known && !caller.hidden;
  return byDefault ? [{ run, caller, lacking: idToken, certain: false }] : [];
}

/** One finding for each refused job, alike for all of one call: they are shown once, and silence what they explain at each job. */
function findingFor(subject: Subject, { run, caller, certain }: Refused, together: readonly Refused[]): Found {
  const wanted = joinedGrants(together.map(({ lacking }) => lacking));
  const { fix, atRisk } = callerGrantFix(subject, run, caller, wanted);
  const names = listed([...new Set(together.map((each) => `\`${each.run.job.id}\``))]);
  const jobs = together.length === 1 ? `job ${names}` : `jobs ${names}`;
  const asks = together.length === 1 ? 'asks' : 'ask';
  const outcome = certain
    ? 'GitHub refuses the whole run when it starts:'
    : "Where the repository's default token may only read, GitHub refuses the whole run when it starts:";
  return found({
    file: caller.workflow.file,
    span: caller.job.uses?.scalar.span ?? caller.job.entry.keySpan,
    severity: certain ? 'error' : 'information',
    seen: caller.workflow.file.sound,
    message: `${outcome} ${jobs} of the called workflow ${asks} for ${grantWords(wanted)}, which job \`${caller.job.id}\` does not grant.${riskWords(atRisk)}`,
    about: { run },
    related: together.map((each) => ({
      file: each.run.workflow.file,
      span: blockInForce(each.run)?.entry.keySpan ?? each.run.job.entry.keySpan,
      message: `Job \`${each.run.job.id}\` asks for ${grantWords(each.lacking)}`,
    })),
    fixes: [fix],
  });
}
