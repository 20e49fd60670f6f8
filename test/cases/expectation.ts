import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What has to be found in a small repository, and what the fixes have to leave. */
export interface Expectation {
  readonly about: string;
  readonly must: readonly MustFind[];
  /** Rules that may not fire; `*warning` stands for everything at warning and above, `*information` likewise. */
  readonly mustNot: readonly string[];
  readonly afterFixUnsafe?: AfterFix;
}

export interface MustFind {
  readonly path: string;
  /** One-based; the range starts on one of them. */
  readonly lines: readonly number[];
  readonly rule: readonly string[];
}

export interface AfterFix {
  readonly jobs: readonly ExpectedJob[];
  readonly gone: readonly string[];
  /** A list stands for any one of them. */
  readonly kept: readonly (string | readonly string[])[];
}

export interface ExpectedJob {
  readonly path: string;
  readonly job: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly environment?: string;
}

export interface Case {
  readonly name: string;
  readonly before: string;
  readonly expectation: Expectation;
}

/** Every case below a folder, by name. */
export function readCases(folder: string): readonly Case[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      before: join(folder, name, 'before'),
      expectation: JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8')) as Expectation,
    }));
}
