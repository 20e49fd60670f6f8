import type { StepRun } from '../repository/runs.ts';
import { expressionsIn, parseExpression, references } from '../workflow/expressions/index.ts';
import type { YamlNode } from '../workflow/yaml/tree.ts';

/** The later steps of the same job (on the same level) in which an output of a step occurs, anywhere. */
export function outputUses(step: StepRun, steps: readonly StepRun[]): readonly StepRun[] {
  const id = step.step.id?.value.toLowerCase();
  if (id === undefined) return [];
  return steps.filter((each) => each !== step && each.outer === step.outer && mentionsStep(each.step.map, id));
}

/** Whether an expression somewhere in a node refers to the outputs of a step. */
export function mentionsStep(node: YamlNode, id: string): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.value.includes('steps') && scalarMentions(node.value, id);
    case 'list':
      return node.items.some((item) => mentionsStep(item.value, id));
    case 'map':
      return node.entries.some((entry) => mentionsStep(entry.value, id));
  }
}

function scalarMentions(text: string, id: string): boolean {
  const ranges = expressionsIn(text);
  const sources = ranges.length === 0 ? [text] : ranges.map((range) => range.source);
  return sources.some((source) => {
    const expression = parseExpression(source);
    return (
      expression !== undefined &&
      references(expression).some(
        ({ path: [context, name] }) => context === 'steps' && (name?.toLowerCase() === id || name === '*'),
      )
    );
  });
}
