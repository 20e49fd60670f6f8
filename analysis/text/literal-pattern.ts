/** A text as the source of a pattern that matches it and nothing else: names of jobs and variables may hold anything while typed. */
export function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
