import { replaceInScalar, replaceScalar, type TextEdit } from '../edits/index.ts';
import { spanInRun } from '../publications/trace-word.ts';
import type { Publication } from '../publications/types.ts';
import { inputOf, variableSeen } from '../publications/values.ts';
import { identifyIndex } from '../registries/index.ts';
import type { Span } from '../text/span.ts';
import { optionValue } from '../workflow/scripts/index.ts';
import type { YamlScalar } from '../workflow/yaml/tree.ts';
import { found, ruled } from './describe.ts';
import type { Fix, Rule } from './types.ts';

export const wrongIndexUrl: Rule = {
  id: 'wrong-index-url',
  severity: 'error',
  title: "The address is not the registry's upload address",
  documentation: {
    what: 'An upload is sent to an address of PyPI or TestPyPI that takes no uploads: the index that pip reads (`/simple/`), the upload address without its final slash, or a host of the same sound.',
    why: 'The exchange of the token may even succeed, and the upload then fails with 404, 405 or a redirect that no tool follows.',
    fix: "Writes the registry's upload address.",
    example: {
      before: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: testpypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/simple/
`,
      after: `on:
  push:
    tags: ['v*']
jobs:
  publish:
    runs-on: ubuntu-latest
    environment: testpypi
    permissions:
      id-token: write
    steps:
      - uses: actions/download-artifact@v5
      - uses: pypa/gh-action-pypi-publish@release/v1
        with:
          repository-url: https://test.pypi.org/legacy/
`,
    },
    sources: [{ title: 'PyPI: Upload API', url: 'https://docs.pypi.org/api/upload/', checked: '2026-11-22' }],
  },
  *check(subject) {
    for (const publication of ruled(subject.publications)) {
      if (!publication.index.known || publication.ecosystem !== 'python') continue;
      const sources =
        publication.means.kind === 'action'
          ? publication.means.action.index
          : publication.means.kind === 'command'
            ? publication.means.tool.index
            : undefined;
      const identified = identifyIndex(publication.ecosystem, publication.index.value, sources);
      const place = identified.kind === 'mistake' ? placeOf(publication) : undefined;
      if (identified.kind !== 'mistake' || place === undefined) continue;
      yield found({
        file: publication.file,
        span: place.span,
        severity: 'error',
        message: `\`${publication.index.value}\` takes no uploads, so job \`${publication.run.job.id}\` cannot publish to ${identified.registry.name}. Its upload address is \`${identified.right}\`.`,
        about: { run: publication.run, step: publication.step, registry: identified.registry },
        fixes: [{ title: `Use ${identified.right}`, safety: 'safe', edits: () => place.edits(identified.right) }],
      });
    }
  },
};

interface AddressPlace {
  readonly span: Span;
  readonly edits: (address: string) => ReturnType<Fix['edits']>;
}

/** Where the address stands literally: an input, an option or a variable of the step. */
function placeOf(publication: Publication): AddressPlace | undefined {
  const { means, step, file } = publication;
  const inScalar = (scalar: YamlScalar, span: Span): AddressPlace | undefined =>
    scalar.text.expressions.length > 0
      ? undefined
      : { span, edits: (address) => wrap(replaceScalar(file, scalar, address)) };
  const wrap = (edits: readonly TextEdit[] | undefined) => edits && [{ path: file.path, edits }];
  if (means.kind === 'action') {
    const variable = inputOf(step.step.with, means.action.index.urlInputs ?? []);
    return variable && inScalar(variable.value, variable.value.span);
  }
  const run = step.step.run;
  if (means.kind !== 'command' || means.starter !== undefined || run === undefined) return undefined;
  const word = optionValue(means.command, means.tool.index.urlOptions ?? []);
  if (word?.text !== undefined) {
    const { start, end } = word;
    return { span: spanInRun(step, word), edits: (address) => wrap(replaceInScalar(file, run, start, end, address)) };
  }
  for (const name of means.tool.index.urlVariables ?? []) {
    const seen = variableSeen(step, name);
    if (seen?.step?.step === step.step) return inScalar(seen.variable.value, seen.variable.value.span);
  }
  return undefined;
}
