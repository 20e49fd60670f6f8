import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { inRoot } from '../root.ts';
import type { Check } from './check.ts';
import { sourceFiles } from './sources.ts';

interface Layer {
  /** The other parts of the project that it may import. */
  readonly parts: readonly string[];
  /** The packages that it may import; a name stands for its subpaths too. */
  readonly packages: readonly string[];
}

/** What may import what. scripts/ and test/ may import everything. */
const LAYERS: Readonly<Record<string, Layer>> = {
  analysis: { parts: ['schemas'], packages: ['yaml', 'unbash', '@actions/expressions', 'smol-toml'] },
  protocol: { parts: [], packages: [] },
  schemas: { parts: [], packages: ['ajv'] },
  server: {
    parts: ['analysis', 'protocol', 'schemas'],
    packages: ['node:', 'vscode-languageserver', 'vscode-languageserver-textdocument'],
  },
  cli: { parts: ['analysis', 'schemas'], packages: ['node:'] },
  client: {
    parts: ['protocol', 'schemas'],
    packages: ['vscode', 'vscode-languageclient', '@vscode-elements/elements', 'lit', '@octokit'],
  },
};

/** The three forms of an import, as Biome formats them: with names, for its effects, in an expression. */
const NAMES = String.raw`(?:\{[^}]*\}|\*(?: as \w+)?|\w+(?:, \{[^}]*\})?)`;
const IMPORT = new RegExp(
  String.raw`^(?:import|export)(?: type)? ${NAMES} from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)`,
  'gm',
);

/** Every import goes along the arrows of the design. */
export const layers: Check = {
  name: 'layers',
  async run() {
    const files = (await sourceFiles()).filter((path) => partOf(path) in LAYERS);
    const wrong = await Promise.all(
      files.map(async (path) => {
        const text = await readFile(inRoot(path), 'utf8');
        const imported = [...text.matchAll(IMPORT)].flatMap((match) => match[1] ?? match[2] ?? match[3] ?? []);
        return imported.filter((name) => !allowed(path, name)).map((name) => `${path} may not import ${name}`);
      }),
    );
    return wrong.flat().join('\n') || undefined;
  },
};

function allowed(path: string, imported: string): boolean {
  const part = partOf(path);
  const layer = LAYERS[part];
  if (layer === undefined) return true;
  if (imported.startsWith('.')) {
    const target = partOf(posix.join(posix.dirname(path), imported));
    return target === part || layer.parts.includes(target);
  }
  return layer.packages.some(
    (name) => imported === name || imported.startsWith(name.endsWith(':') ? name : `${name}/`),
  );
}

const partOf = (path: string): string => path.split('/')[0] ?? path;
