import { isRegistryId } from '../registries/index.ts';
import type { RegistryId } from '../registries/types.ts';
import { isRuleLevel, type RuleLevel, ruleLevels } from '../rules/severity.ts';
import type { Span } from '../text/span.ts';
import { readYaml } from '../workflow/yaml/read-yaml.ts';
import {
  scalarOf,
  valueOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../workflow/yaml/tree.ts';
import { type PublisherKeyName, publisherKeyNames, publisherKeys, sectionKeys, type ValueForm } from './keys.ts';

/** Where the configuration of a repository lies. */
export const configurationPath = '.github/trusted-publishing.yml';

/** What the maintainers of a repository have written down for this program. */
export interface Configuration {
  readonly text: string;
  readonly rules: readonly RuleSetting[];
  readonly publishers: readonly RecordedPublisher[];
  /** What does not fit the schema. */
  readonly problems: readonly ConfigurationProblem[];
  readonly root: YamlMap | undefined;
  /** False when the YAML has errors, or a publisher cannot be told: the record may then say more than what was read of it. */
  readonly sound: boolean;
}

export interface RuleSetting {
  readonly rule: string;
  readonly severity: RuleLevel;
  readonly entry: YamlEntry;
}

/** A publisher as it is registered at a registry; absent fields are not recorded. */
export interface RecordedPublisher {
  readonly registry: RegistryId;
  readonly package: string | undefined;
  /** `owner/name`. */
  readonly repository: string | undefined;
  /** The file's name, without folders. */
  readonly workflow: string | undefined;
  /** `owner/name` of the repository that the workflow file lies in; absent: this one. */
  readonly workflowRepository: string | undefined;
  readonly environment: string | undefined;
  readonly map: YamlMap;
}

export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
}

/** Reads the configuration; what fits is used, what does not is a problem with its place. Never throws. */
export function readConfiguration(text: string, ruleIds: ReadonlySet<string>): Configuration {
  const yaml = readYaml(text);
  const nothing = { text, rules: [], publishers: [], root: undefined, sound: false };
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (yaml.kind === 'refused')
    return { ...nothing, problems: [{ span: whole, message: `It cannot be read: ${yaml.reason}.` }] };
  const { root } = yaml;
  if (root === undefined) return { ...nothing, problems: [] };
  if (root.kind !== 'map') {
    return {
      ...nothing,
      problems: [{ span: root.span, message: 'It has to be a map with `rules` and `publishers`.' }],
    };
  }
  const problems: ConfigurationProblem[] = unknownKeys(root, Object.keys(sectionKeys));
  const rules = readRules(valueOf(root, 'rules'), ruleIds, problems);
  const publishers = readPublishers(valueOf(root, 'publishers'), problems);
  const listed = valueOf(root, 'publishers');
  const sound = yaml.sound && (listed?.kind !== 'list' || listed.items.length === publishers.length);
  return { text, root, rules, publishers, problems, sound };
}

function unknownKeys(map: YamlMap, known: readonly string[]): ConfigurationProblem[] {
  return map.entries
    .filter((entry) => !known.includes(entry.key))
    .map((entry) => ({
      span: entry.keySpan,
      message: `\`${entry.key}\` is none of ${known.map((key) => `\`${key}\``).join(', ')}.`,
    }));
}

function isEmpty(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.style === 'empty');
}

function readRules(
  node: YamlNode | undefined,
  ids: ReadonlySet<string>,
  problems: ConfigurationProblem[],
): readonly RuleSetting[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.kind !== 'map') {
    problems.push({ span: node.span, message: '`rules` has to be a map from a rule to a severity.' });
    return [];
  }
  return node.entries.flatMap((entry): readonly RuleSetting[] => {
    const severity = entry.value.kind === 'scalar' ? entry.value.value : '';
    if (!ids.has(entry.key)) {
      problems.push({ span: entry.keySpan, message: `There is no rule \`${entry.key}\`.` });
      return [];
    }
    if (!isRuleLevel(severity)) {
      problems.push({ span: entry.valueSpan, message: `The severity has to be one of ${ruleLevels.join(', ')}.` });
      return [];
    }
    return [{ rule: entry.key, severity, entry }];
  });
}

function readPublishers(node: YamlNode | undefined, problems: ConfigurationProblem[]): readonly RecordedPublisher[] {
  if (node === undefined || isEmpty(node)) return [];
  if (node.kind !== 'list') {
    problems.push({ span: node.span, message: '`publishers` has to be a list.' });
    return [];
  }
  return node.items.flatMap((item) => readPublisher(item.value, problems));
}

function readPublisher(node: YamlNode, problems: ConfigurationProblem[]): readonly RecordedPublisher[] {
  if (node.kind !== 'map') {
    problems.push({
      span: node.span,
      message: 'A publisher has to be a map with `registry`, `package`, `repository`, `workflow` and `environment`.',
    });
    return [];
  }
  problems.push(...unknownKeys(node, publisherKeyNames));
  const registry = scalarOf(node, 'registry');
  if (registry === undefined || !isRegistryId(registry.value)) {
    const word =
      registry === undefined
        ? 'A publisher needs a `registry`.'
        : `\`${registry.value}\` is no registry that is known.`;
    problems.push({ span: registry?.span ?? node.entries[0]?.keySpan ?? node.span, message: word });
    return [];
  }
  const valueAt = (key: PublisherKeyName) => checked(scalarOf(node, key), publisherKeys[key].form, problems);
  return [
    {
      registry: registry.value,
      package: valueAt('package'),
      repository: valueAt('repository'),
      workflow: valueAt('workflow'),
      workflowRepository: valueAt('workflow-repository'),
      environment: valueAt('environment'),
      map: node,
    },
  ];
}

/** The text of a scalar; undefined for an empty one, and for one of the wrong form, which is a problem. */
function checked(
  scalar: YamlScalar | undefined,
  form: ValueForm | undefined,
  problems: ConfigurationProblem[],
): string | undefined {
  if (scalar === undefined || scalar.value === '') return undefined;
  if (form === undefined || form.pattern.test(scalar.value)) return scalar.value;
  problems.push({ span: scalar.span, message: form.words });
  return undefined;
}
