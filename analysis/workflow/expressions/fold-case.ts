/**
 * The text in the form in which GitHub compares strings (.NET's `OrdinalIgnoreCase`): each code unit in upper case, where
 * that is one code unit and does not lead from another script into ASCII (`ı`, `ſ` and the Kelvin sign stay).
 * Source: `EvaluationResult` and `Contains` of actions/runner, 2026-11.
 */
export function foldCase(text: string): string {
  if (isAscii(text)) return text.toUpperCase();
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    const upper = unit.toUpperCase();
    const keeps = upper.length !== 1 || (unit > '\u007f' && upper <= '\u007f');
    folded += keeps ? unit : upper;
  }
  return folded;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
