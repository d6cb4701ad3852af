import { spawn } from 'node:child_process';

/** Brings a folder to a WebDAV server by `rclone copy`, as a plain way to sync files; with its usual settings. */
export function rcloneCopy(folder: string, url: string): Promise<void> {
  const env = { ...process.env, RCLONE_CONFIG: '/dev/null', RCLONE_WEBDAV_URL: url, RCLONE_WEBDAV_VENDOR: 'other' };
  return new Promise((resolve, reject) => {
    const child = spawn('rclone', ['copy', folder, ':webdav:plain'], { env, stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', code => (code === 0 ? resolve() : reject(new Error(`rclone copy ended with ${code}`))));
  });
}
