import type { FormField, Registry } from '../../analysis/registries/types.ts';
import { table } from './markdown.ts';

/** The part of a publisher form's JSON Schema that is shown. */
export interface PublisherSchema {
  readonly properties: Readonly<Record<string, FieldSchema>>;
}

interface FieldSchema {
  readonly errorMessage?: Readonly<Record<string, string>>;
  readonly allOf?: readonly FieldSchema[];
}

/** The fields of a registry's form in its order, each with what to enter and what the registry says of wrong values. */
export function formTable({ form }: Registry, schema: PublisherSchema): string {
  const rows = form.map((field) => [
    `**${field.label}**`,
    field.required ? 'yes' : 'no',
    [field.hint, choicesOf(field), pendingOf(field)].filter((part) => part !== '').join(' '),
    errorsOf(schema.properties[field.name])
      .map((text) => `“${text}”`)
      .join(' '),
  ]);
  return table(['Field', 'Required', 'What to enter', 'What the form says otherwise'], rows);
}

function choicesOf({ choices, several, initial }: FormField): string {
  if (choices === undefined) return '';
  const start = initial === undefined ? '' : ` For GitHub Actions: ${initial}.`;
  return `${several === true ? 'Any of' : 'One of'}: ${choices.join(', ')}.${start}`;
}

function pendingOf({ onlyPending }: FormField): string {
  return onlyPending === true ? '(Only on the form for a package that does not exist yet.)' : '';
}

function errorsOf(schema: FieldSchema | undefined): readonly string[] {
  if (schema === undefined) return [];
  const own = Object.values(schema.errorMessage ?? {});
  return [...new Set([...own, ...(schema.allOf ?? []).flatMap(errorsOf)])];
}
