import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mayOpen } from '../../client/wizard/addresses.ts';
import { isFromPage } from '../../client/wizard/check-message.ts';
import type { Effect } from '../../client/wizard/events.ts';
import type { FromPage } from '../../client/wizard/messages.ts';
import { reduce } from '../../client/wizard/reduce.ts';
import type { WizardState } from '../../client/wizard/state.ts';
import { viewOf } from '../../client/wizard/view/index.ts';
import { isToPage } from '../../schemas/generated/messages.ts';
import { inRoot } from '../../scripts/root.ts';
import { openedWizard, repositoryAt } from '../wizard/sample-wizard.ts';
import { seededRandom } from './seeded-random.ts';

const sample = repositoryAt(inRoot('test/editor/sample'));
const opened = openedWizard(sample, 'octo-org/sample-parcel');
const TEST = '.github/workflows/release.yml#testpypi@testpypi';

function after(state: WizardState, ...messages: readonly FromPage[]): WizardState {
  return messages.reduce((current, message) => reduce(current, { type: 'page', message }).state, state);
}

function effectsOf(state: WizardState, message: FromPage): readonly Effect[] {
  return reduce(state, { type: 'page', message }).effects;
}

const kinds: readonly (readonly [string, WizardState, FromPage, readonly Effect['kind'][]])[] = [
  ['copies a field', opened, { type: 'copy', plan: TEST, what: 'owner' }, ['copy']],
  ['copies no field that is empty or not there', opened, { type: 'copy', plan: TEST, what: 'tag-pattern' }, []],
  ['does nothing for a plan that is not there', opened, { type: 'copy', plan: 'other', what: 'owner' }, []],
  ['opens a page of the registry', opened, { type: 'open', plan: TEST, page: 'prefilled' }, ['open']],
  ['opens no page that the registry does not have', opened, { type: 'open', plan: TEST, page: 'lockdown' }, []],
  ['opens a page of the repository', opened, { type: 'openGithub', page: 'new-environment' }, ['open']],
  [
    'asks the server again when a plan is left out',
    opened,
    { type: 'include', plan: TEST, on: false },
    ['store', 'load'],
  ],
  [
    'asks the server again for another registry',
    opened,
    { type: 'target', plan: TEST, value: 'pypi' },
    ['store', 'load'],
  ],
  ['takes no registry that is not offered', opened, { type: 'target', plan: TEST, value: 'npm' }, []],
  ['keeps what is ticked off', opened, { type: 'tick', step: `${TEST}:registration`, on: true }, ['store']],
  ['keeps no step of nothing', opened, { type: 'tick', step: 'anything', on: true }, []],
  ['shows the changes', opened, { type: 'diff' }, ['diff']],
  ['applies them, and keeps which secrets they take out', opened, { type: 'apply' }, ['store', 'apply']],
  ['applies them once', after(opened, { type: 'apply' }), { type: 'apply' }, []],
  [
    'shows them in a workspace that is not trusted',
    openedWizard(sample, 'o/r', 'untrusted'),
    { type: 'diff' },
    ['diff'],
  ],
  [
    'applies nothing in a workspace that is not trusted',
    openedWizard(sample, 'o/r', 'untrusted'),
    { type: 'apply' },
    [],
  ],
  ['applies nothing where nothing can be written', openedWizard(sample, 'o/r', 'read-only'), { type: 'apply' }, []],
  ['saves the plan all the same', openedWizard(sample, 'o/r', 'untrusted'), { type: 'save' }, ['save']],
  [
    'creates an environment of the plan',
    opened,
    { type: 'createEnvironment', environment: 'pypi' },
    ['create-environment'],
  ],
  ['creates no other', opened, { type: 'createEnvironment', environment: 'admin' }, []],
  [
    'creates it once',
    after(opened, { type: 'createEnvironment', environment: 'pypi' }),
    { type: 'createEnvironment', environment: 'pypi' },
    [],
  ],
  ['asks GitHub nothing before a click', opened, { type: 'ready' }, []],
  ['deletes no secret that was not listed', opened, { type: 'deleteSecret', name: 'OLD' }, []],
];

