import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { root } from '../../scripts/root.ts';
import { commandLine } from '../command-line.ts';

describe('the workflows of this project', () => {
  it('have nothing that this program warns of, and fit the publishers on record', () => {
    const { exitCode, stdout, stderr } = commandLine(root, ['check', '.github']);
    assert.equal(exitCode, 0, stdout + stderr);
  });
});
