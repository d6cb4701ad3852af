/** What the renderer may ask of the main process. Apart from the contract, so that the preload stays without schemas. */
export const CHANNELS = [
  'app.ready',
  'app.flushed',
  'window.remember',
  'links.open',
  'sources.list',
  'sources.addFolder',
  'sources.remove',
  'sources.scan',
  'papers.choose',
  'papers.addPaths',
  'files.fingerprint',
  'files.read',
  'files.save',
  'page.print',
  'calendar.save',
  'storage.free',
  'library.clear',
  'journal.append',
  'journal.manifest',
  'journal.read',
  'sync.status',
  'sync.now',
  'sync.offerFolder',
  'sync.join',
  'sync.leave',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What the main process tells the renderer unasked. */
export const EVENTS = [
  'app.closing',
  'notice',
  'sources.changed',
  'papers.open',
  'journal.grown',
  'sync.changed',
  'command',
] as const;
export type EventName = (typeof EVENTS)[number];
