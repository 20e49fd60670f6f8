import { inlineSource } from '../edits/scalar-source.ts';
import type { RegistryId } from '../registries/types.ts';

/** A release workflow to start from. Its source is `snippets/<id>.yml`. */
export interface WorkflowTemplate {
  readonly id: string;
  /** What it does, for a list to choose from. */
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  /** The registries that it publishes to, in the order of its jobs. */
  readonly registries: readonly RegistryId[];
  /** What has to be filled in, in the order in which it occurs. */
  readonly places: readonly TemplatePlace[];
  /** The workflow, with `<name>` for each place, which stands in plain values of one line only. */
  readonly text: string;
}

export interface TemplatePlace {
  readonly name: string;
  /** What belongs there. */
  readonly hint: string;
  readonly initial: string;
}

/**
 * A template's workflow with its places filled in.
 * @param values by the place's name; an absent or empty one gives the place's initial value
 */
export function fillTemplate(template: WorkflowTemplate, values: Readonly<Record<string, string>> = {}): string {
  const filled = (text: string): string =>
    text.replaceAll(/<([\w-]+)>/g, (whole, name: string) => {
      const place = template.places.find((each) => each.name === name);
      return values[name] || (place?.initial ?? whole);
    });
  return template.text.replaceAll(valueWithPlace, (_line, key: string, value: string) => {
    return key + inlineSource(filled(value), { quote: 'single' }, 'block');
  });
}

/** A line whose value, a plain one, has a place in it. */
export const valueWithPlace = /^( *(?:- )?[\w-]+: )(.*<[\w-]+>.*)$/gm;
