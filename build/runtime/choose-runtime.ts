/** What is known about this machine before anything is fetched. */
export interface RuntimeFacts {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Value of ELECTRON_OVERRIDE_DIST_PATH. */
  readonly overridePath: string | undefined;
  /** The Electron that package.json names is unpacked in node_modules, in the right version. */
  readonly installed: boolean;
}

/** Where to take Electron from first. */
export type RuntimeSource = 'override' | 'installed' | 'download';

/** A folder the member named wins; then what npm's package has unpacked; then Electron's own download. */
export function chooseRuntime(facts: RuntimeFacts): RuntimeSource {
  if (facts.overridePath) return 'override';
  return facts.installed ? 'installed' : 'download';
}

/** The stand-in exists for Linux x64 only; elsewhere a failed download is the end. */
export function standInServes(facts: Pick<RuntimeFacts, 'platform' | 'arch'>): boolean {
  return facts.platform === 'linux' && facts.arch === 'x64';
}

/** What to tell a person when Electron could not be downloaded and nothing can stand in for it. */
export function explainDownloadFailure(version: string, reason: string, platform: string, arch: string): string {
  return [
    `Electron ${version} for ${platform} ${arch} could not be downloaded: ${reason}`,
    'Check the network connection and try again. On a network that blocks the download, set ELECTRON_MIRROR to a',
    'mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an unpacked Electron.',
  ].join('\n');
}
