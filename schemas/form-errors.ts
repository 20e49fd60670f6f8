import { forms, texts } from './generated/publishers.ts';

interface FormError {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: { readonly missingProperty?: string };
}

type Validator = ((form: object) => boolean) & { readonly errors?: readonly FormError[] | null };

/** Fields of which several values may be chosen; their values stand in one text with commas between. */
const LISTS: ReadonlySet<string> = new Set(['allowed-actions', 'events', 'scopes']);

/**
 * What a registry's form would say about values, by field, in the registry's own words where they are known. `values` holds a
 * text for every field that is filled in; a field that is not there is no error. None for a registry that is not known.
 */
export function formErrors(
  registry: string,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const validate = (forms as Readonly<Record<string, Validator>>)[registry];
  if (validate === undefined) return {};
  const form = Object.entries(values).map(([name, value]) => [name, LISTS.has(name) ? value.split(', ') : value]);
  if (validate(Object.fromEntries(form))) return {};
  const words = (texts as Readonly<Record<string, Readonly<Record<string, string>>>>)[registry] ?? {};
  const errors: Record<string, string> = {};
  for (const { keyword, schemaPath, instancePath } of validate.errors ?? []) {
    const field = instancePath.split('/')[1] ?? '';
    if (keyword === 'required' || !(field in values)) continue;
    errors[field] ??= words[schemaPath] ?? 'The form does not take this value';
  }
  return errors;
}
