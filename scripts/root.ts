import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path inside the project, absolute. */
export const inRoot = (...parts: readonly string[]): string => join(root, ...parts);

export interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** package.json. The name, the publisher and the repository stand there and nowhere else. */
export const readManifest = (): Manifest => JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Manifest;
