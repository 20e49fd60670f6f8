import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BenchText, workflowsOf } from './texts.ts';

export const MANY = 300;

/** A folder with one repository in it. */
export interface Checkout {
  readonly folder: string;
  /** In the order of their names. */
  readonly files: readonly BenchText[];
  remove(): void;
}

/** Writes workflows of the corpus into one repository: as many as asked, those after the first `skip`. */
export function checkoutOf(texts: readonly BenchText[], count = MANY): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'trusted-publishing-bench-'));
  mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
  const files = workflowsOf(texts)
    .slice(0, count)
    .map((file, index) => ({ ...file, path: `.github/workflows/${String(index).padStart(3, '0')}.yml` }));
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
  return { folder, files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
