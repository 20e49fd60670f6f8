import type { Publication } from '../publications/types.ts';
import type { Fix, Subject } from '../rules/types.ts';
import { carryOut } from './carry-out.ts';
import { keyOf } from './locate.ts';
import type { Part } from './part.ts';

/** The fix that carries out one part of the plan of a publication. */
export function partFix(
  subject: Subject,
  publication: Publication,
  ...parts: readonly [Part, ...Part[]]
): readonly [Fix] {
  const [first] = parts;
  const safe = parts.every((part) => part.safety(subject, publication) === 'safe');
  return [
    {
      title: first.title(publication),
      safety: safe ? 'safe' : 'setup',
      edits: () => carryOut(subject.repository, keyOf(subject, publication), parts),
    },
  ];
}
