/**
 * `owner/name` of the repository that the address of a remote names on a GitHub, in the remote's own case; undefined for
 * another host. Takes https, ssh, git and `git@host:` addresses; an ssh alias that begins with the host's name counts.
 */
export function remoteName(address: string, web: string): string | undefined {
  const host = new URL(web).hostname;
  const match =
    /^(?:(?:https?|ssh|git):\/\/)?(?:[^@/\s]+@)?([^:/\s]+)(?::\d+(?=\/))?[:/]\/?([^/\s]+)\/([^/\s]+?)(?:\.git)?\/?$/.exec(
      address.trim(),
    );
  const [, at = '', owner = '', name = ''] = match ?? [];
  const isHost = at === host || at === `www.${host}` || at === `ssh.${host}` || at.startsWith(`${host}-`);
  return isHost && owner !== '' && name !== '' ? `${owner}/${name.replace(/\.wiki$/, '')}` : undefined;
}

/** The remotes of a `.git/config`, `origin` first. */
export function remotesInConfig(config: string): readonly string[] {
  const remotes = [...config.matchAll(/^\s*\[remote "([^"]*)"\]([^[]*)/gm)].flatMap(([, name = '', body = '']) => {
    const address = /^\s*url\s*=\s*(.+)$/m.exec(body)?.[1];
    return address === undefined ? [] : [{ name, address }];
  });
  return remotes
    .toSorted((a, b) => Number(b.name === 'origin') - Number(a.name === 'origin'))
    .map(({ address }) => address);
}
