import { type Grant, grantedByName, grantWords, joinedGrants } from '../plan/grant.ts';
import { callerGrantFix } from '../plan/grant-fix.ts';
import { covers, effectivePermissions } from '../repository/permissions.ts';
import type { JobRun } from '../repository/runs.ts';
import { found, listed } from './describe.ts';
import { blockInForce, riskWords } from './permission-place.ts';
import type { Found, Rule, Subject } from './types.ts';

export const callerPermissions: Rule = {
  id: 'caller-permissions',
  severity: 'error',
  title: 'A called workflow asks for permissions that the calling job does not grant',
  documentation: {
    what: 'A job calls a workflow of the repository, and a job of that workflow declares a scope by name that the calling job does not have: its own `permissions`, else those of its workflow, leave it out. Without any block only `id-token` is known to be missing, since the default never has it.',
    why: 'A called workflow cannot have more than its caller. GitHub refuses the whole run when it starts, before any job has run and whatever the conditions say.',
    fix: 'Grants the scopes at the calling job. A calling job without a block of its own gets one that holds what all jobs of the called workflow declare or need.',
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
  },
  *check(subject) {
    if (subject.publications.length === 0) return;
    const refused = subject.jobs.flatMap(({ run }): readonly Refused[] => {
      const lacking = run.caller === undefined ? new Map() : lackingIn(run, run.caller);
      return run.caller === undefined || lacking.size === 0 ? [] : [{ run, caller: run.caller, lacking }];
    });
    for (const each of refused) {
      const together = refused.filter(({ caller }) => caller === each.caller);
      yield findingFor(subject, each, together);
    }
  },
};

/** A job that asks for more than its caller has. */
interface Refused {
  readonly run: JobRun;
  readonly caller: JobRun;
  readonly lacking: Grant;
}

/** What a called job declares by name and its caller, for certain, does not have. */
function lackingIn(run: JobRun, caller: JobRun): Grant {
  const has = effectivePermissions(caller);
  return new Map(
    [...grantedByName(blockInForce(run))].filter(([scope, access]) => {
      const granted = has.declared(scope);
      return granted.known && !covers(granted.value, access);
    }),
  );
}

/** One finding for each refused job, alike for all of one call: they are shown once, and silence what they explain at each job. */
function findingFor(subject: Subject, { run, caller }: Refused, together: readonly Refused[]): Found {
  const wanted = joinedGrants(together.map(({ lacking }) => lacking));
  const { fix, atRisk } = callerGrantFix(subject, run, caller, wanted);
  const names = listed([...new Set(together.map((each) => `\`${each.run.job.id}\``))]);
  const jobs = together.length === 1 ? `job ${names}` : `jobs ${names}`;
  const asks = together.length === 1 ? 'asks' : 'ask';
  return found({
    file: caller.workflow.file,
    span: caller.job.uses?.scalar.span ?? caller.job.entry.keySpan,
    severity: 'error',
    message: `GitHub refuses the whole run when it starts: ${jobs} of the called workflow ${asks} for ${grantWords(wanted)}, which job \`${caller.job.id}\` does not grant.${riskWords(atRisk)}`,
    about: { run },
    related: together.map((each) => ({
      file: each.run.workflow.file,
      span: blockInForce(each.run)?.entry.keySpan ?? each.run.job.entry.keySpan,
      message: `Job \`${each.run.job.id}\` asks for ${grantWords(each.lacking)}`,
    })),
    fixes: [fix],
  });
}
