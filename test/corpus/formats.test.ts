import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { inRoot } from '../../scripts/root.ts';
import { commandLine } from '../command-line.ts';
import { sharedData } from '../shared-data.ts';

const folder = sharedData('corpus');

describe('the corpus in every output format', { skip: folder === undefined ? 'the corpus is not here' : false }, () => {
  if (folder === undefined) return;
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  const check = (format: string): string => {
    const { stdout, stderr } = commandLine(folder, ['check', '--format', format, ...names]);
    assert.equal(stderr, '');
    return stdout;
  };

  it('json fits its schema', () => {
    const ajv = new Ajv({ strict: true });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(inRoot('schemas', 'report.json'), 'utf8')) as object);
    assert.ok(validate(JSON.parse(check('json'))), JSON.stringify(validate.errors));
  });

  it('sarif has a known rule and a place in the text for every result', () => {
    interface Region {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    }
    interface Log {
      readonly runs: readonly {
        readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
        readonly results: readonly {
          readonly ruleId: string;
          readonly ruleIndex: number;
          readonly locations: readonly {
            readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
          }[];
        }[];
      }[];
    }
    const { runs } = JSON.parse(check('sarif')) as Log;
    for (const { tool, results } of runs) {
      assert.ok(results.length > 0);
      for (const { ruleId, ruleIndex, locations } of results) {
        assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
        for (const { artifactLocation, region } of locations.map(({ physicalLocation }) => physicalLocation)) {
          const lines = readFileSync(`${folder}/${decodeURIComponent(artifactLocation.uri)}`, 'utf8').split('\n');
          const { startLine, startColumn, endLine, endColumn } = region;
          assert.ok(startLine < endLine || (startLine === endLine && startColumn <= endColumn), JSON.stringify(region));
          assert.ok(startColumn - 1 <= (lines[startLine - 1]?.length ?? -1), JSON.stringify(region));
          assert.ok(endColumn - 1 <= (lines[endLine - 1]?.length ?? -1), JSON.stringify(region));
        }
      }
    }
  });

  it('github has one command for each finding, in one line', () => {
    const lines = check('github').trimEnd().split('\n');
    for (const line of lines.slice(0, -1))
      assert.match(line, /^::(error|warning|notice) file=[^,]+,line=\d+,endLine=\d+,.*title=[a-z-]+::./);
    assert.match(lines.at(-1) ?? '', new RegExp(`^${lines.length - 1} problems in `));
  });

  it('text shows every marked place', () => {
    const blocks = check('text').split('\n\n').slice(0, -1);
    for (const block of blocks)
      assert.match(block, /^\S+:\d+:\d+ {2}\w+ {2}[a-z-]+\n {2}.+\n +\d+ \|.*\n {6}\| +\^+$/m);
  });
});
