import type { PublisherValues } from '../../identity/publisher-values.ts';
import type { FormField } from '../../registries/types.ts';

/** One field of a registry's form with the value to type. Plain data. */
export interface FormValue {
  readonly field: FormField['name'];
  readonly label: string;
  readonly required: boolean;
  readonly hint: string;
  /** Undefined when the repository does not show it; `''` when the field is to be left empty. */
  readonly value: string | undefined;
  /** Why the value is not known. */
  readonly reason: string | undefined;
  readonly onlyPending: boolean;
  readonly choices: readonly string[];
}

/** The fields of the registry's form, in its order and with its labels. */
export function formValues(values: PublisherValues): readonly FormValue[] {
  return values.registry.form.map((field) => {
    const { value, reason } = valueFor(field, values);
    return {
      field: field.name,
      label: field.label,
      required: field.required,
      hint: field.hint,
      value,
      reason,
      onlyPending: field.onlyPending === true,
      choices: field.choices ?? [],
    };
  });
}

function valueFor(
  field: FormField,
  values: PublisherValues,
): { readonly value: string | undefined; readonly reason: string | undefined } {
  const given = (value: string | undefined, reason = 'the files of the repository do not show it') => ({
    value,
    reason: value === undefined ? reason : undefined,
  });
  const { owner, repository, environment } = values;
  switch (field.name) {
    case 'project':
    case 'extension':
      return given(values.package, 'no manifest of the repository names it');
    case 'owner':
    case 'package-owner':
      return owner.known ? given(owner.value) : given(undefined, owner.reason);
    case 'repository':
      if (!owner.known || !repository.known) return given(undefined, 'the repository is not known here');
      return given(field.format === 'owner/repository' ? `${owner.value}/${repository.value}` : repository.value);
    case 'workflow':
      return given(values.workflow);
    case 'environment':
      return environment.known ? given(environment.value ?? '') : given(undefined, environment.reason);
    case 'policy-name':
      return given(values.package ?? (repository.known ? repository.value : undefined));
    case 'namespace':
      return given(values.package?.split('.')[0]);
    case 'workflow-repository-owner':
      return given(values.workflowRepository?.split('/')[0] ?? '');
    case 'workflow-repository-name':
      return given(values.workflowRepository?.split('/')[1] ?? '');
    case 'tag-pattern':
    case 'allowed-actions':
    case 'events':
    case 'provider':
    case 'scopes':
    case 'require-environment':
      return given(field.initial, 'your choice');
  }
}
