/** What the random YAML of `odd-yaml.ts` is made of. */

export const keys: readonly string[] = [
  ...['a', 'on', 'name', 'run', 'jobs', '<<', '"x: y"', "'it''s'", '"a\\tb"', 'a b', 'a-b.c', 'x:y', 'ü'],
  ...['?a', '-b', ''],
];

export const plains: readonly string[] = [
  ...['b', '1.0', 'true', '~', 'a:b', 'a#b', '-x', '?x', ':x', 'x]y', 'x, y', '${{ a.b }}', 'http://x/#y'],
  ...['a  b', 'a\tb', '日本 𝒳', 'a\u2028b', 'a\u0085b', '\u00a0', 'a\u00a0', '\ufeffb', "it's", 'say "x"'],
  ...['x |', '---', '...', '--- x', 'a &b *c !d', '<<', '=', 'x ', '%x', 'a: b', 'x #'],
];

export const quotes: readonly string[] = [
  ...['"b"', "'b'", '""', "''", "'it''s'", '"\\""', '"a\\\\"', '"a: b # c"', "'a: b # c'"],
  ...['"\\u00e9\\x41\\U0001F600"', '"\\q"', '"a\tb"', '"a" "b"', '"a"b', "'a' # c", '"a\u2028b"', '"a\n  b"'],
  ...["'a\n\n  b'", '"a\\\n  b"', '"a\n# b"', '"{}"', "'-'"],
];

export const headers: readonly string[] = [
  ...['|', '|', '>', '>', '|-', '>-', '|+', '>+', '|2', '|-2', '|2-', '>1', '| # c', '|-  # c', '>- # c'],
  ...['|\t', '| ', '|#c', '|- x', '||'],
];

export const scriptLines: readonly string[] = [
  ...['echo a', '# no comment', 'a: b', '- c', '  deeper', '    deepest', '', '', ' ', '   ', '        '],
  ...['\ttab', 'x \t', 'end ', '---', '...', '"q', '\u2028', 'a  # c'],
];

export const comments: readonly string[] = [
  ...[' # c', '  # c: d', ' #', ' #c "', '\t# c', '#c', ' # \u2028x', ' # &a *b'],
];

export const beginnings: readonly string[] = [
  ...['---\n', '--- # c\n', '# c\n---\n', '\n\n', ' # c\n', '--- ', '---\t\n', '\t\n', '%YAML 1.2\n---\n'],
  ...['\ufeff', '...\n', '--- \n'],
];

export const endings: readonly string[] = [
  ...['...\n', '...', '---\n', '... # c\n# d\n', '... x\n', '\n\n', '  \n', '\t\n', '# c', '  # c\n', '---'],
  ...['--- \n...\n', '...\n...\n', '...\n---\n', '\t# c\n', '...\t\n  # c\n'],
];
