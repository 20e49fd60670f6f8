/** What the fixes of a rule may change, as routes in which `JOB` is the job of the finding and `*` any job or list item. */
type Allowed = readonly string[];

const permissions: Allowed = ['permissions', 'permissions.>', 'jobs.*.permissions', 'jobs.*.permissions.>'];

const ownEnvironment: Allowed = ['jobs.JOB.environment', 'jobs.JOB.environment.>'];

/** "Use trusted publishing" makes a whole job work: see "Fixes" in the catalog of rules. */
const wholeJob: Allowed = [
  'env',
  'env.>',
  'inputs.>',
  'on.workflow_call.>',
  'on.workflow_dispatch.inputs',
  'on.workflow_dispatch.inputs.>',
  ...permissions,
  ...ownEnvironment,
  'jobs.JOB.env',
  'jobs.JOB.env.>',
  'jobs.JOB.steps.*',
  'jobs.JOB.steps.*.(uses|run|id|env|with|shell|working-directory)',
  'jobs.JOB.steps.*.(env|with).>',
  'jobs.JOB.(with|secrets)',
  'jobs.JOB.(with|secrets).>',
  'runs.steps.*',
  'runs.steps.*.(uses|run|id|env|with|shell|working-directory)',
  'runs.steps.*.(env|with).>',
  // Callers of a workflow or an action through which the credential comes.
  'jobs.*.(with|secrets)',
  'jobs.*.(with|secrets).>',
  'jobs.*.steps.*.with',
  'jobs.*.steps.*.with.>',
];

const stepInputs: Allowed = ['(jobs.JOB|runs).steps.*.with', '(jobs.JOB|runs).steps.*.with.>'];
const stepUses: Allowed = ['(jobs.JOB|runs).steps.*.uses'];
const steps: Allowed = ['(jobs.JOB|runs).steps.*', '(jobs.JOB|runs).steps.*.>', '(jobs.JOB|runs).steps.(order)'];

/** By rule. A rule whose fixes are not described here may change nothing. */
const allowedChanges: Readonly<Record<string, Allowed>> = {
  'stored-credential': wholeJob,
  'leftover-credential': wholeJob,
  'minted-token-unused': [...steps, 'jobs.JOB.env', 'jobs.JOB.env.>'],
  'minted-token-early': steps,
  'double-exchange': steps,
  'tool-without-oidc': [...steps, ...permissions],
  'tool-too-old': steps,
  'vulnerable-action': stepUses,
  'broken-action-pin': stepUses,
  'missing-id-token': permissions,
  'id-token-read': permissions,
  'broad-id-token': permissions,
  'missing-contents': permissions,
  'excess-permission': permissions,
  'caller-permissions': permissions,
  'missing-environment': [...ownEnvironment, 'jobs.JOB.with', 'jobs.JOB.with.environment'],
  'shared-environment': ['jobs.*.environment', 'jobs.*.environment.>'],
  'invalid-environment-name': ownEnvironment,
  'mixed-case-environment': ownEnvironment,
  'refused-event': ['jobs.JOB.if', '(jobs.JOB|runs).steps.*.if'],
  'open-trigger': ['jobs.JOB.if', '(jobs.JOB|runs).steps.*.if', 'on', 'on.>'],
  'overlapping-tags': ['on.push.tags', 'on.push.tags.>'],
  'tag-pattern-mismatch': ['on.push.tags', 'on.push.tags.>'],
  'build-in-publish-job': ['jobs', 'jobs.>'],
  'cache-in-publish-job': stepInputs,
  'unsupported-runner': ['jobs.JOB.runs-on'],
  'repeated-publish': stepInputs,
  'nested-publish-action': [
    'inputs',
    'inputs.>',
    'runs.steps.*',
    'runs.steps.*.>',
    'jobs.*.steps.*',
    'jobs.*.steps.*.>',
  ],
  'unknown-input': stepInputs,
  'invalid-input': stepInputs,
  'deprecated-input': stepInputs,
  'wrong-index-url': [
    ...stepInputs,
    '(jobs.JOB|runs).steps.*.(run|env)',
    '(jobs.JOB|runs).steps.*.env.>',
    'jobs.JOB.env.>',
    'env.>',
  ],
  'registry-url-conflict': stepInputs,
  'attestations-off': stepInputs,
  'redundant-provenance': [...steps, 'jobs.JOB.env', 'jobs.JOB.env.>', 'env', 'env.>'],
  'username-leftover': [...steps, 'jobs.JOB.env', 'jobs.JOB.env.>', 'env', 'env.>'],
  'reusable-publisher': [...stepInputs, 'jobs', 'jobs.>'],
  'publisher-mismatch': [...ownEnvironment, 'publishers', 'publishers.>'],
  'unused-caller-input': [
    'inputs.>',
    'on.workflow_call.>',
    'jobs.*.(with|secrets)',
    'jobs.*.(with|secrets).>',
    'jobs.*.steps.*.with',
    'jobs.*.steps.*.with.>',
  ],
  'unused-ignore': [],
};

/** The routes that a fix of a rule changed and may not have. `job` is that of the finding, when it stands in one. */
export function strayChanges(rule: string, job: string | undefined, routes: readonly string[]): readonly string[] {
  const allowed = (allowedChanges[rule] ?? []).map((route) => patternFor(route, job));
  return routes.filter((route) => !allowed.some((pattern) => pattern.test(route)));
}

/** `>` stands for one or more parts; a finding that stands in no job speaks of all. */
function patternFor(route: string, job: string | undefined): RegExp {
  const source = route
    .replaceAll('.', '\\.')
    .replaceAll('JOB', job === undefined ? '[^.]+' : job.replaceAll(/[^\w-]/g, '\\$&'))
    .replaceAll('(order)', '\\(order\\)')
    .replaceAll('*', '[^.]+')
    .replaceAll('>', '.+');
  return new RegExp(`^${source}$`);
}
