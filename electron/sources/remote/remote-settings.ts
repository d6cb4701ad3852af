import { sourceIdSchema, type SourceId } from '../../../shared/ids.ts';
import type { SourceOffer } from '../../../shared/sources/remote-state.ts';
import {
  isRemote,
  sourceSchema,
  type CommitteeChoice,
  type Credentials,
  type RemoteSource,
} from '../../../shared/sources/source.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { Offered } from './probe.ts';

/** The sources on networks as the settings have them, with the passwords among the secrets. */
export type RemoteSettings = {
  readonly list: () => readonly RemoteSource[];
  readonly find: (id: SourceId) => RemoteSource | undefined;
  /** Undefined where nobody signs in, or the password is not to be had any more. */
  readonly credentialsOf: (source: RemoteSource) => Credentials | undefined;
  /** What the source with just this address signs in with; null as above, and where there is no such source. */
  readonly credentialsFor: (address: string) => Credentials | null;
  /** Adds a place that was found, or changes the source that it is already. `newId` is for a new one. */
  readonly add: (
    offered: Offered,
    committees: readonly string[] | null,
    newId: string,
    nowMs: number,
  ) => Promise<RemoteSource>;
  /** @param known committees of the source by their titles, besides those that are chosen now */
  readonly choose: (
    source: RemoteSource,
    committees: readonly string[] | null,
    known: readonly CommitteeChoice[],
  ) => Promise<void>;
  readonly signIn: (source: RemoteSource, credentials: Credentials) => Promise<void>;
  readonly removePassword: (id: SourceId) => Promise<void>;
};

export function remoteSettings(settings: SettingsStore, secrets: Secrets): RemoteSettings {
  const list = (): readonly RemoteSource[] => settings.current().sources.filter(isRemote);
  const find = (id: SourceId): RemoteSource | undefined => list().find(source => source.id === id);

  /** Puts a source in its own place among the sources, or after them. */
  async function put(source: RemoteSource): Promise<void> {
    await settings.update(current => ({
      ...current,
      sources: current.sources.some(({ id }) => id === source.id)
        ? current.sources.map(other => (other.id === source.id ? source : other))
        : [...current.sources, source],
    }));
  }

  function credentialsOf({ id, userName }: RemoteSource): Credentials | undefined {
    if (userName === null) return undefined;
    const password = secrets.get(secretOf(id));
    return password === undefined ? undefined : { userName, password };
  }

  return {
    list,
    find,
    credentialsOf,
    credentialsFor(address) {
      const source = list().find(known => known.address === address);
      return (source && credentialsOf(source)) ?? null;
    },
    async add({ offer, credentials }, committees, newId, nowMs) {
      const known = list().find(source => placeKey(source) === placeKey(offer));
      const source: RemoteSource = {
        id: known?.id ?? sourceIdSchema.parse(newId),
        kind: offer.kind,
        address: offer.address,
        name: offer.name,
        userName: credentials?.userName ?? null,
        committees: chosen(committees, offer.committees),
        addedAtMs: known?.addedAtMs ?? nowMs,
      };
      // Settings with anything in them that does not fit are set aside as a whole at the next start.
      sourceSchema.parse(source);
      if (credentials) await secrets.set(secretOf(source.id), credentials.password);
      await put(source);
      return source;
    },
    async choose(source, committees, known) {
      await put({ ...source, committees: chosen(committees, [...known, ...(source.committees ?? [])]) });
    },
    async signIn(source, { userName, password }) {
      await secrets.set(secretOf(source.id), password);
      await put({ ...source, userName });
    },
    removePassword: id => secrets.remove(secretOf(id)),
  };
}

/** Names a place among all places: two sources with the same are one. */
export function placeKey({ kind, address }: Pick<SourceOffer, 'kind' | 'address'>): string {
  return `${kind} ${address}`;
}

function secretOf(id: SourceId): string {
  return `source:${id}`;
}

/** Choices by their ids, with the titles that are known of them. */
function chosen(ids: readonly string[] | null, known: readonly CommitteeChoice[]): readonly CommitteeChoice[] | null {
  if (ids === null) return null;
  const titles = new Map(known.map(({ id, title }) => [id, title]));
  return [...new Set(ids)].map(id => ({ id, title: titles.get(id) ?? id.slice(0, 300) }));
}
