import type { Span } from '../text/span.ts';
import type { Finding, Rule, RulePage } from './types.ts';

export const invalidConfiguration: Rule = {
  id: 'invalid-configuration',
  severity: 'error',
  title: 'The configuration file does not fit its schema',
  documentation: {
    what: '`.github/trusted-publishing.yml` has a key, a rule, a severity or a publisher that it cannot have. What does fit is used.',
    why: 'A setting that is not understood does nothing: a rule stays on, or a publisher is not compared.',
    fix: 'Write what the schema asks for; the editor offers it when a YAML extension is installed.',
  },
  // The configuration is no workflow: it is read, and judged, once for the whole repository.
  check: () => [],
};

/** @public */
export const page: RulePage = {
  example: {
    path: '.github/trusted-publishing.yml',
    before: `rules:
  stored-credentials: error
`,
  },
  sources: [],
};

/** The finding about a part of the configuration that does not fit. */
export function problemFinding(path: string, span: Span, message: string): Finding {
  return { rule: invalidConfiguration.id, path, span, severity: 'error', message, related: [], fixes: [] };
}
