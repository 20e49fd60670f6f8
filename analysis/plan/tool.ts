import type { Part } from './part.ts';

/** Makes the tool able to publish by OIDC: raises its version, or replaces a tool that cannot. */
export const toolPart: Part = {
  id: 'tool',
  title: () => 'Use a tool that can publish by OIDC',
  safety: () => 'safe',
  edits: () => [],
};
