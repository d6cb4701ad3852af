/**
 * Debian 12's package for each shared library that Electron's program asks for. Newer Debian and Ubuntu renamed some
 * with the ending "t64"; {@link packageCandidates} offers both.
 */
const PACKAGE_OF_LIBRARY: ReadonlyMap<string, string> = new Map([
  ['libX11-xcb.so.1', 'libx11-xcb1'],
  ['libX11.so.6', 'libx11-6'],
  ['libXcomposite.so.1', 'libxcomposite1'],
  ['libXdamage.so.1', 'libxdamage1'],
  ['libXext.so.6', 'libxext6'],
  ['libXfixes.so.3', 'libxfixes3'],
  ['libXi.so.6', 'libxi6'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libXrender.so.1', 'libxrender1'],
  ['libXss.so.1', 'libxss1'],
  ['libXtst.so.6', 'libxtst6'],
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libcairo-gobject.so.2', 'libcairo-gobject2'],
  ['libcairo.so.2', 'libcairo2'],
  ['libcups.so.2', 'libcups2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libdrm.so.2', 'libdrm2'],
  ['libexpat.so.1', 'libexpat1'],
  ['libfontconfig.so.1', 'libfontconfig1'],
  ['libfreetype.so.6', 'libfreetype6'],
  ['libgbm.so.1', 'libgbm1'],
  ['libgcc_s.so.1', 'libgcc-s1'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libgdk_pixbuf-2.0.so.0', 'libgdk-pixbuf-2.0-0'],
  ['libgio-2.0.so.0', 'libglib2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgmodule-2.0.so.0', 'libglib2.0-0'],
  ['libgobject-2.0.so.0', 'libglib2.0-0'],
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libharfbuzz.so.0', 'libharfbuzz0b'],
  ['libnspr4.so', 'libnspr4'],
  ['libnss3.so', 'libnss3'],
  ['libnssutil3.so', 'libnss3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libpangocairo-1.0.so.0', 'libpangocairo-1.0-0'],
  ['libplc4.so', 'libnspr4'],
  ['libplds4.so', 'libnspr4'],
  ['libsmime3.so', 'libnss3'],
  ['libssl3.so', 'libnss3'],
  ['libudev.so.1', 'libudev1'],
  ['libxcb-dri3.so.0', 'libxcb-dri3-0'],
  ['libxcb.so.1', 'libxcb1'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
]);

/** The package that holds the X server without a screen. */
export const XVFB_PACKAGE = 'xvfb';

/** The package that holds the command `sqlite3`. */
export const SQLITE_PACKAGE = 'sqlite3';

/** The packages of the PDF tools that tests read what Lectern wrote with, by the program that they look for. */
export const PDF_TOOL_PACKAGES: ReadonlyMap<string, string> = new Map([
  ['pdftoppm', 'poppler-utils'],
  ['pdftotext', 'poppler-utils'],
  ['qpdf', 'qpdf'],
  ['mutool', 'mupdf-tools'],
]);

/** The packages of the servers and tools that tests speak with, by the program that they look for. */
export const SERVER_TOOL_PACKAGES: ReadonlyMap<string, string> = new Map([
  // Without the package "apache2", which would start a server of the system's.
  ['apache2', 'apache2-bin'],
  ['rclone', 'rclone'],
  ['age', 'age'],
]);

/** What is needed, as packages by their Debian 12 names, and the libraries no package is known for. */
export interface NeededPackages {
  readonly packages: readonly string[];
  readonly unknown: readonly string[];
}

/** Turns missing libraries (by soname) into packages, each once, in alphabetical order. */
export function packagesFor(libraries: readonly string[]): NeededPackages {
  const packages = new Set<string>();
  const unknown: string[] = [];
  for (const library of libraries) {
    const name = PACKAGE_OF_LIBRARY.get(library);
    if (name) packages.add(name);
    else unknown.push(library);
  }
  return { packages: [...packages].toSorted(), unknown };
}

/** The names a package may have, the one of Debian 12 first. */
export function packageCandidates(name: string): readonly string[] {
  return [name, `${name}t64`];
}

/** Sonames that `ldd` reports as not found. */
export function missingInLddOutput(output: string): readonly string[] {
  const missing = [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(match => match[1] ?? []);
  return [...new Set(missing)];
}

/** Whether `apt-cache policy` knows a version that can be installed (a name that others only provide has none). */
export function hasInstallCandidate(policyOutput: string): boolean {
  return /^\s*Candidate: (?!\(none\))\S/m.test(policyOutput);
}

/** The one command that installs the packages, as a person who is not root types it. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
