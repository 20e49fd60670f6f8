import { readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { type Setting, settingsOf } from './contributions.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, table } from './markdown.ts';

/**
 * README.md with new texts between its markers, `<!-- generated: NAME -->` and `<!-- end: NAME -->`.
 * @throws when a marker is missing, or one has no text
 */
export function readme(sections: Readonly<Record<string, string>>): GeneratedFile {
  const path = 'README.md';
  const before = readFileSync(inRoot(path), 'utf8');
  const seen = new Set<string>();
  const text = before.replaceAll(
    /(<!-- generated: ([\w-]+) -->\n)[\s\S]*?(<!-- end: \2 -->)/g,
    (_whole, begin: string, name: string, end: string) => {
      const section = sections[name];
      if (section === undefined) throw new Error(`${path}: nothing is generated for ${name}`);
      seen.add(name);
      return `${begin}\n${section}\n\n${end}`;
    },
  );
  const missing = Object.keys(sections).filter((name) => !seen.has(name));
  if (missing.length > 0) throw new Error(`${path} has no place for ${missing.join(', ')}`);
  return { path, text };
}

/** The settings as package.json declares them, in one table. */
export function settingsTable(packageJson: string): string {
  return table(
    ['Setting', 'Default', 'What it does'],
    settingsOf(packageJson).map(([name, setting]) => [
      code(name),
      code(JSON.stringify(setting.default ?? null)),
      descriptionOf(setting),
    ]),
  );
}

function descriptionOf({ markdownDescription, description }: Setting): string {
  return markdownDescription ?? description ?? '';
}
