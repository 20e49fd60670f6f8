import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles, OWN_FOLDERS } from './generate/generated-files.ts';
import { inRoot } from './root.ts';

/**
 * Writes every file that follows from others. With `--check` it only says which are not what they would be, and ends with 1;
 * with `--pictures` it takes the README's pictures instead, of the extension as it is packaged in `dist/`.
 */
const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, pictures: { type: 'boolean', default: false } },
});

if (values.pictures) {
  const { takePictures } = await import('./generate/pictures.ts');
  await takePictures();
  process.exit();
}

const files = generatedFiles();
const different = files.filter(({ path, text }) => textOf(path) !== text);
const stale = OWN_FOLDERS.flatMap(filesIn).filter((path) => !files.some((file) => file.path === path));

if (values.check) {
  for (const { path } of different) console.error(`${path} is not what \`npm run generate\` writes`);
  for (const path of stale) console.error(`${path} follows from nothing any more; \`npm run generate\` removes it`);
  process.exitCode = different.length + stale.length === 0 ? 0 : 1;
} else {
  for (const { path, text } of different) {
    await mkdir(dirname(inRoot(path)), { recursive: true });
    await writeFile(inRoot(path), text);
    console.log(`wrote    ${path}`);
  }
  for (const path of stale) {
    rmSync(inRoot(path));
    console.log(`removed  ${path}`);
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(inRoot(path), 'utf8');
  } catch {
    return undefined;
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(inRoot(folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}
