import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ecosystemOf, ecosystems, registries, registryOf } from '../../analysis/registries/index.ts';
import type {
  ActionReleases,
  CredentialSources,
  Ecosystem,
  IndexSources,
  LoginCommand,
  RegistryId,
} from '../../analysis/registries/types.ts';
import { pageOfRegistry } from '../../scripts/generate/pages.ts';

const ids = {
  pypi: true,
  testpypi: true,
  'crates.io': true,
  npm: true,
  rubygems: true,
  nuget: true,
  'pub.dev': true,
  jsr: true,
  'open-vsx': true,
  'vs-marketplace': true,
} as const satisfies Record<RegistryId, true>;

const ecosystemIds = {
  python: true,
  rust: true,
  npm: true,
  ruby: true,
  dotnet: true,
  dart: true,
  jsr: true,
  'open-vsx': true,
  'vs-marketplace': true,
} as const satisfies Record<Ecosystem, true>;

function unique(values: readonly string[], what: string): void {
  assert.deepEqual([...new Set(values)], values, `${what} stand twice`);
}

function checkReleases(releases: ActionReleases | undefined): void {
  if (releases === undefined) return;
  const commit = /^[0-9a-f]{40}$/;
  assert.ok(releases.latest.commit === undefined || commit.test(releases.latest.commit), releases.latest.tag);
  const listed = releases.tags.find((tag) => tag.tag === releases.latest.tag);
  if (listed !== undefined) assert.equal(listed.commit, releases.latest.commit);
  for (const tag of releases.tags) assert.match(tag.commit, commit);
  unique(
    releases.tags.map((tag) => tag.tag),
    'tags',
  );
  const movingIsKnown = releases.refs[releases.movingRef] !== undefined || releases.movingRef === releases.latest.tag;
  assert.ok(movingIsKnown, releases.movingRef);
  assert.notEqual(releases.refs[releases.movingRef], 'missing');
}

function checkLogin(login: LoginCommand): void {
  assert.match(login.program, /^[\w-]+$/);
  if (login.key !== undefined) new RegExp(login.key);
}

function checkCredentials(credentials: CredentialSources): void {
  const variables = [...(credentials.tokenVariables ?? []), ...(credentials.usernameVariables ?? [])];
  for (const name of variables) assert.match(name, /^[A-Z][A-Z0-9_]*$/);
  unique(variables, 'variables');
  for (const option of [...(credentials.tokenOptions ?? []), ...(credentials.usernameOptions ?? [])]) {
    assert.match(option, /^-/);
  }
  for (const login of credentials.logins ?? []) checkLogin(login);
}

function checkIndex(index: IndexSources, ecosystem: Ecosystem): void {
  assert.equal(registryOf(index.default).ecosystem, ecosystem);
  for (const option of [...(index.urlOptions ?? []), ...(index.nameOptions ?? [])]) assert.match(option, /^-/);
  for (const command of index.setupCommands ?? []) checkLogin(command);
}

describe('every registry', () => {
  it('is listed once', () => {
    assert.deepEqual(registries.map((registry) => registry.id).sort(), Object.keys(ids).sort());
    assert.deepEqual(ecosystems.map((facts) => facts.id).sort(), Object.keys(ecosystemIds).sort());
    for (const registry of registries) assert.equal(ecosystemOf(registry.ecosystem).id, registry.ecosystem);
  });

  it('has hosts and names of its own', () => {
    unique(
      registries.flatMap((registry) => registry.index.hosts),
      'hosts',
    );
    for (const facts of ecosystems) {
      const own = registries.filter((registry) => registry.ecosystem === facts.id);
      const names = own.map((registry) => new Set(registry.index.names.map((name) => name.toLowerCase())));
      unique(
        names.flatMap((each) => [...each]),
        `names of ${facts.id}`,
      );
    }
  });

  for (const registry of registries) {
    describe(registry.name, () => {
      it('has upload addresses on its own hosts, lower case', () => {
        for (const host of registry.index.hosts) assert.equal(host, host.toLowerCase());
        const [first] = registry.index.uploadUrls;
        assert.ok(first !== undefined);
        assert.ok(
          registry.index.hosts.some((host) => first.includes(host)),
          first,
        );
      });

      it('has https pages, sources with dates, and mistakes with a cure', () => {
        const { package: page, publishers, pending, docs, tokens, lockdown } = registry.pages;
        for (const address of [page, publishers, pending, docs, tokens, lockdown?.page]) {
          if (address !== undefined) assert.match(address, /^https:\/\/\S+$/);
        }
        const { sources, mistakes } = pageOfRegistry(registry);
        assert.ok(sources.length > 0);
        for (const source of sources) {
          assert.match(source.url, /^https:\/\/\S+$/);
          assert.match(source.checked, /^20\d\d-[01]\d-[0-3]\d$/);
        }
        assert.ok(mistakes.length > 0);
        for (const { symptom, cause, cure } of mistakes) {
          for (const sentence of [cause, cure]) assert.match(sentence, /[.!?)]$/, sentence);
          assert.ok(symptom.length > 10 && !symptom.includes('\n'), symptom);
        }
      });

      it('has a form with each field once, and required ones that make sense', () => {
        unique(
          registry.form.map((field) => field.name),
          'fields',
        );
        assert.ok(registry.form.some((field) => field.name === 'repository' && field.required));
        const wantsWorkflow = registry.matches.workflow !== 'not-checked';
        assert.equal(
          registry.form.some((field) => field.name === 'workflow'),
          wantsWorkflow,
        );
        const initial = registry.form.filter((field) => field.initial !== undefined && field.choices !== undefined);
        for (const field of initial) assert.ok(field.choices?.includes(field.initial ?? ''), field.name);
      });

      it('has patterns that compile, and an environment name that its own form takes', () => {
        for (const pattern of registry.tokenPatterns) new RegExp(pattern);
        if (registry.environmentForm !== undefined) {
          assert.match(registry.environmentName, new RegExp(registry.environmentForm.pattern, 'u'));
        }
      });

      it('has minting actions that can be inserted', () => {
        for (const minting of registry.minting) {
          assert.match(minting.slug, /^[\w.-]+\/[\w.-]+$/);
          const names = minting.inputs.map((input) => input.name);
          unique(names, 'inputs');
          for (const name of [...Object.keys(minting.insertWith), ...minting.credentialInputs]) {
            assert.ok(names.includes(name), name);
          }
          for (const input of minting.inputs)
            if (input.required) assert.ok(input.name in minting.insertWith, input.name);
          assert.ok(minting.outputs.length + minting.exports.length > 0);
          assert.match(minting.insertId, /^[a-z][\w-]*$/);
          checkReleases(minting.releases);
        }
      });
    });
  }
});

