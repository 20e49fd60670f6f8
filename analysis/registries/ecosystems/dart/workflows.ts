import type { PublishWorkflow } from '../../types.ts';

const oidc = { kind: 'itself', since: '0.0.0', behaviour: 'token-wins', losesAttestations: false } as const;

/** Workflows of the Dart team that publish a package when they are called, checked 2026-11-22. */
export const dartWorkflows: readonly PublishWorkflow[] = [
  {
    slug: 'dart-lang/setup-dart',
    path: '.github/workflows/publish.yml',
    name: 'setup-dart’s publish workflow',
    registry: 'pub.dev',
    environmentInput: 'environment',
    oidc,
    permissions: { 'id-token': 'write' },
  },
  {
    slug: 'dart-lang/ecosystem',
    path: '.github/workflows/publish.yaml',
    name: 'the Dart ecosystem’s publish workflow',
    registry: 'pub.dev',
    environmentInput: 'environment',
    oidc,
    // Under pull_request it only checks, and comments on the pull request.
    permissions: { 'id-token': 'write', 'pull-requests': 'write' },
    events: ['push'],
  },
  {
    slug: 'VeryGoodOpenSource/very_good_workflows',
    path: '.github/workflows/dart_pub_publish.yml',
    name: 'Very Good Workflows’ Dart publish workflow',
    registry: 'pub.dev',
    tokenSecrets: ['pub_credentials'],
    // `pub_credentials` is required: GitHub refuses a call without it. Read at 2860d9c.
    oidc: { kind: 'never', replacement: '`dart-lang/setup-dart/.github/workflows/publish.yml`' },
  },
];
