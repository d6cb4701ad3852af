import { readFile } from 'node:fs/promises';
import { err } from '../../shared/result.ts';
import { errorCode } from '../files/error-code.ts';
import { nodeTransport } from './node-transport.ts';
import type { Transport } from './transport.ts';

/** Where Debian and Arch, Fedora, openSUSE and Alpine keep the certificates that the system trusts, as PEM. */
const LINUX_FILES: readonly string[] = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * Files of the certificates that the system trusts, where Chromium does not go by them by itself: on Linux it knows its own
 * and those in a store of its own alone. Of several the first is taken that can be read.
 */
export function systemTrustFiles(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly string[] {
  if (platform !== 'linux') return [];
  const chosen = env['SSL_CERT_FILE'];
  return chosen ? [chosen] : LINUX_FILES;
}

/**
 * Carries requests to servers that a certificate out of one of these files vouches for. Chain, name and dates are checked by
 * TLS itself, on a connection of Node's; what does not pass is `insecure`. Knows no proxy.
 */
export function systemTrust(files: readonly string[]): Transport {
  let known: { readonly trusted: string; readonly carry: Transport } | undefined;
  return async exchange => {
    const trusted = await firstReadable(files);
    if (trusted === undefined) return err('insecure');
    // Reading all certificates anew takes tens of milliseconds.
    if (known?.trusted !== trusted) known = { trusted, carry: nodeTransport({ trusted }) };
    return known.carry(exchange);
  };
}

async function firstReadable(files: readonly string[]): Promise<string | undefined> {
  for (const file of files) {
    try {
      const text = (await readFile(file, 'utf8')).trim();
      // Without any certificate Node would go by its own.
      if (text !== '') return text;
    } catch (error) {
      if (errorCode(error) === undefined) throw error;
    }
  }
  return undefined;
}
