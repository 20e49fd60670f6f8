import { moveItem } from '../edits/index.ts';
import { purposeOf } from '../plan/permissions/known-command.ts';
import { siblingsOf, stepListOf } from '../plan/step-place.ts';
import { outputUses } from '../publications/output-uses.ts';
import type { Session } from '../publications/session.ts';
import { actionNeeds, commandPurpose } from '../registries/known-steps/index.ts';
import type { StepRun } from '../repository/runs.ts';
import type { Command } from '../workflow/scripts/index.ts';
import { found } from './describe.ts';
import type { Rule, RulePage, SubjectJob } from './types.ts';

type Minting = SubjectJob['minting'][number];

export const mintedTokenEarly: Rule = {
  id: 'minted-token-early',
  severity: 'information',
  title: 'A token is minted long before it is used',
  documentation: {
    what: 'Between the step that mints a short-lived token for crates.io, RubyGems.org or NuGet.org and the upload stand steps that build, test or install, which take minutes.',
    why: 'The token of crates.io lives for 30 minutes, that of RubyGems.org for 15, that of NuGet.org for an hour: a slow build leaves none of it for the upload. And every step in between, with all that it downloads, runs while the token is there.',
    fix: 'Moves the minting step down, right before the first step that uses the token.',
  },
  *check({ session, jobs }) {
    for (const job of jobs) {
      for (const minting of job.minting) {
        const { step, registry } = minting;
        const first = minting.minting.incidental === true ? undefined : firstUse(minting, job);
        const list = stepListOf(step);
        if (first === undefined || list === undefined) continue;
        const between = siblingsOf(step, job.allSteps).filter(
          (each) => each.step.index > step.step.index && each.step.index < first.step.index,
        );
        const slow = between.filter((each) => takesMinutes(session, each));
        if (slow.length === 0) continue;
        const life = registry.tokenMinutes === undefined ? '' : `, which lives for ${registry.tokenMinutes} minutes`;
        yield found({
          file: step.file,
          span: step.step.uses?.scalar.span ?? step.step.map.span,
          severity: 'information',
          message: `${slow.length === 1 ? 'A slow step stands' : `${slow.length} slow steps stand`} between minting the token for ${registry.name}${life}, and its use. Mint it right before the upload.`,
          about: { run: job.run, step, registry },
          related: slow.map((each) => ({ file: each.file, span: placeOf(each), message: 'This may take minutes' })),
          fixes: [
            {
              title: 'Move the minting step down to the upload',
              safety: 'safe',
              edits: () => {
                const edits = moveItem(step.file, list, step.step.index, first.step.index - 1);
                return edits && [{ path: step.file.path, edits }];
              },
            },
          ],
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
    tags: ['v*']
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
      - run: cargo test --workspace
      - run: cargo publish
        env:
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
    after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - run: cargo test --workspace
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - run: cargo publish
        env:
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
  },
  sources: [
    {
      title: 'crates.io: Trusted publishing',
      url: 'https://crates.io/docs/trusted-publishing',
      checked: '2026-11-22',
    },
    {
      title: 'NuGet: Trusted publishing',
      url: 'https://learn.microsoft.com/nuget/nuget-org/trusted-publishing',
      checked: '2026-11-22',
    },
  ],
};

/** The first step of the same list that uses the token: by the output, or, where that is a variable, by publishing. */
function firstUse({ step, minting, registry }: Minting, job: SubjectJob): StepRun | undefined {
  const later = siblingsOf(step, job.allSteps).filter((each) => each.step.index > step.step.index);
  if (minting.outputs.length > 0) {
    const uses = outputUses(step, job.allSteps);
    return later.find((each) => uses.includes(each));
  }
  return later.find((each) =>
    job.publications.some((one) => one.registry === registry && one.step !== step && isWithin(one.step, each)),
  );
}

function isWithin(step: StepRun, around: StepRun): boolean {
  return step === around || (step.outer !== undefined && isWithin(step.outer, around));
}

function takesMinutes(session: Session, step: StepRun): boolean {
  const target = step.step.uses?.target;
  if (target?.kind === 'repository') return actionNeeds(target.slug, target.path)?.takesMinutes === true;
  if (step.inner.some((each) => takesMinutes(session, each))) return true;
  return (session.wholeScript(step)?.commands ?? []).some((command) => !command.unreachable && isSlow(command));
}

function isSlow(command: Command): boolean {
  const purpose = purposeOf(command);
  if (command.program === undefined || purpose === undefined || purpose === 'other' || purpose === 'tool-install')
    return false;
  const words = command.arguments.map(({ text }) => text);
  return commandPurpose(command.program, words)?.takesMinutes === true;
}

function placeOf({ step }: StepRun) {
  return step.uses?.scalar.span ?? step.runEntry?.keySpan ?? step.map.span;
}
