import { resolveIn } from '../resolve.ts';
import type { Shell, Word, WordPart } from '../types.ts';
import { makeWord } from '../words.ts';
import type { Scope } from './scope.ts';

/**
 * The words of a command after the shell has expanded those that stand for several: `"${args[@]}"` becomes the elements of the
 * array, `$FLAGS` its blank-separated pieces. Words whose value is not known for certain stay as they are.
 */
export function expandWords(scope: Scope, words: readonly Word[], shell: Shell): readonly Word[] {
  if (!words.some((word) => word.several)) return words;
  return words.flatMap((word) => expandWord(scope, word, shell));
}

function expandWord(scope: Scope, word: Word, shell: Shell): readonly Word[] {
  const [part] = word.parts;
  if (!word.several || part === undefined || word.parts.length > 1 || part.kind !== 'variable') return [word];
  const variable = scope.get(part.name);
  if (variable === undefined || !variable.certain) return [word];
  if (part.use.kind === 'list') return variable.list?.slice(part.use.skip) ?? [word];
  if (part.use.kind !== 'plain') return [word];
  const ofPowerShell = shell === 'pwsh' || shell === 'powershell';
  if (variable.list !== undefined) return ofPowerShell ? variable.list : [word];
  if (ofPowerShell) return [word];
  const value = resolveIn(scope, word);
  return needsSplitting(value) ? splitWord(value) : [word];
}

function needsSplitting(word: Word): boolean {
  if (word.parts.some((part) => part.kind !== 'literal' && part.kind !== 'expression')) return false;
  return (
    word.parts.every((part) => part.kind === 'literal' && /^\s*$/.test(part.text)) || /\s/.test(literalTexts(word))
  );
}

function literalTexts(word: Word): string {
  return word.parts.map((part) => (part.kind === 'literal' ? part.text : 'x')).join('');
}

/** The pieces between blanks; each has the places of its own parts, so that an edit finds them in the assignment. */
export function splitWord(word: Word): readonly Word[] {
  const words: Word[] = [];
  let parts: WordPart[] = [];
  const finish = (): void => {
    const [first] = parts;
    const last = parts.at(-1);
    if (first !== undefined && last !== undefined)
      words.push(makeWord({ start: first.start, end: last.end }, parts, false));
    parts = [];
  };
  for (const part of word.parts) {
    if (part.kind !== 'literal') {
      parts.push(part);
      continue;
    }
    const verbatim = part.end - part.start === part.text.length;
    for (const match of part.text.matchAll(/\s+|\S+/g)) {
      const [text] = match;
      if (/^\s/.test(text)) finish();
      else if (!verbatim) parts.push({ ...part, text });
      else parts.push({ ...part, text, start: part.start + match.index, end: part.start + match.index + text.length });
    }
  }
  finish();
  return words;
}
