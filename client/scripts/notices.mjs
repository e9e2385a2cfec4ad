// ThirdPartyNotices.txt: what a package ships of others, from npm's and NuGet's own records, each with the text of its licence.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Complaint, root } from './processes.mjs';

const assetsFile = path.join(root, 'server/GoRustLens.Host/obj/project.assets.json');
const licences = path.join(root, 'client/scripts/licences');

/**
 * @typedef {{ name: string, version: string, licence: string, text: string }} Notice
 * @param metafile esbuild's, of the client
 * @param runtime .NET's name of the platform that the server was published for, last
 * @returns {Notice[]}
 */
export function collectNotices(metafile, runtime) {
  return [...npmNotices(metafile), ...nugetNotices(runtime), goNotice()].sort((a, b) => a.name.localeCompare(b.name));
}

export function printNotices(notices) {
  const list = notices.map(({ name, version, licence }) => `- ${name} ${version} (${licence})`).join('\n');
  const texts = notices.map(({ name, version, text }) => `${'='.repeat(78)}\n${name} ${version}\n${'='.repeat(78)}\n\n${text.trim()}\n`).join('\n');
  return `GoRustLens contains work of others, under these licences.\n\n${list}\n\n${texts}`;
}

/** The packages that esbuild bundled, by the paths of its inputs. */
export function bundledPackages(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders)];
}

function npmNotices(metafile) {
  return bundledPackages(metafile).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    return { name, version, licence: license, text: licenceFileIn(path.join(root, folder)) ?? fail(name) };
  });
}

/** The NuGet packages whose files are part of the server, for any platform. */
export function shippedLibraries(assets) {
  const names = Object.values(assets.targets).flatMap((target) => Object.entries(target)
    .filter(([, library]) => library.type === 'package' && hasFiles(library))
    .map(([name]) => name));
  return [...new Set(names)];
}

function hasFiles({ runtime = {}, native = {}, runtimeTargets = {} }) {
  return [runtime, native, runtimeTargets].some((files) => Object.keys(files).some((file) => !file.endsWith('_._')));
}

function nugetNotices(runtime) {
  if (!existsSync(assetsFile)) throw new Complaint('The server is not built yet: npm run build.');
  const assets = JSON.parse(readFileSync(assetsFile, 'utf8'));
  const store = Object.keys(assets.packageFolders)[0];
  const libraries = shippedLibraries(assets).map((library) => nugetNotice(path.join(store, assets.libraries[library].path)));
  return [...libraries, runtimeNotice(store, assets, runtime)];
}

function nugetNotice(folder) {
  const nuspec = readFileSync(path.join(folder, readdirSync(folder).find((file) => file.endsWith('.nuspec'))), 'utf8');
  const value = (tag) => new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`).exec(nuspec)?.[1].trim() ?? '';
  const name = value('id');
  const expression = /<license type="expression"[^>]*>([^<]+)</.exec(nuspec)?.[1];
  const file = /<license type="file"[^>]*>([^<]+)</.exec(nuspec)?.[1];
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : licenceFileIn(folder) ?? standardText(expression, value('copyright') || `Copyright ${value('authors')}`);
  return { name, version: value('version'), licence: expression ?? 'see below', text: text ?? fail(name) };
}

/** The .NET runtime lies in the program: as a runtime pack, or in what the native compiler links. */
function runtimeNotice(store, assets, runtime) {
  const downloads = Object.values(assets.project.frameworks).flatMap((framework) => framework.downloadDependencies ?? []);
  const packs = [`microsoft.netcore.app.runtime.${runtime}`, `microsoft.netcore.app.runtime.nativeaot.${runtime}`, `runtime.${runtime}.microsoft.dotnet.ilcompiler`];
  const linked = Object.keys(assets.libraries).map((library) => { const [name, version] = library.split('/'); return { name, version: `[${version}]` }; });
  const versionOf = (entry) => entry.version.replace(/^\[([^,\]]+).*$/, '$1');
  const folderOf = (entry) => path.join(store, entry.name.toLowerCase(), versionOf(entry));
  const found = [...downloads, ...linked].find((entry) => packs.includes(entry.name.toLowerCase()) && existsSync(path.join(folderOf(entry), 'LICENSE.TXT')))
    ?? fail(`the .NET runtime for ${runtime}`);
  const version = versionOf(found);
  const folder = folderOf(found);
  const texts = ['LICENSE.TXT', 'THIRD-PARTY-NOTICES.TXT'].map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return { name: '.NET runtime', version, licence: 'MIT', text: texts.join('\n\n') };
}

/** The server knows the signatures of Go's standard library: facts taken from Go's sources. */
function goNotice() {
  return { name: 'Go standard library (signatures)', version: '1.27', licence: 'BSD-3-Clause', text: standardText('BSD-3-Clause', 'Copyright 2009 The Go Authors.') };
}

function licenceFileIn(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying|thirdpartynotices)([.-].*)?$/i.test(name));
  return file && readFileSync(path.join(folder, file), 'utf8');
}

function standardText(expression, copyright) {
  const file = path.join(licences, `${expression}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').replace('<copyright>', copyright) : undefined;
}

function fail(name) {
  throw new Complaint(`No licence text was found for ${name}: add client/scripts/licences/EXPRESSION.txt.`);
}
