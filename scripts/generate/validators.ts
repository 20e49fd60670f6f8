import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';
import { inRoot, root } from '../root.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The folder of generated validators; whatever else lies there is left over. */
export const VALIDATORS_FOLDER = 'schemas/generated';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The schemas of the wizard's messages and of the registries' forms as plain functions, since neither the wizard's page nor
 * a browser's extension host may make code from text.
 */
export function validators(): readonly GeneratedFile[] {
  const messages = {
    isFromPage: read('messages/from-page.json'),
    isToPage: read('messages/to-page.json'),
    isFromReleasePage: read('messages/from-release-page.json'),
    isToReleasePage: read('messages/to-release-page.json'),
  };
  const publishers = Object.fromEntries(
    readdirSync(inRoot('schemas/publishers'))
      .sort()
      .map((name) => [name.replace(/\.json$/, ''), read(`publishers/${name}`)]),
  );
  const forms = Object.fromEntries(Object.entries(publishers).map(([id, schema]) => [nameOf(id), schema]));
  const texts = Object.fromEntries(
    Object.entries(publishers).map(([id, schema]) => [id, Object.fromEntries(textsOf(schema, '#'))]),
  );
  return [
    file('messages', 'schemas/messages', compile(messages, false)),
    file(
      'publishers',
      'schemas/publishers',
      `${compile(forms, true)}${byId(Object.keys(publishers))}${textTable(texts)}`,
    ),
  ];
}

function file(name: string, source: string, code: string): GeneratedFile {
  const head = `// @ts-nocheck: generated from ${source}/*.json by \`npm run generate\`.\n`;
  return { path: `${VALIDATORS_FOLDER}/${name}.ts`, text: head + code };
}

function read(path: string): Schema {
  return JSON.parse(readFileSync(inRoot('schemas', path), 'utf8')) as Schema;
}

/** Standalone code that needs nothing at run time: what ajv would import stands in it. */
function compile(schemas: Readonly<Record<string, Schema>>, allErrors: boolean): string {
  const ajv = new Ajv({
    allErrors,
    discriminator: true,
    keywords: ['errorMessage'],
    messages: false,
    allowUnionTypes: true,
    // A definition that is used often is a function and no copy.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const refs = Object.entries(schemas).map(([name, schema]) => {
    ajv.addSchema(schema);
    return [name, String(schema['$id'])] as const;
  });
  const { outputFiles } = buildSync({
    stdin: { contents: standalone(ajv, Object.fromEntries(refs)), resolveDir: root, loader: 'js' },
    bundle: true,
    // The paths that esbuild writes into its output must be the same where `node_modules` is a link.
    preserveSymlinks: true,
    format: 'esm',
    write: false,
    target: 'es2022',
    minifySyntax: true,
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').replaceAll(/^\/\/ .*\n/gm, '');
}

/** A registry's id as a name in code. */
function nameOf(id: string): string {
  return id.replaceAll(/\W/g, '_');
}

function byId(ids: readonly string[]): string {
  return `export const forms = {\n${ids.map((id) => `  ${JSON.stringify(id)}: ${nameOf(id)},\n`).join('')}};\n`;
}

function textTable(texts: Schema): string {
  return `export const texts = ${JSON.stringify(texts, null, 2)};\n`;
}

/** The registry's own words by the rule that they belong to; for a missing field with its name behind a colon. */
function textsOf(schema: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { errorMessage, ...rest } = schema as Schema;
  const own = Object.entries((errorMessage ?? {}) as Schema).flatMap(([keyword, text]) =>
    typeof text === 'string'
      ? [[`${path}/${keyword}`, text] as const]
      : Object.entries(text as Schema).map(([name, each]) => [`${path}/${keyword}:${name}`, String(each)] as const),
  );
  const inner = Object.entries(rest).flatMap(([key, value]) => textsOf(value, `${path}/${key}`));
  return [...own, ...inner];
}
