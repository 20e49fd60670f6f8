import type { FileEdit } from '../../edits/index.ts';
import { decliningOf } from '../../publications/declining.ts';
import { settingsDeclineOidc } from '../../publications/manifests.ts';
import { oidcOf, type Publication, type ReceivedCredential } from '../../publications/types.ts';
import { replacementFor } from '../../registries/types/credential-types.ts';
import type { Subject } from '../../rules/types.ts';
import { ageOf, culprit, type Requirement, requirementsOf, verdictFor } from '../../versions/requirements.ts';
import { folderOf } from '../../versions/tool-versions.ts';
import { removable } from '../credential/removable.ts';
import { credentialPart } from '../credential/remove-credential.ts';
import type { Part } from '../part.ts';
import { acceptOidc } from './accept-oidc.ts';
import { addFlag, lackedFlag } from './add-flag.ts';
import { commandsInstead } from './commands-instead.ts';
import { raiseAction } from './raise-action.ts';
import { raiseNodeFor } from './raise-node.ts';
import { raiseNpm } from './raise-npm.ts';
import { raiseSpec } from './raise-spec.ts';
import { replaceAction } from './replace-action.ts';
import { replaceNpmTool } from './replace-npm-tool.ts';
import { replaceUpload } from './replace-upload.ts';

/** Makes the tool able to publish by OIDC: raises its version, or replaces a tool that cannot. */
export const toolPart: Part = {
  id: 'tool',
  title: (publication) => {
    const { means, ecosystem } = publication;
    const ability = oidcOf(means);
    const wantsFlag = means.kind === 'command' && means.tool.oidcFlag !== undefined;
    if (wantsFlag || decliningOf(publication) !== undefined) return `Let \`${means.name}\` publish by OIDC`;
    if (ability.kind !== 'never') return `Raise the version for \`${means.name}\`, so that it can publish by OIDC`;
    const replacement =
      ecosystem === 'python'
        ? '`twine upload`'
        : ecosystem === 'npm'
          ? '`npm publish`'
          : replacementFor(ability, publication.registry?.id);
    return `Publish with ${replacement}, which can publish by OIDC`;
  },
  safety: (_subject, publication) =>
    oidcOf(publication.means).kind === 'never' || decliningOf(publication) !== undefined ? 'setup' : 'safe',
  edits(subject, publication) {
    if (oidcOf(publication.means).kind === 'never') return replaced(subject, publication);
    const accepting = acceptOidc(publication);
    if (accepting === undefined || accepting.length > 0) return accepting;
    for (const requirement of requirementsOf(subject.session, publication)) {
      const edits = raised(subject, publication, requirement);
      if (edits === undefined || edits.length > 0) return edits;
    }
    return addFlag(subject.session, publication);
  },
};

/**
 * Why an edit of the workflow cannot make the tool publish by OIDC: it never can and nothing here replaces it, its version is decided
 * elsewhere, or a script of the repository passes the token to it. A clause for a message, with what to do; undefined when nothing stands in the way.
 */
