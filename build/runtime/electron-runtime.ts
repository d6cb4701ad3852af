/** An Electron that can be started on this machine. */
export interface ElectronRuntime {
  /** Absolute path of the program. */
  readonly executablePath: string;
  /** Folder that holds the program and its resources. */
  readonly distPath: string;
  /** Electron's version without a leading "v"; null when the folder does not tell. */
  readonly version: string | null;
  /** True for the runtime borrowed for running and testing where Electron cannot be downloaded. */
  readonly standIn: boolean;
  readonly origin: 'override' | 'installed' | 'downloaded' | 'stand-in';
}

/** Path of the program inside an unpacked Electron, or null where Electron does not exist. */
export function programPath(platform: NodeJS.Platform): string | null {
  switch (platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron';
    case 'win32':
      return 'electron.exe';
    case 'linux':
    case 'freebsd':
    case 'openbsd':
      return 'electron';
    default:
      return null;
  }
}
