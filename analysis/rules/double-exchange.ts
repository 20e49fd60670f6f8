import { type FileEdit, removeItem } from '../edits/index.ts';
import { carryOutAll } from '../plan/carry-out.ts';
import { withoutVariable } from '../plan/credential/remove-variable.ts';
import { keyOf, locate } from '../plan/locate.ts';
import type { Part } from '../plan/part.ts';
import { applyFileEdits } from '../plan/repository-edits.ts';
import { stepListOf } from '../plan/step-place.ts';
import { outputUses } from '../publications/output-uses.ts';
import { oidcOf, type ReceivedCredential } from '../publications/types.ts';
import { requirementsOf, verdictFor } from '../versions/requirements.ts';
import { found, ruled } from './describe.ts';
import type { Rule, RulePage } from './types.ts';

export const doubleExchange: Rule = {
  id: 'double-exchange',
  severity: 'information',
  title: 'A tool that exchanges by itself is handed a minted token',
  documentation: {
    what: 'release-plz, or another tool that exchanges the OIDC token by itself, is handed a token that an earlier step has minted.',
    why: 'The tool uses the token that it is given and leaves its own exchange out. The token of the step starts to run out when it is minted, not when the tool needs it, and the step is one more thing that can fail.',
    fix: 'Takes the token from the publishing step, and the minting step out when nothing else uses its output.',
  },
  *check(subject) {
    for (const publication of ruled(subject.publications)) {
      const received = publication.received.find(
        ({ role, credential }) => role === 'token' && credential.kind === 'minted',
      );
      if (received === undefined || oidcOf(publication.means).kind !== 'itself') continue;
      if (requirementsOf(subject.session, publication).some((each) => verdictFor(each) === 'too-old')) continue;
      const { run, step, registry, means } = publication;
      yield found({
        file: received.file,
        span: received.span,
        severity: 'information',
        message: `${means.name} exchanges the OIDC token for one of ${registry.name} by itself, and is handed one that another step has minted. Leave the token and the minting step out.`,
        about: { run, step, registry },
        fixes: [
          {
            title: `Let \`${means.name}\` exchange by itself`,
            safety: 'setup',
            edits: () => carryOutAll(subject.repository, [keyOf(subject, publication)], [withoutMinted]),
          },
        ],
      });
    }
  },
};

/** @public */
export const page: RulePage = {
  example: {
    before: `on:
  push:
    branches: [main]
jobs:
  release:
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      contents: write
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: rust-lang/crates-io-auth-action@v1
        id: auth
      - uses: release-plz/action@v0.5
        with:
          command: release
        env:
          GITHUB_TOKEN: \${{ secrets.GITHUB_TOKEN }}
          CARGO_REGISTRY_TOKEN: \${{ steps.auth.outputs.token }}
`,
    after: `on:
  push:
    branches: [main]
jobs:
  release:
    runs-on: ubuntu-latest
    environment: crates.io
    permissions:
      contents: write
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: release-plz/action@v0.5
        with:
          command: release
        env:
          GITHUB_TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
  },
  sources: [
    {
      title: 'release-plz: GitHub Action, trusted publishing',
      url: 'https://release-plz.dev/docs/github/quickstart',
      checked: '2026-11-22',
    },
  ],
};

/** Takes a minted token from the publishing step, and the step that minted it when that was its only use. */
const withoutMinted: Part = {
  id: 'minting',
  title: () => 'Remove the minted credential',
  safety: () => 'setup',
  edits(subject, publication) {
    const received = publication.received.find(
      ({ role, credential }) => role === 'token' && credential.kind === 'minted',
    );
    if (received === undefined) return [];
    const edits = withoutReceived(received);
    const { credential } = received;
    if (edits === undefined || credential.kind !== 'minted') return undefined;
    const after = applyFileEdits(subject.repository, edits);
    const left = locate(after, keyOf(subject, publication));
    const minting = left?.publication.jobSteps.find(
      ({ step, file }) => file.path === credential.step.file.path && step.index === credential.step.step.index,
    );
    if (left === undefined || minting === undefined || outputUses(minting, left.publication.jobSteps).length > 0)
      return edits;
    const { file, step } = credential.step;
    const list = stepListOf(credential.step);
    const removal = list && removeItem(file, list, step.index);
    return removal === undefined ? edits : [...edits, { path: file.path, edits: removal }];
  },
};

function withoutReceived({ carrier, file }: ReceivedCredential): readonly FileEdit[] | undefined {
  if (carrier.kind !== 'input' && carrier.kind !== 'variable') return undefined;
  const { step, variable } = carrier;
  if (step === undefined) return undefined;
  const edits = withoutVariable(step, carrier.kind === 'input' ? step.step.with : step.step.env, variable);
  return edits && [{ path: file.path, edits }];
}
