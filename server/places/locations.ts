/**
 * The location of a file or folder: its URI with the path decoded and without a slash at the end, so that what two clients
 * write differently (`file:///c%3A/x`, `file:///C:/x/`) is one string. Below a folder is what starts with it and a slash.
 */
export type Location = string;

/** The location of a URI; undefined for one without a path, or with a query or fragment (a version of a file, not the file). */
export function locationOf(uri: string): Location | undefined {
  // Schemes of extensions may have no authority: `memfs:/x`. `file:/x` is the same as `file:///x`.
  const parts = /^([a-z][a-z\d+.-]*:)(\/\/[^/?#]*)?(\/[^?#]*)$/i.exec(uri);
  if (parts === null) return undefined;
  const [, scheme = '', given, path = ''] = parts;
  const host = scheme + (given ?? (scheme.toLowerCase() === 'file:' ? '//' : ''));
  const decoded = decode(path).replace(/\/+$/, '');
  return host.toLowerCase() + decoded.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

/** The location of a path of the file system, of Windows or of another system. */
export function locationOfPath(path: string): Location {
  const slashed = /^(?:[A-Za-z]:|\\\\)/.test(path) ? path.replaceAll('\\', '/') : path;
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  const location = rooted.startsWith('//') ? `file:${rooted}` : `file://${rooted}`;
  return locationOf(uriOf(location)) ?? location;
}

/** The URI of a location, encoded as VS Code does. */
export function uriOf(location: Location): string {
  const scheme = location.indexOf(':') + 1;
  const slash = location.indexOf('/', location.startsWith('//', scheme) ? scheme + 2 : scheme);
  if (slash < 0) return `${location}/`;
  return location.slice(0, slash) + location.slice(slash).split('/').map(encode).join('/');
}

/** The path from a folder to what lies below it, with `/`; undefined when it does not lie there. */
export function pathBelow(folder: Location, location: Location): string | undefined {
  return location.startsWith(`${folder}/`) ? location.slice(folder.length + 1) : undefined;
}

/** The folder of a file. */
export function parentOf(location: Location): Location {
  return location.slice(0, location.lastIndexOf('/'));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function encode(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
