import { isActionPath, isWorkflowPath, type RepositoryFile } from './repository/repository.ts';
import { type FoundBy, judge } from './rules/judge.ts';
import type { Finding, Rule } from './rules/types.ts';
import { linesOf } from './text/lines.ts';
import type { ActionsFile } from './workflow/model.ts';
import { readYaml } from './workflow/yaml/read-yaml.ts';

/** What is found in a file by itself, and the rules that threw. */
export interface AloneReport {
  readonly findings: readonly Finding[];
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/**
 * What rules find that look at one file by itself, whatever it is used for. The text is asked first, which is cheap, so that most
 * files need not even be parsed.
 */
export function checkAlone(file: RepositoryFile, rules: readonly Rule[]): AloneReport {
  const failures: { readonly rule: string; readonly error: unknown }[] = [];
  const found = rules.flatMap((rule): readonly FoundBy[] => {
    try {
      if (rule.alone?.concerns(file.text) !== true) return [];
      const actionsFile = actionsFileOf(file);
      return actionsFile === undefined
        ? []
        : Array.from(rule.alone.check(actionsFile), (each) => ({ rule: rule.id, found: each }));
    } catch (error) {
      failures.push({ rule: rule.id, error });
      return [];
    }
  });
  return { findings: judge(found), failures };
}

/** The file as GitHub Actions reads it; an action that is not composite is YAML all the same. */
function actionsFileOf({ path, text, reading }: RepositoryFile): ActionsFile | undefined {
  switch (reading.kind) {
    case 'workflow':
      return reading.workflow.file;
    case 'composite':
      return reading.action.file;
    case 'refused':
      return undefined;
    case 'other': {
      if (!isWorkflowPath(path) && !isActionPath(path)) return undefined;
      const yaml = readYaml(text);
      if (yaml.kind !== 'tree' || yaml.root?.kind !== 'map') return undefined;
      return { path, text, lines: linesOf(text), root: yaml.root, sound: yaml.sound };
    }
  }
}
