/** A value that the files of the repository show, or the reason why they do not. */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly reason: string };

/** A value that is known. */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** A value that the files do not show. The reason completes the sentence "not known, because …". */
export function notKnown(reason: string): Known<never> {
  return { known: false, reason };
}
