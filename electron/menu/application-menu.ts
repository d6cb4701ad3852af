import { app, Menu } from 'electron';
import type { MenuActions } from './menu-item.ts';
import { menuTemplate } from './menu-template.ts';

/** Sets the application's menu. */
export function setApplicationMenu(withInspector: boolean, actions: Omit<MenuActions, 'showAbout'>): void {
  app.setAboutPanelOptions({
    applicationName: 'Lectern',
    applicationVersion: app.getVersion(),
    copyright: 'Read, mark and prepare council agenda packs. Free software under the MIT licence.',
  });
  const template = menuTemplate(process.platform, withInspector, {
    ...actions,
    showAbout: () => app.showAboutPanel(),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
