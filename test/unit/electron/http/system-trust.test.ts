import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHttpClient } from '../../../../electron/http/open-http-client.ts';
import { systemTrust, systemTrustFiles } from '../../../../electron/http/system-trust.ts';
import { nodeServer } from '../../../support/servers/node-server.ts';
import { ownCertificate } from '../../../support/servers/own-certificate.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A server, and how to ask it by what is in these files. */
async function serverWith(certificate = ownCertificate()) {
  const { url } = await nodeServer((_request, response) => void response.end('trusted'), certificate);
  const folder = temporaryFolder();
  const write = async (name: string, text: string): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, text);
    return file;
  };
  return { url, certificate, folder, write };
}

async function outcomeOf(files: readonly string[], url: string): Promise<string> {
  const client = openHttpClient(systemTrust(files), { userAgent: 'Lectern/test' });
  const answer = await client.ask({ url, signal: new AbortController().signal });
  return answer.ok ? Buffer.from(answer.value.body).toString() : answer.error;
}

describe('systemTrust', () => {
  test('asks a server that the first file that can be read vouches for', async () => {
    const { url, certificate, folder, write } = await serverWith();
    const bundle = await write('bundle.pem', `# ours\n${certificate.cert}`);
    const other = await write('other.pem', ownCertificate().cert);
    expect(await outcomeOf([path.join(folder, 'gone.pem'), folder, bundle], url)).toBe('trusted');
    expect(await outcomeOf([other, bundle], url)).toBe('insecure');
  });

  test('asks no server by another name than its certificate has', async () => {
    const { url, certificate, write } = await serverWith();
    const bundle = await write('bundle.pem', certificate.cert);
    expect(await outcomeOf([bundle], url.replace('127.0.0.1', 'localhost'))).toBe('insecure');
  });

  test.each(['', 'not a certificate'])('asks nobody by a file that holds "%s"', async text => {
    const { url, write } = await serverWith();
    expect(await outcomeOf([await write('bundle.pem', text)], url)).toBe('insecure');
    expect(await outcomeOf([], url)).toBe('insecure');
  });

  test('goes by what the system trusts now', async () => {
    const { url, certificate, write } = await serverWith();
    const bundle = await write('bundle.pem', ownCertificate().cert);
    const carry = systemTrust([bundle]);
    const client = openHttpClient(carry, { userAgent: 'Lectern/test' });
    const ask = async (): Promise<boolean> => (await client.ask({ url, signal: new AbortController().signal })).ok;
    expect(await ask()).toBe(false);
    await write('bundle.pem', certificate.cert);
    expect(await ask()).toBe(true);
  });
});

describe('systemTrustFiles', () => {
  test('are needed on Linux alone, and the member can name another', () => {
    expect(systemTrustFiles('win32', { SSL_CERT_FILE: '/x.pem' })).toEqual([]);
    expect(systemTrustFiles('darwin', {})).toEqual([]);
    expect(systemTrustFiles('linux', {})).toContain('/etc/ssl/certs/ca-certificates.crt');
    expect(systemTrustFiles('linux', { SSL_CERT_FILE: '/x.pem' })).toEqual(['/x.pem']);
  });
});
