import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPpm, type Picture } from './ppm.ts';

/** What other programs say of a PDF. */
export type SecondOpinion = {
  /** What qpdf finds wrong; empty where nothing is. */
  readonly complaints: () => string;
  /** The words of a page as pdftotext reads them. */
  readonly words: (page: number) => string;
  /** A page as Poppler draws it, cropped, a pixel a point. Pages count from 1. */
  readonly drawnByPoppler: (page: number) => Picture;
  /** A page as MuPDF draws it. */
  readonly drawnByMuPdf: (page: number) => Picture;
  /** An object as MuPDF writes it: `trailer/Root/Outlines/First`. */
  readonly object: (place: string) => string;
};

/** Asks other programs about a PDF. */
export function secondOpinion(bytes: Uint8Array, folder: string): SecondOpinion {
  const file = path.join(folder, 'asked.pdf');
  writeFileSync(file, bytes);
  const run = (program: string, args: readonly string[]): Buffer =>
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 256 * 1024 * 1024 });
  return {
    complaints() {
      try {
        run('qpdf', ['--check', file]);
        return '';
      } catch (error) {
        const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
        return `${stdout.toString()}${stderr.toString()}`;
      }
    },
    words: page => run('pdftotext', ['-f', `${page}`, '-l', `${page}`, '-layout', file, '-']).toString(),
    drawnByPoppler: page => readPpm(run('pdftoppm', ['-f', `${page}`, '-l', `${page}`, '-r', '72', '-cropbox', file])),
    drawnByMuPdf: page => readPpm(run('mutool', ['draw', '-q', '-F', 'ppm', '-r', '72', '-o', '-', file, `${page}`])),
    object: place => run('mutool', ['show', file, place]).toString(),
  };
}
