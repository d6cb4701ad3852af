import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../../../build/runtime/unzip.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface File {
  readonly name: string;
  readonly content: string;
  readonly mode: number;
}

/** A zip as Unix programs write it: local header and data of each file, then the central directory. */
function zipOf(files: readonly File[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode } of files) {
    const data = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(Buffer.byteLength(content), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), data]);
    const madeByUnix = Buffer.from([20, 3]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeByUnix, common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function zipFile(files: readonly File[]): { zip: string; target: string } {
  const folder = temporaryFolder();
  const zip = path.join(folder, 'a.zip');
  writeFileSync(zip, zipOf(files));
  return { zip, target: path.join(folder, 'out') };
}

describe('unzip', () => {
  it('writes files under the names it is given and leaves out the rest', async () => {
    const { zip, target } = zipFile([
      { name: 'in/program', content: 'run me', mode: 0o755 },
      { name: 'in/deep/data.pak', content: 'data', mode: 0o644 },
      { name: 'in/unwanted', content: 'no', mode: 0o644 },
    ]);
    await unzip(zip, target, name => (name.endsWith('unwanted') ? null : name.replace('in/', '')));
    expect(readFileSync(path.join(target, 'program'), 'utf8')).toBe('run me');
    expect(readFileSync(path.join(target, 'deep', 'data.pak'), 'utf8')).toBe('data');
    expect(existsSync(path.join(target, 'unwanted'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('keeps the right to execute', async () => {
    const { zip, target } = zipFile([
      { name: 'program', content: 'run me', mode: 0o755 },
      { name: 'data', content: 'data', mode: 0o644 },
    ]);
    await unzip(zip, target, name => name);
    expect(statSync(path.join(target, 'program')).mode & 0o111).not.toBe(0);
    expect(statSync(path.join(target, 'data')).mode & 0o111).toBe(0);
  });

  it('refuses names that lead out of the folder', async () => {
    const { zip, target } = zipFile([{ name: '../outside', content: 'x', mode: 0o644 }]);
    await expect(unzip(zip, target, name => name)).rejects.toThrow('../outside');
    expect(existsSync(path.join(path.dirname(target), 'outside'))).toBe(false);
  });

  it('refuses a file whose bytes are not what the zip says', async () => {
    const { zip, target } = zipFile([{ name: 'data', content: 'some content', mode: 0o644 }]);
    const bytes = readFileSync(zip);
    const size = bytes.indexOf('PK\x01\x02', 0, 'latin1') + 24;
    bytes.writeUInt32LE(5, size);
    writeFileSync(zip, bytes);
    await expect(unzip(zip, target, name => name)).rejects.toThrow();
  });
});
