import type { Repository, RepositoryFile } from '../repository/repository.ts';
import { problemFinding } from '../rules/invalid-configuration.ts';
import type { Finding, Rule } from '../rules/types.ts';
import { type Configuration, configurationPath, readConfiguration } from './read-configuration.ts';

/** Reads the configuration of repositories; an unchanged file is read once. */
export interface ConfigurationReader {
  /** The configuration of a repository; undefined when it has none. */
  of(repository: Repository): Configuration | undefined;
}

/** A reader for the rules that there are. It keeps the last file that it read, and nothing else. */
export function createConfigurationReader(rules: readonly Rule[]): ConfigurationReader {
  const ids = new Set(rules.map((rule) => rule.id));
  let last: { readonly file: RepositoryFile; readonly configuration: Configuration } | undefined;
  return {
    of(repository) {
      const file = repository.files.get(configurationPath);
      if (file === undefined) return undefined;
      if (last?.file !== file) last = { file, configuration: readConfiguration(file.text, ids) };
      return last.configuration;
    },
  };
}

/** The rules to run: those given, with those that the configuration raises. */
export function configuredRules(
  given: readonly Rule[],
  all: readonly Rule[],
  configuration: Configuration | undefined,
): readonly Rule[] {
  const raised = configuration?.rules.filter(({ severity }) => severity !== 'off').map(({ rule }) => rule) ?? [];
  if (raised.every((id) => given.some((rule) => rule.id === id))) return given;
  return all.filter((rule) => given.includes(rule) || raised.includes(rule.id));
}

/** The findings with the severities that the configuration gives them, without those that it switches off. */
export function configuredFindings(
  findings: readonly Finding[],
  configuration: Configuration | undefined,
): readonly Finding[] {
  if (configuration === undefined || configuration.rules.length === 0) return findings;
  const severities = new Map(configuration.rules.map(({ rule, severity }) => [rule, severity]));
  return findings.flatMap((finding) => {
    const severity = severities.get(finding.rule);
    if (severity === 'off') return [];
    return severity === undefined ? [finding] : [{ ...finding, severity }];
  });
}

/** What does not fit in the configuration, as findings. */
export function configurationFindings(configuration: Configuration | undefined): readonly Finding[] {
  return (
    configuration?.problems.map((problem) => problemFinding(configurationPath, problem.span, problem.message)) ?? []
  );
}
