import type { RemoteReader } from '../remote-reader.ts';
import { probeSite } from './probe-site.ts';
import { surveySite } from './survey-site.ts';

/**
 * Reads ModernGov, the committee management system of most English councils: by its web service where it is on, and by the
 * pages of the site where not. One request at a time, with pauses between them.
 */
export const moderngovReader: RemoteReader = { probe: probeSite, survey: surveySite };
