import { at, filledText, isTable, type Manifest, type UvSettings } from './manifest.ts';

/** `pyproject.toml`: `[project]` (PEP 621), else Poetry's and Flit's own tables; the indexes that uv knows. */
export function readPyproject(toml: unknown): Manifest {
  const name =
    filledText(at(toml, 'project', 'name')) ??
    filledText(at(toml, 'tool', 'poetry', 'name')) ??
    filledText(at(toml, 'tool', 'flit', 'metadata', 'dist-name')) ??
    filledText(at(toml, 'tool', 'flit', 'metadata', 'module'));
  const classifiers = [at(toml, 'project', 'classifiers'), at(toml, 'tool', 'poetry', 'classifiers')].flat();
  // PyPI refuses a package with such a classifier.
  const isPrivate = classifiers.some((each) => typeof each === 'string' && /^private\s*::/i.test(each));
  const uv = at(toml, 'tool', 'uv');
  return { name, private: isPrivate, uv: uv === undefined ? undefined : uvSettings(uv) };
}

/** `uv.toml`, which says without the table's name what `[tool.uv]` of `pyproject.toml` says with it. */
export function readUvToml(toml: unknown): Manifest {
  return { name: undefined, private: false, uv: uvSettings(toml) };
}

function uvSettings(table: unknown): UvSettings {
  return {
    publishUrl: filledText(at(table, 'publish-url')),
    indexes: uvIndexes(at(table, 'index')),
    declinesOidc: at(table, 'trusted-publishing') === 'never',
  };
}

/** `uv publish --index NAME` uploads to the `publish-url` of that index. Source: docs.astral.sh/uv, publishing, 2026-11. */
function uvIndexes(list: unknown): ReadonlyMap<string, string> {
  return new Map(
    (Array.isArray(list) ? list : []).flatMap((each) => {
      const name = isTable(each) ? filledText(each['name']) : undefined;
      const address = isTable(each) ? filledText(each['publish-url']) : undefined;
      return name === undefined || address === undefined ? [] : [[name, address] as const];
    }),
  );
}

/** `Cargo.toml`; `publish` is false, or a list of registries, of which cargo takes the only one. */
export function readCargo(toml: unknown): Manifest {
  const publish = at(toml, 'package', 'publish');
  const registries = Array.isArray(publish) ? publish.map(filledText) : undefined;
  return {
    name: filledText(at(toml, 'package', 'name')),
    private: publish === false || registries?.length === 0,
    index: registries?.length === 1 ? registries[0] : undefined,
  };
}
