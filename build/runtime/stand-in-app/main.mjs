/**
 * Starts the app whose folder stands on the command line, as Electron's own starter does: the first argument that is no
 * option is the app's folder (or its main file), `-r FILE` loads a file first. The app's name, version and path are set
 * before its main runs; the top-level await keeps Electron from being ready before that.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { target, preloads } = readArguments(process.argv.slice(1));
if (target === null) {
  process.stderr.write('Name the folder of an app: electron FOLDER\n');
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const require = createRequire(import.meta.url);
  for (const file of preloads) require(path.resolve(file));
  await start(path.resolve(target));
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const preloads = [];
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    if (argument === '-r' || argument === '--require') preloads.push(args[++index]);
    else if (!argument.startsWith('-')) return { target: argument, preloads };
  }
  return { target: null, preloads };
}

/** @param {string} target absolute path of an app's folder or main file */
async function start(target) {
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  const folder = isFolder ? target : path.dirname(target);
  const manifestPath = path.join(folder, 'package.json');
  const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
  const name = manifest.productName ?? manifest.name;
  if (manifest.version) app.setVersion(manifest.version);
  if (name) {
    app.setName(name);
    app.setDesktopName(manifest.desktopName ?? `${name}.desktop`);
  }
  app.setAppPath(folder);
  const main = isFolder ? path.join(folder, manifest.main ?? 'index.js') : target;
  if (!existsSync(main)) {
    process.stderr.write(`There is no app to start: ${main} does not exist.\n`);
    app.exit(1);
    return;
  }
  await import(pathToFileURL(main).href);
}
