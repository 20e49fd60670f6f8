import { toolOf } from '../../analysis/registries/index.ts';
import type {
  CredentialBehaviour,
  EcosystemFacts,
  MintingAction,
  OidcAbility,
  PublishAction,
  PublishTool,
  Registry,
} from '../../analysis/registries/types.ts';
import { code, codes, table } from './markdown.ts';

const tokenWords: Readonly<Record<CredentialBehaviour, string>> = {
  'token-wins': 'the token is used, trusted publishing is not tried',
  'oidc-first': 'used silently when trusted publishing fails',
  refused: 'an error',
  'no-provenance': 'the token is used, and provenance is lost',
  'hides-minted': 'the token hides the one that was exchanged',
};

/** The actions that exchange the OIDC token for the registry's own. */
export function mintingTable(actions: readonly MintingAction[]): string {
  const itself = 'The actions and commands below exchange the token of the job by themselves.';
  if (actions.length === 0) return itself;
  const rows = actions.map((action) => [
    actionLink(action.slug),
    action.releases === undefined ? '–' : code(`@${action.releases.movingRef}`),
    action.outputs.length > 0 ? `output ${codes(action.outputs)}` : `exported as ${codes(action.exports)}`,
    action.obsolete === true ? 'declared obsolete by its author' : '',
  ]);
  const shown = table(['Action', 'Use', 'The credential', 'Notes'], rows);
  return actions.every(({ obsolete }) => obsolete === true) ? `${itself} What older workflows use:\n\n${shown}` : shown;
}

/** The actions and called workflows that upload. */
export function actionTable(facts: EcosystemFacts): string {
  const actions = facts.actions.map((action) => [
    actionLink(action.slug, action.path),
    action.runs === undefined ? abilityWords(action.oidc, undefined) : throughWords(action.oidc, action.runs.tool),
    behaviourOf(action.oidc),
    actionNotes(action).join('; '),
  ]);
  const workflows = (facts.workflows ?? []).map((workflow) => [
    actionLink(workflow.slug, workflow.path),
    abilityWords(workflow.oidc, undefined),
    behaviourOf(workflow.oidc),
    'a workflow that a job calls',
  ]);
  // An action whose inputs changed between versions has several entries.
  const rows = [...new Map([...actions, ...workflows].map((row) => [row.join('|'), row])).values()];
  return rows.length === 0 ? '' : table(['Action', 'Trusted publishing', 'With a stored token', 'Notes'], rows);
}

/** The commands that upload. */
export function toolTable(facts: EcosystemFacts): string {
  const rows = facts.tools.map((tool) => [
    tool.name,
    codes(commandsOf(tool)),
    abilityWords(tool.oidc, tool),
    tool.forcesOidc?.ignoresVariables === true
      ? 'an error as an option, ignored as a variable'
      : behaviourOf(tool.oidc),
  ]);
  return rows.length === 0 ? '' : table(['Tool', 'Command', 'Trusted publishing', 'With a stored token'], rows);
}

/** The variables and files in which stored tokens are found. */
export function tokenPlaces(facts: EcosystemFacts, registry: Registry): string {
  const uploaders = [...facts.tools, ...facts.actions].map(({ credentials }) => credentials);
  const variables = uploaders.flatMap(({ tokenVariables = [], variableRegistries = {} }) =>
    tokenVariables.filter((name) => (variableRegistries[name] ?? registry.id) === registry.id),
  );
  const files = uploaders.flatMap((credentials) => credentials.files ?? []);
  const parts = [
    variables.length === 0 ? '' : `Variables: ${codes(unique(variables))}.`,
    files.length === 0 ? '' : `Files: ${codes(unique(files))}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function actionLink(slug: string, path = ''): string {
  const [owner = '', repository = ''] = slug.split('/');
  return `[${path === '' ? slug : `${slug}/${path}`}](https://github.com/${owner}/${repository})`;
}

function commandsOf(tool: PublishTool): readonly string[] {
  const program = tool.programs[0] ?? tool.name;
  const shown = tool.subcommands.map((words) =>
    [program, ...words.map(withoutPattern), ...(tool.requiredFlags?.slice(0, 1) ?? [])].join(' '),
  );
  // Some programs do not mind how their commands are written.
  return [...new Map(shown.toReversed().map((command) => [command.toLowerCase(), command])).values()].toReversed();
}

/** The beginning of a word, where the tools' data leave its end open (`release[*`, `jsr:@david/publish-on-tag*`). */
function withoutPattern(word: string): string {
  return word.replace(/\[\*$/, '[…]').replace(/\*$/, '');
}

function abilityWords(oidc: OidcAbility, tool: PublishTool | undefined): string {
  switch (oidc.kind) {
    case 'never':
      return `no; use ${oidc.replacement}`;
    case 'minted':
      return 'with the token of the exchanging action';
    case 'itself':
      return [sinceWords(oidc.since, tool?.through), askedWords(tool)].filter((part) => part !== '').join(', ');
  }
}

function sinceWords(since: string, through: PublishTool['through']): string {
  const own = /^0(?:\.0)*$/.test(since) ? 'every version' : `since ${since}`;
  if (through === undefined) return own;
  const other = `as ${toolOf(through.tool)?.name ?? through.tool} can`;
  return through.below === undefined ? other : `${own}; below ${through.below} ${other}`;
}

/** For an action that runs a tool and does nothing about credentials itself. */
function throughWords(oidc: OidcAbility, tool: string): string {
  return oidc.kind === 'itself' ? sinceWords(oidc.since, { tool }) : abilityWords(oidc, undefined);
}

function askedWords(tool: PublishTool | undefined): string {
  const asks = tool?.asksOidc;
  if (asks === undefined) return '';
  const ways = [asks.option, asks.variable].filter((way) => way !== undefined);
  return `when asked by ${ways.map(code).join(' or ')}`;
}

function behaviourOf(oidc: OidcAbility): string {
  return oidc.kind === 'itself' ? tokenWords[oidc.behaviour] : '–';
}

function actionNotes(action: PublishAction): readonly string[] {
  return [
    action.linuxOnly ? 'Linux only' : '',
    action.notNestedSince === undefined ? '' : `not inside a composite action since ${action.notNestedSince}`,
    action.attestations === undefined ? '' : `attestations by default since ${action.attestations.defaultSince}`,
    action.vulnerableBelow === undefined
      ? ''
      : `${action.vulnerableBelow.advisory} below ${action.vulnerableBelow.version}`,
    action.uploadsBelow === undefined ? '' : `uploads nothing since ${action.uploadsBelow}`,
    action.releases === undefined ? '' : `newest known: ${action.releases.latest.tag}`,
  ].filter((note) => note !== '');
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
