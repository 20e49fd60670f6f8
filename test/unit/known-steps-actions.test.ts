import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { knownActions } from '../../analysis/registries/known-steps/actions.ts';
import { type ActionNeeds, actionNeeds, type InputCondition } from '../../analysis/registries/known-steps/index.ts';
import { sharedData } from '../shared-data.ts';

function conditionText(condition: InputCondition): string {
  switch (condition.kind) {
    case 'filled':
      return `${condition.input} filled`;
    case 'empty':
      return `${condition.input} empty`;
    case 'value':
      return `${condition.input} in ${condition.values.map((value) => `'${value}'`).join(' ')}`;
  }
}

/** The needs of an action in one line each: `contents: write if ssh-key empty`. */
function needsOf(name: string): readonly string[] | undefined {
  const [owner, repository, ...path] = name.split('/');
  return actionNeeds(`${owner}/${repository}`, path.join('/'))?.needs.map(({ scope, access, when, onlyPrivate }) => {
    const conditions = when.length === 0 ? '' : ` if ${when.map(conditionText).join(' and ')}`;
    return `${scope}: ${access}${onlyPrivate ? ' (private)' : ''}${conditions}`;
  });
}

const needs: readonly (readonly [name: string, needs: readonly string[] | undefined])[] = [
  ['actions/checkout', ['contents: read (private) if ssh-key empty']],
  ['Actions/Checkout', ['contents: read (private) if ssh-key empty']],
  ['actions/download-artifact', ['actions: read if run-id filled']],
  ['actions/cache/restore', []],
  ['actions/cache/nothing', undefined],
  ['actions/github-script', undefined],
  ['softprops/action-gh-release', ['contents: write', 'discussions: write if discussion_category_name filled']],
  ['peter-evans/create-pull-request', ['contents: write', 'pull-requests: write']],
  [
    'actions/attest-build-provenance',
    [
      'id-token: write',
      'attestations: write',
      "packages: write if push-to-registry in 'true'",
      "artifact-metadata: write if push-to-registry in 'true'",
    ],
  ],
  ['actions/deploy-pages', ['pages: write', 'id-token: write']],
  ['google-github-actions/auth', ['id-token: write if workload_identity_provider filled']],
  ['azure/login', ['id-token: write if client-id filled and creds empty']],
  ['docker/login-action', ["packages: write if registry in 'ghcr.io'"]],
  ['rust-lang/crates-io-auth-action', ['id-token: write']],
  ['pypa/gh-action-pypi-publish', []],
  ['rubygems/release-gem', ['contents: write', "id-token: write if setup-trusted-publisher in '' 'true'"]],
  ['dart-lang/setup-dart/.github/workflows/publish.yml', ['id-token: write']],
  [
    'slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml',
    ['id-token: write', 'actions: read', 'contents: write'],
  ],
];

const inputName = /^[A-Za-z][\w-]*$/;

function conditionsOf(action: ActionNeeds): readonly InputCondition[] {
  const oidc = typeof action.usesOidc === 'boolean' ? [] : action.usesOidc;
  return [...action.needs.flatMap((need) => need.when), ...oidc];
}

describe('known actions', () => {
  for (const [name, expected] of needs) {
    it(`knows what ${name} needs`, () => assert.deepEqual(needsOf(name), expected));
  }

  it('stand in the table once', () => {
    const all = knownActions.map(({ slug, path }) => `${slug}/${path}`.toLowerCase());
    assert.deepEqual(
      all.filter((name, at) => all.indexOf(name) !== at),
      [],
    );
    assert.ok(all.length > 150);
  });

  for (const action of knownActions) {
    it(`says of ${action.slug}${action.path === '' ? '' : `/${action.path}`} what can be read in a workflow`, () => {
      assert.match(action.slug, /^[\w.-]+\/[\w.-]+$/);
      assert.doesNotMatch(action.path, /^\/|\/$/);
      for (const name of [...action.tokenInputs, ...conditionsOf(action).map(({ input }) => input)]) {
        assert.match(name, inputName);
      }
      for (const name of action.tokenVariables) assert.match(name, /^[A-Z][A-Z0-9_]*$/);
      for (const { input } of action.cache.flatMap((use) => (use.kind === 'always' ? [] : [use]))) {
        assert.match(input, inputName);
      }
      for (const need of action.needs) assert.ok(need.reason.length > 10 && !need.reason.endsWith('.'), need.reason);
      const scopes = action.needs.filter((need) => need.when.length === 0).map((need) => need.scope);
      assert.equal(new Set(scopes).size, scopes.length, 'a scope stands twice');
      if (action.writesContents) {
        assert.ok(action.needs.some((need) => need.scope === 'contents' && need.access === 'write'));
      }
      // A step that needs an identity uses it.
      if (scopes.includes('id-token')) assert.equal(action.usesOidc, true);
    });
  }

  const corpus = sharedData('corpus');
  it('are nearly all that occur in real workflows', { skip: corpus === undefined && 'the corpus is not here' }, () => {
    const [, ...rows] = readFileSync(join(corpus ?? '', 'index.tsv'), 'utf8')
      .trimEnd()
      .split('\n');
    const uses = rows
      .map((row) => readFileSync(join(corpus ?? '', row.split('\t')[0] ?? ''), 'utf8'))
      .flatMap((text) => [...text.matchAll(/uses:\s*['"]?([\w.-]+\/[\w.-]+)\/?([\w./-]*)@/g)]);
    const known = uses.filter(([, slug = '', path = '']) => actionNeeds(slug, path) !== undefined);
    assert.ok(known.length / uses.length > 0.95, `${known.length} of ${uses.length}`);
  });
});
