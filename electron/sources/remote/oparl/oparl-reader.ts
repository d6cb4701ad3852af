import type { RemoteReader } from '../remote-reader.ts';
import { probeOparl } from './probe.ts';
import { surveyOparl } from './survey.ts';

/** Reads systems that speak OParl 1.0 or 1.1 (https://oparl.org), as councils in Germany have. */
export const oparlReader: RemoteReader = { probe: probeOparl, survey: surveyOparl };
