import { words } from '../words.ts';

/**
 * Labels of GitHub-hosted runners, current and retired ones; names of larger runners are each organization's own and cannot be
 * known. https://docs.github.com/actions/reference/runners/github-hosted-runners and actions/runner-images, checked 2026-11-22.
 */
const githubHosted: ReadonlySet<string> = new Set(
  words(`
    ubuntu-latest ubuntu-26.04 ubuntu-24.04 ubuntu-22.04 ubuntu-26.04-arm ubuntu-24.04-arm ubuntu-22.04-arm ubuntu-slim
    windows-latest windows-2025 windows-2025-vs2026 windows-2022 windows-11-arm
    macos-latest macos-26 macos-15 macos-14 macos-26-intel macos-15-intel
    macos-latest-large macos-26-large macos-15-large macos-14-large
    macos-latest-xlarge macos-26-xlarge macos-15-xlarge macos-14-xlarge
    ubuntu-20.04 ubuntu-18.04 ubuntu-16.04 windows-2019 windows-2016
    macos-13 macos-12 macos-11 macos-10.15 macos-13-large macos-12-large macos-13-xlarge macos-12-xl macos-13-xl
  `),
);

/** Vendors whose machines run jobs of GitHub as self-hosted runners, and how their labels begin. Their own pages, 2026-11-22. */
const vendors: readonly { readonly name: string; readonly label: RegExp }[] = [
  { name: 'Blacksmith', label: /^blacksmith(?:-|$)/ },
  { name: 'Depot', label: /^depot-(?:ubuntu|windows|macos)/ },
  { name: 'Namespace', label: /^(?:namespace-profile-|nscloud-)/ },
  { name: 'BuildJet', label: /^buildjet-/ },
  { name: 'WarpBuild', label: /^warp-(?:ubuntu|windows|macos|custom)/ },
  { name: 'Ubicloud', label: /^ubicloud(?:-|$)/ },
  { name: 'RunsOn', label: /^runs-on(?:[=/,]|$)/ },
  { name: 'Cirun', label: /^cirun-/ },
  { name: 'actuated', label: /^actuated(?:-|$)/ },
  { name: 'Cirrus Runners', label: /^(?:ghcr\.io\/cirruslabs\/|cirrus-)/ },
  { name: 'AWS CodeBuild', label: /^codebuild-/ },
  { name: 'FlyCI', label: /^flyci-/ },
  { name: 'Tenki', label: /^tenki-/ },
  { name: 'Shipfox', label: /^shipfox-/ },
];

/** Who runs the machine that a label asks for. */
export type RunnerHost =
  | { readonly kind: 'github' }
  | { readonly kind: 'self-hosted' }
  /** A vendor's; its `runner_environment` claim says `self-hosted`. */
  | { readonly kind: 'vendor'; readonly name: string }
  | { readonly kind: 'unknown' };

/** Who runs the machine behind one label of `runs-on`; GitHub compares labels without case. */
function runnerHost(label: string): RunnerHost {
  const text = label.trim().toLowerCase();
  if (text === 'self-hosted') return { kind: 'self-hosted' };
  if (githubHosted.has(text)) return { kind: 'github' };
  const vendor = vendors.find((each) => each.label.test(text));
  return vendor === undefined ? { kind: 'unknown' } : { kind: 'vendor', name: vendor.name };
}

/**
 * Who runs the machine when a job asks for several labels at once: one that is self-hosted or a vendor's decides, else GitHub
 * when one is GitHub's own.
 */
export function runnerHostOf(labels: readonly string[]): RunnerHost {
  const hosts = labels.map(runnerHost);
  const other = hosts.find((host) => host.kind === 'self-hosted' || host.kind === 'vendor');
  return other ?? hosts.find((host) => host.kind === 'github') ?? { kind: 'unknown' };
}

/** The operating system behind a label, of GitHub's runners and of the vendors that name it; undefined when it is not told. */
export function runnerSystem(label: string): 'linux' | 'windows' | 'macos' | undefined {
  const text = label.trim().toLowerCase();
  if (text === 'linux' || text === 'windows' || text === 'macos') return text;
  if (runnerHost(text).kind === 'unknown') return undefined;
  if (/ubuntu|linux|debian|alpine/.test(text)) return 'linux';
  if (/windows/.test(text)) return 'windows';
  return /macos/.test(text) ? 'macos' : undefined;
}
