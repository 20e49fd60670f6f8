import { type FileEdit, replaceScalar } from '../../edits/index.ts';
import { linesOf } from '../../text/lines.ts';
import type { ActionsFile } from '../../workflow/model.ts';
import { readYaml } from '../../workflow/yaml/read-yaml.ts';
import { entryOf } from '../../workflow/yaml/tree.ts';

/** A `package.json` with the places of its members: JSON is YAML in flow style. Undefined when it cannot be read whole. */
export function packageFile(path: string, text: string): ActionsFile | undefined {
  const yaml = readYaml(text);
  if (yaml.kind !== 'tree' || !yaml.sound || yaml.root?.kind !== 'map') return undefined;
  return { path, text, lines: linesOf(text), root: yaml.root, sound: true };
}

/** Members behind which `repository` usually stands. */
const before = ['name', 'version', 'description', 'keywords', 'homepage', 'bugs', 'license', 'author'];

/** The edits that make `package.json` name a repository on GitHub; `folder` is the package's own in it. */
export function setPackageRepository(
  file: ActionsFile,
  repository: string,
  folder: string,
): readonly FileEdit[] | undefined {
  const { path, root } = file;
  const url = `git+https://github.com/${repository}.git`;
  const entry = entryOf(root, 'repository');
  const inner = entry?.value.kind === 'map' ? entryOf(entry.value, 'url') : entry;
  if (inner?.value.kind === 'scalar') return [{ path, edits: replaceScalar(file, inner.value, url) }];
  const anchor = root.entries.findLast(({ key }) => before.includes(key));
  if (entry !== undefined || anchor === undefined) return undefined;
  const start = file.lines.starts.findLast((each) => each <= anchor.keySpan.start) ?? 0;
  const indent = /^[ \t]*/.exec(file.text.slice(start, anchor.keySpan.start))?.[0] ?? '';
  const end = file.text.includes('\r\n') ? '\r\n' : '\n';
  const members = [
    '"type": "git"',
    `"url": ${JSON.stringify(url)}`,
    ...(folder === '' ? [] : [`"directory": ${JSON.stringify(folder)}`]),
  ];
  // On one line where the file is.
  const parts =
    indent === ''
      ? [', ', `{ ${members.join(', ')} }`]
      : [`,${end}${indent}`, `{${end}${members.map((each) => indent + indent + each).join(`,${end}`)}${end}${indent}}`];
  const at = anchor.valueSpan.end;
  return [{ path, edits: [{ span: { start: at, end: at }, text: `${parts[0]}"repository": ${parts[1]}` }] }];
}
