/**
 * The registry that a `.npmrc` file sets: for the scope of a package first, then for all. A value with `${VAR}` is not known here.
 * Source: docs.npmjs.com, npmrc, 2026-11.
 */
export function npmrcRegistry(text: string, packageName: string | undefined): string | undefined {
  const scope = packageName?.startsWith('@') === true ? packageName.slice(0, packageName.indexOf('/')) : undefined;
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^[ \t]*(@[^:\s]+:registry|registry)[ \t]*=[ \t]*["']?([^"'\s]+)/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) values.set(match[1], match[2]);
  }
  return (scope === undefined ? undefined : values.get(`${scope}:registry`)) ?? values.get('registry');
}
