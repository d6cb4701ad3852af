import { openHttpClient } from '../../../../../../electron/http/open-http-client.ts';
import { nodeTransport } from '../../../../../../electron/http/node-transport.ts';
import { oparlReader } from '../../../../../../electron/sources/remote/oparl/oparl-reader.ts';
import type { ReadingContext, Survey } from '../../../../../../electron/sources/remote/remote-reader.ts';
import { publishedFileSchema, publishedMeetingSchema } from '../../../../../../shared/sources/published.ts';
import type { RemoteSource } from '../../../../../../shared/sources/source.ts';
import { sourceId } from '../../../../../support/made-up.ts';
import type { OparlServer } from '../../../../../support/servers/oparl.ts';

export const TODAY = '2026-11-23';

/** What a reader works with, on real HTTP and without pauses. */
export function contextWith(rest: Partial<ReadingContext> = {}): ReadingContext {
  return {
    http: openHttpClient(nodeTransport(), { userAgent: 'Lectern tests' }),
    credentials: undefined,
    signal: new AbortController().signal,
    today: TODAY,
    pause: () => Promise.resolve(),
    kept: undefined,
    ...rest,
  };
}

export function sourceAt(address: string, committees: readonly string[] | null = null): RemoteSource {
  return {
    id: sourceId(0),
    kind: 'oparl',
    address,
    name: 'Musterstadt',
    userName: null,
    committees: committees && committees.map(id => ({ id, title: id })),
    addedAtMs: 0,
  };
}

/** A look that must succeed, what it hands over being as the contract says, and kept through JSON as on a disk. */
export async function lookAt(
  address: string,
  rest: Partial<ReadingContext> = {},
  committees: readonly string[] | null = null,
): Promise<Survey> {
  const survey = await oparlReader.survey(sourceAt(address, committees), contextWith(rest));
  if (!survey.ok) throw new Error(`the look ended with ${survey.error}`);
  publishedMeetingSchema.array().parse(survey.value.meetings);
  publishedFileSchema.array().parse(survey.value.files);
  const kept: unknown = JSON.parse(JSON.stringify(survey.value.keep));
  return { ...survey.value, keep: kept };
}

export const pdf = (name: string, url: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  name,
  mimeType: 'application/pdf',
  accessUrl: url,
  ...rest,
});

/** A council with two committees and a meeting of each. */
export function fillCouncil(server: OparlServer): void {
  const { idOf, set } = server;
  set('organization/1', { name: 'Rat', organizationType: 'Gremium' });
  set('organization/2', { name: 'Ausschuss für Bauen', organizationType: 'Gremium' });
  set('organization/3', { name: 'Fraktion der Mitte', organizationType: 'Fraktion' });
  set('organization/4', { name: 'Alter Ausschuss', endDate: '2020-10-31' });
  set('location/1', { description: 'Rathaus, Großer Saal' });
  set('file/1', pdf('Einladung (Rat)', '/files/1.pdf'));
  set('file/2', pdf('Beschlussvorlage', '/view/2', { downloadUrl: '/files/2.pdf' }));
  set('file/3', pdf('Anlage Lageplan', '/files/3.pdf'));
  set('paper/1', { name: 'Neue Schule', mainFile: idOf('file/2'), auxiliaryFile: [idOf('file/3')] });
  set('consultation/1', { paper: idOf('paper/1') });
  set('agendaItem/1', {
    order: 1,
    number: '1',
    name: 'Neubau der\nSchule',
    public: true,
    consultation: idOf('consultation/1'),
  });
  set('meeting/1', {
    name: 'Rat (18. Sitzung)',
    start: '2026-12-08T18:30:00+01:00',
    location: idOf('location/1'),
    organization: [idOf('organization/1')],
    invitation: idOf('file/1'),
    agendaItem: [
      { id: idOf('agendaItem/2'), order: 2, number: '2', name: 'Grundstück', public: false },
      idOf('agendaItem/1'),
    ],
  });
  set('meeting/2', {
    start: '2027-01-12T17:00:00+01:00',
    organization: [idOf('organization/2')],
    meetingState: 'abgesagt',
  });
  set('meeting/3', { start: '2019-01-12T17:00:00+01:00', organization: [idOf('organization/1')] });
}
