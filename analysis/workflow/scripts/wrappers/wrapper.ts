/**
 * A program that runs another one, and the options that stand in between. Written from knowledge of the tools; an option that
 * is not listed makes the command behind it uncertain, never wrong.
 */
export interface Wrapper {
  /** Its names, without path and version (`python` for `python3.12`). */
  readonly programs: string;
  /** Sub-commands behind the program, one of which must be there; absent: none. */
  readonly path?: readonly string[];
  /** Options that take a value, before and behind the sub-command. */
  readonly values?: string;
  readonly flags?: string;
  /** Options with which it runs nothing (`command -v`). */
  readonly stops?: string;
  /** Options whose value is the name of a variable that it takes away. */
  readonly unsets?: string;
  /** `A=b` may stand before the program inside. */
  readonly assignments?: true;
  /** Words that are its own before the program inside: the 30 of `timeout 30`. */
  readonly positionals?: number;
  /** The program inside stands behind `--` only. */
  readonly dashes?: 'required';
  /** How the program inside is named: plainly, as a package that may carry a version, as a Python module, or not at all. */
  readonly inside: 'program' | 'script' | 'npm-package' | 'python-package' | 'module' | 'same-program';
  /** The option whose value names a Python module instead. */
  readonly moduleOption?: string;
  /** Options whose value names the package that brings the program. */
  readonly packages?: string;
  /** Options whose value names a package installed beside it. */
  readonly extras?: string;
  /** The option behind which the program inside stands (`nix develop -c`). */
  readonly commandOption?: string;
  /** The option whose value is a script for sh (`npx -c`). */
  readonly scriptOption?: string;
  /** One word with blanks in it is a script for sh, not the name of a program. */
  readonly quotedScript?: true;
  /** Words that end the program inside and its arguments (`find … -exec … ;`). */
  readonly ends?: string;
  /** It runs scripts of the project too: only a program that the caller knows is taken for one, and not for certain. */
  readonly scriptsFirst?: true;
  /** Names that are commands of its own in this place. */
  readonly own?: string;
}
