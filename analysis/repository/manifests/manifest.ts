/** What a manifest says of the package in its folder. */
export interface Manifest {
  /** The name under which the package is published. */
  readonly name: string | undefined;
  /** The name under which an extension of VS Code is published: `publisher.name`. */
  readonly extension?: string | undefined;
  /** True when the manifest keeps the package from being published (`private`, `publish = false`, `publish_to: none`). */
  readonly private: boolean;
  /** The address or name of the index that uploads of the package go to, when the manifest names one. */
  readonly index?: string | undefined;
  /** The settings of uv that it holds; undefined when it has none. */
  readonly uv?: UvSettings | undefined;
}

/** Where `uv publish` uploads to, and how. */
export interface UvSettings {
  /** The address that uploads go to when no option and no variable names an index. */
  readonly publishUrl: string | undefined;
  /** Addresses of the indexes that have names. */
  readonly indexes: ReadonlyMap<string, string>;
  /** `trusted-publishing = "never"`, which holds whatever the command says. Source: uv, crates/uv/src/settings.rs, 2026-11. */
  readonly declinesOidc: boolean;
}

export type Table = Readonly<Record<string, unknown>>;

/** True for a table of TOML or an object of JSON, whose members are still to be checked. */
export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at the end of a path of keys. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (each, key) => (isTable(each) && Object.hasOwn(each, key) ? each[key] : undefined),
    value,
  );
}

/** A string that is not empty. */
export function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