export function toolObstacle(subject: Subject, publication: Publication): string | undefined {
  const ability = oidcOf(publication.means);
  const inScript = removable(publication).find(({ elsewhere }) => elsewhere === true);
  if (inScript !== undefined) return passedInScript(publication, inScript);
  const asking = variableAskedFor(subject, publication);
  if (asking !== undefined) return asking;
  const declined = declinedInSettings(subject, publication);
  if (declined !== undefined) return declined;
  if (addFlag(subject.session, publication) === undefined)
    return `\`${publication.means.name}\` needs \`${lackedFlag(publication)}\` for OIDC: add it where a script of the repository calls it`;
  if (ability.kind === 'never') {
    const instead = commandsInstead(subject.session, publication);
    if (replacement(subject, publication) !== undefined) return undefined;
    const { kind, name } = publication.means;
    const shared = 'other parts of the workflow share what its step says';
    const reason = instead === undefined ? '' : `, and ${instead.kind === 'none' ? instead.reason : shared}`;
    return `${kind === 'called-workflow' ? name : `\`${name}\``} cannot publish by OIDC${reason}: use ${replacementFor(ability, publication.registry?.id)}`;
  }
  const hopeless = requirementsOf(subject.session, publication).find(
    (requirement) => ageOf(requirement) === 'too-old' && raised(subject, publication, requirement) === undefined,
  );
  return hopeless && `${hopeless.tool.name} publishes by OIDC from ${hopeless.since} on: raise it`;
}

/** Yarn stops at a variable that `.yarnrc.yml` names without a default (`${NPM_TOKEN}`) and that is not there. */
function variableAskedFor({ session }: Subject, publication: Publication): string | undefined {
  const named = publication.means.kind === 'command' ? publication.means.tool.credentials.namedInFile : undefined;
  const text = named === undefined ? undefined : session.files.text(named.file);
  const name = removable(publication)
    .flatMap(({ carrier }) => (carrier.kind === 'variable' ? [carrier.name] : []))
    .find((each) => text?.includes(`\${${each}}`));
  return name === undefined ? undefined : `\`${named?.file}\` does not go without \`${name}\`: take it out of there`;
}

/** A setting has the name of the option that says the same. */
function declinedInSettings({ session }: Subject, publication: Publication): string | undefined {
  const { means } = publication;
  const declining = means.kind === 'command' ? means.tool.declinesOidc : undefined;
  if (means.kind !== 'command' || declining === undefined) return undefined;
  if (!settingsDeclineOidc(session, means.tool, folderOf(publication))) return undefined;
  const setting = `${declining.option.replace(/^-+/, '')} = "${declining.value}"`;
  return `The settings of \`${means.tool.programs[0]}\` say \`${setting}\`: take that out`;
}

function passedInScript({ means }: Publication, { carrier }: ReceivedCredential): string {
  const passed = carrier.kind === 'option' && carrier.name.startsWith('-') ? ` by \`${carrier.name}\`` : '';
  return `A script of the repository passes it to \`${means.name}\`${passed}: take it out of there`;
}

/** The old tool's credential goes first: the new one would not know it any more, and it would stay in the file. */
function replaced(subject: Subject, publication: Publication): readonly FileEdit[] | undefined {
  if (removable(publication).length > 0) return credentialPart.edits(subject, publication);
  return replacement(subject, publication);
}

function replacement(subject: Subject, publication: Publication): readonly FileEdit[] | undefined {
  const instead = commandsInstead(subject.session, publication);
  if (instead !== undefined)
    return instead.kind === 'commands' ? replaceAction(subject, publication, instead) : undefined;
  if (publication.ecosystem === 'python') return replaceUpload(publication);
  const folder = folderOf(publication);
  const manifest = subject.session.files.text(folder === '' ? 'package.json' : `${folder}/package.json`);
  return publication.ecosystem === 'npm' ? replaceNpmTool(publication, manifest) : undefined;
}

function raised(subject: Subject, publication: Publication, requirement: Requirement): readonly FileEdit[] | undefined {
  const verdict = verdictFor(requirement);
  if (verdict === 'able') return [];
  // Of a tool that may not be needed nothing has to be shown.
  if (verdict === 'unknown' && !requirement.certain) return [];
  if (requirement.tool.installedAs.includes('npm')) return raiseNpm(subject, publication, requirement);
  if (requirement.kind === 'action' && verdict !== 'unknown') return raiseAction(publication, requirement.since);
  // What may be new enough is left as it is.
  if (ageOf(requirement) !== 'too-old') return [];
  const from = culprit(requirement)?.from;
  const edits = from && raiseSpec(from, requirement.since, publication.ecosystem === 'python');
  return edits && [...edits, ...raiseNodeFor(publication)];
}
