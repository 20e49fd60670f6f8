import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { known, notKnown } from '../../analysis/text/known.ts';
import { locked, npmRange, pythonRange, resolved } from '../../analysis/versions/range.ts';
import { type Verdict, verdictOf } from '../../analysis/versions/version.ts';

interface Row {
  readonly spec: string;
  readonly since: string;
  /** What follows when an installer takes the newest of the range, and when a lock file decides. */
  readonly newest: Verdict | 'unreadable';
  readonly lock?: Verdict;
}

const python: readonly Row[] = [
  { spec: '', since: '6.1.0', newest: 'able', lock: 'perhaps' },
  { spec: 'latest', since: '6.1.0', newest: 'able' },
  { spec: '==6.1.0', since: '6.1.0', newest: 'able', lock: 'able' },
  { spec: '==6.0.1', since: '6.1.0', newest: 'too-old', lock: 'too-old' },
  { spec: '===5.0', since: '6.1.0', newest: 'too-old' },
  { spec: '6.1', since: '6.1.0', newest: 'able' },
  { spec: '5.1.1', since: '6.1.0', newest: 'too-old' },
  { spec: '==5.*', since: '6.1.0', newest: 'too-old', lock: 'too-old' },
  { spec: '==6.*', since: '6.1.0', newest: 'able', lock: 'perhaps' },
  { spec: '~=5.0', since: '6.1.0', newest: 'too-old' },
  { spec: '~=6.0', since: '6.1.0', newest: 'able', lock: 'perhaps' },
  { spec: '~=6.0.0', since: '6.1.0', newest: 'too-old' },
  { spec: '>=5', since: '6.1.0', newest: 'able', lock: 'perhaps' },
  { spec: '>=6.1', since: '6.1.0', newest: 'able', lock: 'able' },
  { spec: '>=5,<6', since: '6.1.0', newest: 'too-old', lock: 'too-old' },
  { spec: '>=5, <7', since: '6.1.0', newest: 'able', lock: 'perhaps' },
  { spec: '<6.1', since: '6.1.0', newest: 'too-old' },
  { spec: '<=6.1', since: '6.1.0', newest: 'able' },
  { spec: '!=6.0', since: '6.1.0', newest: 'able' },
  { spec: '==6.1.0rc1', since: '6.1.0', newest: 'able' },
  { spec: '==${VERSION}', since: '6.1.0', newest: 'unreadable' },
  { spec: 'main', since: '6.1.0', newest: 'unreadable' },
];

const npm: readonly Row[] = [
  { spec: '', since: '11.5.1', newest: 'able', lock: 'perhaps' },
  { spec: 'latest', since: '11.5.1', newest: 'able' },
  { spec: '*', since: '11.5.1', newest: 'able' },
  { spec: '11', since: '11.5.1', newest: 'able', lock: 'perhaps' },
  { spec: '11.x', since: '11.5.1', newest: 'able' },
  { spec: '10', since: '11.5.1', newest: 'too-old', lock: 'too-old' },
  { spec: '11.4', since: '11.5.1', newest: 'too-old' },
  { spec: '11.5', since: '11.5.1', newest: 'able' },
  { spec: '11.5.0', since: '11.5.1', newest: 'too-old' },
  { spec: 'v11.5.1', since: '11.5.1', newest: 'able' },
  { spec: '^11.0.0', since: '11.5.1', newest: 'able', lock: 'perhaps' },
  { spec: '^8.1.0', since: '9.0.0', newest: 'too-old', lock: 'too-old' },
  { spec: '^0.4.1', since: '0.4.16', newest: 'able' },
  { spec: '^0.3.1', since: '0.4.16', newest: 'too-old' },
  { spec: '~11.4.0', since: '11.5.1', newest: 'too-old' },
  { spec: '~11', since: '11.5.1', newest: 'able' },
  { spec: '>=10 <12', since: '11.5.1', newest: 'able', lock: 'perhaps' },
  { spec: '>= 10', since: '11.5.1', newest: 'able' },
  { spec: '<11', since: '11.5.1', newest: 'too-old' },
  { spec: '<=11', since: '11.5.1', newest: 'able' },
  { spec: '10 - 11', since: '11.5.1', newest: 'able' },
  { spec: '^8 || ^9', since: '9.0.0', newest: 'able', lock: 'perhaps' },
  { spec: '7.1.0 || 8.1.0', since: '9.0.0', newest: 'too-old', lock: 'too-old' },
  { spec: 'next-11', since: '11.5.1', newest: 'unreadable' },
  { spec: 'workspace:*', since: '9.0.0', newest: 'unreadable' },
  { spec: 'github:example/npm', since: '9.0.0', newest: 'unreadable' },
];

for (const [name, read, rows] of [
  ['pythonRange', pythonRange, python],
  ['npmRange', npmRange, npm],
] as const) {
  describe(name, () => {
    for (const { spec, since, newest, lock } of rows) {
      it(`reads '${spec}', of which ${since} is asked`, () => {
        const range = read(spec);
        if (newest === 'unreadable') return assert.equal(range, undefined);
        assert.ok(range);
        assert.equal(verdictOf(known(resolved(range)), since), newest);
        if (lock !== undefined) assert.equal(verdictOf(known(locked(range)), since), lock);
      });
    }
  });
}

describe('verdictOf', () => {
  it('says nothing of a version that is not known', () => {
    assert.equal(verdictOf(notKnown('an expression decides it'), '1'), 'unknown');
  });
});
