import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../../server/files/disk-files.ts';
import { locationOf } from '../../server/places/locations.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('files of the disk', () => {
  for (const [name, slow] of [
    ['one after the other', Number.POSITIVE_INFINITY],
    ['at the same time, where the first take long', -1],
  ] as const) {
    it(`are read ${name}`, async () => {
      const many = Array.from({ length: 150 }, (_, index) => `repository/a b%/${index}.yml`);
      const folder = temporaryFolder({
        ...Object.fromEntries(many.map((path) => [path, `text of ${path}`])),
        'repository/mark.yml': '\ufeffmarked',
        'repository/folder/x.yml': 'x',
        'outside.yml': 'not here',
      });
      symlinkSync(join(folder, 'outside.yml'), join(folder, 'repository', 'out.yml'));
      symlinkSync(join(folder, 'repository', 'mark.yml'), join(folder, 'repository', 'in.yml'));
      const root = locationOf(pathToFileURL(join(folder, 'repository')).href) ?? '';
      const others = ['mark.yml', 'in.yml', 'out.yml', 'folder', 'nowhere/x.yml', '../outside.yml'];
      const files = [...many.map((path) => path.replace('repository/', '')), ...others];
      const texts = await diskFiles(root, slow).read(files.map((path) => `${root}/${path}`));
      const expected = ['marked', 'marked', undefined, undefined, undefined, undefined];
      assert.deepEqual(texts, [...many.map((path) => `text of ${path}`), ...expected]);
    });
  }
});
