import { cp, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { PreparedRuntime } from '../../build/runtime/prepare-runtime.ts';
import { findPaper, type BenchPaper } from './bench-paper.ts';
import type { Baselines } from './baselines/build-baselines.ts';
import { makePaperProfile } from './library-profile.ts';

/** What all figures of one run of the bench share. */
export type Workshop = {
  readonly runtime: PreparedRuntime;
  readonly baselines: Baselines;
  /** A new folder, gone when the bench ends. */
  readonly newFolder: (name: string) => Promise<string>;
  /** A new folder with what another one holds. */
  readonly copyOf: (folder: string) => Promise<string>;
  /** The paper that figures are measured on; made or found once. */
  readonly paper: () => Promise<BenchPaper>;
  /** The profile of {@link makePaperProfile} with that paper; made once, so figures work on copies of it. */
  readonly paperProfile: () => Promise<string>;
};

export type WorkshopOptions = Pick<Workshop, 'runtime' | 'baselines'> & {
  /** Where folders are made. */
  readonly folder: string;
};

export function openWorkshop({ runtime, baselines, folder }: WorkshopOptions): Workshop {
  let paper: Promise<BenchPaper> | undefined;
  let paperProfile: Promise<string> | undefined;
  const newFolder = (name: string): Promise<string> => mkdtemp(path.join(folder, `${name}-`));
  const workshop: Workshop = {
    runtime,
    baselines,
    newFolder,
    copyOf: async original => {
      const copy = await newFolder('copy');
      await cp(original, copy, { recursive: true });
      return copy;
    },
    paper: () => (paper ??= findPaper(folder)),
    paperProfile: () => (paperProfile ??= makePaperProfile(workshop)),
  };
  return workshop;
}
