import path from 'node:path';
import type { Configuration } from 'electron-builder';
import { PROJECT_ROOT } from './project.ts';
import { holdsStandIn } from './runtime/stand-in-mark.ts';
import { Refusal } from './script.ts';

/**
 * How installers are built for a platform. Everything the app needs is bundled, so no node_modules go in; Electron is
 * the one package.json names, downloaded by electron-builder with its checksums.
 */
export function builderConfig(platform: NodeJS.Platform): Configuration {
  return {
    appId: 'org.lectern.reader',
    productName: 'Lectern',
    copyright: 'The Lectern developers, MIT licence',
    directories: { output: 'release', buildResources: 'build/icons' },
    files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!**/*.map', '!node_modules/**'],
    extraResources: [{ from: 'LICENSE', to: 'LICENSE' }],
    asar: true,
    // False tells electron-builder that dependencies are taken care of: they are bundled.
    beforeBuild: () => Promise.resolve(false),
    afterPack: async ({ appOutDir }) => refuseStandIn(appOutDir),
    icon: path.join(PROJECT_ROOT, 'build', 'icons', 'icon.png'),
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // Electron checks the archive's hash on these two; elsewhere there is nowhere safe to keep it.
      enableEmbeddedAsarIntegrityValidation: platform === 'darwin' || platform === 'win32',
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      // Changed fuses break Electron's own signature, and an unsigned program does not start on Apple silicon.
      resetAdHocDarwinSignature: platform === 'darwin',
    },
    fileAssociations: [
      {
        ext: 'pdf',
        name: 'PDF document',
        description: 'PDF document',
        mimeType: 'application/pdf',
        role: 'Viewer',
        rank: 'Alternate',
      },
    ],
    win: { target: ['nsis'] },
    nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
    mac: { target: ['dmg', 'zip'], category: 'public.app-category.productivity' },
    linux: {
      target: ['AppImage', 'deb'],
      category: 'Office',
      executableName: 'lectern',
      synopsis: 'Reader for council agenda packs',
    },
    publish: null,
  };
}

/** The last gate before a release: whatever led there, a borrowed runtime is not packed. */
export function refuseStandIn(folder: string): void {
  if (!holdsStandIn(folder)) return;
  throw new Refusal(
    `${folder} holds the stand-in runtime, which is for running and testing only. Nothing was released.`,
  );
}
