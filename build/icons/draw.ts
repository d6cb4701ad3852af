import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../project.ts';
import { say } from '../say.ts';
import { runScript } from '../script.ts';
import { encodePng } from './png.ts';
import { ICON, toPixels, toSvg } from './shapes.ts';

/** Large enough for every platform; electron-builder makes .ico and .icns from it. */
const SIDE = 1024;

/** Draws icon.svg and icon.png anew from the shapes: `npx tsx build/icons/draw.ts`. */
void runScript(async () => {
  const folder = path.join(PROJECT_ROOT, 'build', 'icons');
  await writeFile(path.join(folder, 'icon.svg'), toSvg(ICON));
  await writeFile(path.join(folder, 'icon.png'), encodePng(toPixels(ICON, SIDE), SIDE));
  say('Drew build/icons/icon.svg and icon.png.');
});
