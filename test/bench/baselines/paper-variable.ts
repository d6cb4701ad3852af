/** The environment variable that names the paper for a baseline's page. */
export const PAPER_VARIABLE = 'LECTERN_BENCH_PAPER';