describe('every ecosystem', () => {
  for (const facts of ecosystems) {
    describe(facts.id, () => {
      const toolIds = facts.tools.map((tool) => tool.id);

      it('has tools with an id each', () => unique(toolIds, 'tools'));

      for (const tool of facts.tools) {
        it(`says of ${tool.id} what a command line shows`, () => {
          assert.ok(tool.programs.length > 0 && tool.subcommands.length > 0);
          for (const option of [...tool.valueOptions, ...tool.dryRunFlags, ...(tool.requiredFlags ?? [])]) {
            assert.match(option, /^-/, option);
          }
          const valued = [
            ...(tool.credentials.tokenOptions ?? []),
            ...(tool.credentials.usernameOptions ?? []),
            ...(tool.index.urlOptions ?? []),
            ...(tool.index.nameOptions ?? []),
          ].filter((option) => option.startsWith('--') && !/[:_]/.test(option));
          // Where the program alone uploads, it does not matter which words are values.
          const wordsCount = tool.subcommands.some((sequence) => sequence.length > 0);
          for (const option of wordsCount ? valued : []) {
            assert.ok(tool.valueOptions.includes(option), `${option} takes a value`);
          }
          for (const flag of tool.dryRunFlags) {
            if (flag !== '--to-archive') assert.ok(!tool.valueOptions.includes(flag), `${flag} is both`);
          }
          if (tool.through !== undefined) assert.ok(toolIds.includes(tool.through.tool), tool.through.tool);
          checkCredentials(tool.credentials);
          checkIndex(tool.index, facts.id);
        });
      }

      for (const action of facts.actions) {
        it(`says of ${action.slug} what its inputs are`, () => {
          assert.match(action.slug, /^[\w.-]+\/[\w.-]+$/);
          const names = action.inputs.map((input) => input.name.toLowerCase());
          unique(names, 'inputs');
          const used = [
            ...(action.credentials.tokenInputs ?? []),
            ...(action.credentials.usernameInputs ?? []),
            ...(action.index.urlInputs ?? []),
            ...action.dryRun.map(({ input }) => input),
            ...(action.when.kind === 'always' ? [] : [action.when.input]),
            ...Object.values(action.inputMistakes).filter((name) => name !== undefined),
            ...action.inputs.flatMap((input) => input.deprecatedFor ?? []),
          ];
          for (const name of action.inputsComplete ? used : []) {
            assert.ok(names.includes(name.toLowerCase()), `${name} is no input`);
          }
          for (const name of Object.keys(action.inputMistakes)) assert.ok(!names.includes(name), `${name} is an input`);
          if (action.runs !== undefined) assert.ok(toolIds.includes(action.runs.tool), action.runs.tool);
          checkReleases(action.releases);
          checkCredentials(action.credentials);
          checkIndex(action.index, facts.id);
        });
      }

      it('has workflows of its registries', () => {
        for (const workflow of facts.workflows ?? []) {
          assert.match(workflow.path, /^\.github\/workflows\/[^/]+\.ya?ml$/);
          assert.equal(registryOf(workflow.registry).ecosystem, facts.id);
        }
      });

      it('has names and commands in the form in which they are compared', () => {
        unique(facts.tokenInputNames, 'token names');
        for (const name of facts.tokenInputNames) assert.match(name, /^[a-z][a-z0-9_-]*$/);
        unique(facts.installCommands, 'install commands');
        for (const command of facts.installCommands) assert.match(command, /^\S+(?: \S+)*$/);
        const own = registries
          .filter((registry) => registry.ecosystem === facts.id)
          .flatMap((each) => each.index.hosts);
        for (const host of facts.otherHosts) assert.ok(!own.includes(host), host);
      });
    });
  }
});
