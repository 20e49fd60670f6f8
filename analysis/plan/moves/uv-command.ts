import type { Publication } from '../../publications/types.ts';
import { inputOf } from '../../publications/values.ts';
import { identifyIndex, registryOf } from '../../registries/index.ts';
import type { PublishAction, Registry } from '../../registries/types.ts';
import type { YamlScalar } from '../../workflow/yaml/tree.ts';

/**
 * The `uv publish` that does what a step of the PyPI action does. uv uploads by OIDC on any system, from 0.4.16 on, and makes no
 * attestations; for files that are there already it looks them up in the index (`--check-url`). Undefined for inputs that no
 * command can be made of. https://docs.astral.sh/uv/reference/cli/#uv-publish, checked 2026-11-22.
 */
export function uvCommand({ step, means }: Publication): string | undefined {
  if (means.kind !== 'action') return undefined;
  const { action } = means;
  const index = indexOptions(inputOf(step.step.with, action.index.urlInputs ?? [])?.value, action);
  const verbose = switched(inputOf(step.step.with, ['verbose'])?.value, () => '--verbose');
  const skipping = inputOf(step.step.with, ['skip-existing', 'skip_existing'])?.value;
  const check = index && switched(skipping, () => index.checkUrl);
  const files = filesOf(inputOf(step.step.with, ['packages-dir', 'packages_dir'])?.value, action);
  if (index === undefined || verbose === undefined || check === undefined || files === undefined) return undefined;
  const words = ['uv publish --trusted-publishing always', index.publishUrl, check, verbose, files];
  return words.filter((each) => each !== '').join(' ');
}

interface IndexOptions {
  readonly publishUrl: string;
  readonly checkUrl: string;
}

function indexOptions(scalar: YamlScalar | undefined, action: PublishAction): IndexOptions | undefined {
  const standard = registryOf(action.index.default);
  const written = scalar?.value.trim() ?? '';
  const source = scalar && onlyExpression(scalar);
  if (source !== undefined) {
    const test = registryOf('testpypi');
    const isTest = `${operand(source)} == '${uploadUrl(test)}'`;
    return {
      publishUrl: `--publish-url \${{ ${source} || '${uploadUrl(standard)}' }}`,
      checkUrl: `--check-url \${{ ${isTest} && '${readUrl(test)}' || '${readUrl(standard)}' }}`,
    };
  }
  if (!/^[\w:/.%-]*$/.test(written)) return undefined;
  const found = identifyIndex('python', written, action.index);
  if (found.kind === 'other') return written === '' ? optionsFor(standard, standard) : undefined;
  return optionsFor(found.registry, standard);
}

function optionsFor(registry: Registry, standard: Registry): IndexOptions {
  return {
    publishUrl: registry === standard ? '' : `--publish-url ${uploadUrl(registry)}`,
    checkUrl: `--check-url ${readUrl(registry)}`,
  };
}

function uploadUrl({ index }: Registry): string {
  return index.uploadUrls[0] ?? '';
}

/** The index that pip reads: it lies beside the pages of the packages. */
function readUrl({ pages }: Registry): string {
  return `${/^https:\/\/[^/]+/.exec(pages.package)?.[0] ?? ''}/simple/`;
}

/** What stands for an input that switches something on; '' when it is off, undefined when nothing can be made of it. */
function switched(scalar: YamlScalar | undefined, option: () => string): string | undefined {
  const value = scalar?.value.trim().toLowerCase() ?? '';
  if (value === '' || value === 'false') return '';
  if (value === 'true') return option();
  const source = scalar && onlyExpression(scalar);
  if (source === undefined) return undefined;
  // Inputs of a composite action are strings.
  const on = isTruth(source) ? source : `${operand(source)} == 'true'`;
  const words = option().split(/ (?=\$\{\{)/);
  return words
    .map((word) => {
      const inner = /^\$\{\{ (.*) \}\}$/.exec(word)?.[1];
      return `\${{ ${on} && ${inner === undefined ? `'${word}'` : `(${inner})`} || '' }}`;
    })
    .join(' ');
}

/** The files of the folder; none for `dist`, which is uv's own default. */
function filesOf(scalar: YamlScalar | undefined, { packagesDirectory }: PublishAction): string | undefined {
  const standard = packagesDirectory?.default ?? 'dist';
  const source = scalar && onlyExpression(scalar);
  if (source !== undefined) return `\${{ ${source} || '${standard}' }}/*`;
  const folder = (scalar?.value.trim() ?? '').replace(/^\.\//, '').replace(/\/+$/, '');
  // Behind an expression a name has to follow: what is empty would leave `/*`.
  if (scalar !== undefined && scalar.text.expressions.length > 0) {
    const masked = scalar.text.masked.trim();
    return /^[\w./-]+$/.test(masked) && !folder.endsWith('}}') ? `${folder}/*` : undefined;
  }
  if (folder === '' || folder === standard) return '';
  return /^[\w./-]+$/.test(folder) ? `${folder}/*` : undefined;
}

/** The expression, when the value is one `${{ }}` and nothing else. */
function onlyExpression({ value, text }: YamlScalar): string | undefined {
  const [only, ...others] = text.expressions;
  if (only === undefined || others.length > 0) return undefined;
  const around = value.slice(0, only.start) + value.slice(only.end);
  return around.trim() === '' ? only.source.trim() : undefined;
}

/** A comparison by itself, or a negation of a name: a truth value as it is. */
function isTruth(source: string): boolean {
  return /^[\w.-]+ *[!=]= *('[^']*'|[\w.-]+)$/.test(source) || /^![\w.-]+$/.test(source);
}

/** An expression to stand before `==` and a string: what is no reference may be a truth value, which equals no string. */
function operand(source: string): string {
  return /^[\w.[\]'-]+$/.test(source) ? source : `format('{0}', ${source})`;
}
