import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useWorkbench } from './use-workbench.ts';

for (const host of ['desktop', 'web'] as const) {
  describe(`in a browser, ${host} host`, () => {
    const workbench = useWorkbench(host);

    it('leads from the squiggle to the fixed file and back', async () => {
      const { open, seeSquiggle, text, screenshot, nextProblem, actions, choose, textAfter, undo, page } = workbench();
      await open('.github/workflows/release.yml');
      await seeSquiggle('warning');
      const before = await text();
      await screenshot(`${host}-1-squiggle`);

      assert.match(await nextProblem(), /trusted-publishing/);
      await screenshot(`${host}-2-problem`);
      await page.keyboard.press('Escape');

      const [fix] = await actions();
      assert.ok(fix);
      await screenshot(`${host}-3-lightbulb`);
      await choose(fix);
      assert.notEqual(await textAfter(before), before);
      await screenshot(`${host}-4-fixed`);

      await undo();
      assert.equal(await text(), before);
    });

    it('says nothing about a workflow that publishes nothing', async () => {
      const { open, seeSquiggle, squiggles } = workbench();
      // The faulty file first: once its squiggle is there, the server runs and would have spoken.
      await open('.github/workflows/release.yml');
      await seeSquiggle('warning');
      await open('.github/workflows/ci.yml');
      for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
        assert.equal(await squiggles(severity).count(), 0, severity);
      }
    });
  });
}