describe('the wizard', () => {
  for (const [what, state, message, expected] of kinds) {
    it(what, () =>
      assert.deepEqual(
        effectsOf(state, message).map(({ kind }) => kind),
        expected,
      ),
    );
  }

  it('offers for deletion what no file mentions, and only that', () => {
    const secrets = ['PYPI_TOKEN', 'OLD_TOKEN'].map((name) => ({ name, place: 'repository', updated: '' }) as const);
    const { state } = reduce(opened, { type: 'secrets', secrets });
    assert.deepEqual(effectsOf(state, { type: 'deleteSecret', name: 'PYPI_TOKEN' }), []);
    assert.deepEqual(effectsOf(state, { type: 'deleteSecret', name: 'old_token' }), []);
    assert.equal(effectsOf(state, { type: 'deleteSecret', name: 'OLD_TOKEN' })[0]?.kind, 'delete-secret');
  });

  it("says that no registry trusts a GitHub of one's own", () => {
    assert.equal(viewOf(opened).warning, undefined);
    const own = { ...opened, github: { ...opened.github, web: 'https://git.example.org' } };
    assert.match(viewOf(own).warning ?? '', /git\.example\.org\. PyPI, npm, crates\.io .* github\.com only/);
  });

  it('takes no answer to an old question', () => {
    const asked = after(opened, { type: 'reload' });
    const late = reduce(asked, { type: 'loadFailed', asked: opened.asked, reason: 'late' }).state;
    assert.equal(late.load.kind, 'loaded');
  });

  it('protects production and leaves the test index open', () => {
    const made = (environment: string) => effectsOf(opened, { type: 'createEnvironment', environment })[0];
    assert.deepEqual(made('pypi'), {
      kind: 'create-environment',
      repository: 'octo-org/sample-parcel',
      name: 'pypi',
      protection: { rules: ['reviewer', 'tags-only'], tags: 'v*' },
    });
    assert.deepEqual(made('testpypi'), {
      kind: 'create-environment',
      repository: 'octo-org/sample-parcel',
      name: 'testpypi',
      protection: { rules: [], tags: 'v*' },
    });
  });

  it('shows views that fit their schema, whatever a page says', () => {
    const random = seededRandom(5);
    let state = opened;
    for (let round = 0; round < 3000; round++) {
      const message = randomMessage(random);
      if (!isFromPage(message)) continue;
      state = reduce(state, { type: 'page', message }).state;
      if (round % 100 === 0) assert.equal(isToPage({ type: 'view', view: viewOf(state) }), true);
    }
    assert.equal(isToPage({ type: 'view', view: viewOf(state) }), true);
  });
});

const TYPES: readonly FromPage['type'][] = [
  'ready',
  'repository',
  'include',
  'package',
  'target',
  'tick',
  'copy',
  'open',
  'openGithub',
  'showWorkflow',
  'terminal',
  'protect',
  'tagPattern',
  'createEnvironment',
  'readGithub',
  'deleteSecret',
  'newWorkflow',
  'record',
  'diff',
  'apply',
  'trust',
  'save',
];
const VALUES: readonly unknown[] = [
  '',
  TEST,
  'pypi',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'x'.repeat(2000),
  true,
  false,
  1,
  null,
  {},
  ['a'],
  'owner',
  'prefilled',
  'reviewer',
  'o/r',
  `${TEST}:x`,
];
const KEYS = ['plan', 'value', 'on', 'step', 'what', 'page', 'dry', 'environment', 'rule', 'name', 'extra'];

function randomMessage(random: (below: number) => number): unknown {
  if (random(20) === 0) return VALUES[random(VALUES.length)];
  const keys = KEYS.filter(() => random(4) === 0);
  const type = random(10) === 0 ? 'other' : TYPES[random(TYPES.length)];
  return { type, ...Object.fromEntries(keys.map((key) => [key, VALUES[random(VALUES.length)]])) };
}

describe('messages of the page', () => {
  const cases: readonly (readonly [unknown, boolean])[] = [
    [{ type: 'ready' }, true],
    [{ type: 'ready', path: '/etc/passwd' }, false],
    [{ type: 'copy', plan: 'a', what: 'owner' }, true],
    [{ type: 'copy', plan: 'a' }, false],
    [{ type: 'open', plan: 'a', page: 'https://example.com' }, false],
    [{ type: 'tick', step: 'a', on: 'yes' }, false],
    [{ type: 'repository', value: 'x'.repeat(1001) }, false],
    [{ type: 'run', command: 'rm' }, false],
    [[], false],
    [null, false],
    ['ready', false],
    [undefined, false],
  ];
  for (const [message, fits] of cases) {
    it(`${JSON.stringify(message)?.slice(0, 60)} ${fits ? 'fits' : 'does not'}`, () =>
      assert.equal(isFromPage(message), fits));
  }
});

describe('addresses', () => {
  const web = 'https://github.example';
  const cases: readonly (readonly [string, boolean])[] = [
    ['https://pypi.org/manage/project/a/settings/publishing/?owner=b', true],
    ['https://github.com/o/r/settings/environments/new', true],
    ['https://github.example/o/r', true],
    ['http://pypi.org/', false],
    ['https://pypi.org.example/', false],
    ['https://user@pypi.org/', false],
    ['command:workbench.action.quit', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['', false],
  ];
  for (const [address, may] of cases)
    it(`${address} ${may ? 'may' : 'may not'} be opened`, () => assert.equal(mayOpen(address, web), may));
});
