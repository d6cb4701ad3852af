import { connect, createServer, type AddressInfo } from 'node:net';

/** What has gone over a way since it was last reset. */
export type Traffic = {
  /** First lines of requests: `PUT /members/…`. */
  readonly requests: readonly string[];
  /** Of heads and bodies, both ways. */
  readonly bytes: number;
};

/** A way to a server on which everything that passes is counted. */
export type CountingWay = {
  readonly url: string;
  readonly traffic: () => Traffic;
  readonly reset: () => void;
  readonly stop: () => Promise<void>;
};

const REQUEST_LINE = /^(?:GET|HEAD|PUT|POST|PROPFIND|MKCOL|MOVE|DELETE|OPTIONS) \S+(?= HTTP\/1\.1\r$)/gm;

/** Opens a way to the server at `origin` that passes everything on as it is. */
export async function startCountingWay(origin: string): Promise<CountingWay> {
  const { hostname, port } = new URL(origin);
  let requests: string[] = [];
  let bytes = 0;
  const open = new Set<{ readonly destroy: () => void }>();
  const server = createServer(near => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('data', piece => {
        bytes += piece.length;
        if (from === near) requests.push(...(piece.toString('latin1').match(REQUEST_LINE) ?? []));
        to.write(piece);
      });
      from.once('end', () => to.end());
      from.once('error', () => to.destroy());
      from.once('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    traffic: () => ({ requests: [...requests], bytes }),
    reset() {
      requests = [];
      bytes = 0;
    },
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        open.forEach(socket => socket.destroy());
      }),
  };
}
