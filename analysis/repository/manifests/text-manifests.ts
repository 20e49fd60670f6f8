import type { Manifest } from './manifest.ts';

/** `setup.cfg` of setuptools. */
export function readSetupCfg(text: string): Manifest {
  const metadata = /^\[metadata\][ \t]*\r?\n((?:(?!\[).*\r?\n?)*)/m.exec(text)?.[1];
  return { name: metadata && /^name[ \t]*=[ \t]*(\S+)/m.exec(metadata)?.[1], private: false };
}

/** The name stands near the front of the call. */
const longestCall = 4_000;

/** `setup.py`, which is a program: a name that stands in it as a plain text. */
export function readSetupPy(text: string): Manifest {
  const call = /\bsetup\(/.exec(text);
  const head = call === null ? '' : text.slice(call.index, call.index + longestCall);
  return { name: /\bname\s*=\s*(["'])([\w.-]+)\1/.exec(head)?.[2], private: false };
}

/** A `.gemspec`, which is a program too: the name and the host as plain texts. */
export function readGemspec(text: string): Manifest {
  return {
    name: /\.name\s*=\s*(["'])([\w.-]+)\1/.exec(text)?.[2],
    private: false,
    index: /\.metadata\[\s*["']allowed_push_host["']\s*\]\s*=\s*(["'])(https?:\/\/[^"'\s]+)\1/.exec(text)?.[2],
  };
}

/** A `.nuspec` of NuGet: XML, of which one element is needed, so that no parser is. */
export function readNuspec(text: string): Manifest {
  return { name: elementOf(text, 'id'), private: false };
}

/** A project of .NET: its `PackageId`, else the name of its assembly, else that of the file. */
export function readProject(file: string, text: string): Manifest {
  const own = elementOf(text, 'PackageId') ?? elementOf(text, 'AssemblyName') ?? file.replace(/\.\w+$/, '');
  return { name: /[$%]\(/.test(own) ? undefined : own, private: /^false$/i.test(elementOf(text, 'IsPackable') ?? '') };
}

function elementOf(text: string, name: string): string | undefined {
  return new RegExp(`<${name}>\\s*([^<\\s]+)\\s*</${name}>`, 'i').exec(text)?.[1];
}
