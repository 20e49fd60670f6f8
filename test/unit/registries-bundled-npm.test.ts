import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { npmOfNode, npmSince } from '../../analysis/registries/versions/bundled-npm.ts';
import { atLeastVersion, compareVersions } from '../../analysis/registries/versions/versions.ts';

/** Whether the npm that comes with a version of Node can publish by OIDC, for certain; `perhaps` where it is not known. */
function canPublish(node: string): 'yes' | 'no' | 'perhaps' {
  const { atLeast, atMost } = npmOfNode(node);
  if (atLeast !== undefined && atLeastVersion(atLeast, npmSince.oidc)) return 'yes';
  if (atMost !== undefined && compareVersions(atMost, npmSince.oidc) < 0) return 'no';
  return 'perhaps';
}

const table: readonly (readonly [node: string, answer: 'yes' | 'no' | 'perhaps'])[] = [
  ['12', 'no'],
  ['16', 'no'],
  ['16.x', 'no'],
  ['18.20.8', 'no'],
  ['20', 'no'],
  ['20.x', 'no'],
  ['v20.11.1', 'no'],
  ['20.11', 'no'],
  ['lts/iron', 'no'],
  ['lts/jod', 'no'],
  ['lts/Jod', 'no'],
  ['22', 'no'],
  ['22.x.x', 'no'],
  ['22.14.0', 'no'],
  ['22.99.0', 'no'],
  ['^22', 'no'],
  ['^22.14.0', 'no'],
  ['~20.11.0', 'no'],
  ['23', 'no'],
  ['24.0.0', 'no'],
  ['24.3.0', 'no'],
  ['24.4.1', 'no'],
  ['24.4', 'no'],
  ['24.5.0', 'yes'],
  ['24.5', 'yes'],
  ['24.12.0', 'yes'],
  ['24', 'yes'],
  ['24.x', 'yes'],
  ['^24', 'yes'],
  ['^24.0.0', 'yes'],
  ['v24', 'yes'],
  ['25.0.0', 'yes'],
  ['26', 'yes'],
  ['26.99.0', 'yes'],
  ['28', 'yes'],
  ['lts/krypton', 'yes'],
  ['lts/*', 'yes'],
  ['latest', 'yes'],
  ['node', 'yes'],
  ['current', 'yes'],
  ['lts/-1', 'perhaps'],
  ['>=20', 'perhaps'],
  ['18 || 20', 'perhaps'],
  ['^22 || ^24', 'perhaps'],
  ['*', 'perhaps'],
  ['', 'perhaps'],
  ['lts/unheard-of', 'perhaps'],
  ['24-nightly', 'perhaps'],
  ['24.0.0-rc.1', 'perhaps'],
  ['29.0.0', 'perhaps'],
];

describe('npmOfNode', () => {
  for (const [node, answer] of table) {
    it(`says '${answer}' to trusted publishing with Node '${node}'`, () => assert.equal(canPublish(node), answer));
  }
  it('gives bounds in their order', () => {
    for (const [node] of table) {
      const { atLeast, atMost } = npmOfNode(node);
      if (atLeast !== undefined && atMost !== undefined) assert.ok(compareVersions(atLeast, atMost) <= 0, node);
    }
  });
});
