import { Agent, request as askServer, type IncomingHttpHeaders } from 'node:http';

/** A request as it came from the app, whole. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** What the server answered. Headers as name, value, name, value, without those that speak of the connection. */
export type Answer = {
  readonly status: number;
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** What the head announced of an answer that has no body: to HEAD. */
  readonly announced: string | undefined;
};

/** The server behind the proxy. */
export type Upstream = {
  readonly ask: (asked: Asked) => Promise<Answer>;
  /** Announces the whole body, sends a share of it and resets the connection. */
  readonly askInPart: (asked: Asked, share: number) => Promise<void>;
  readonly close: () => void;
};

/** What is between two ends of a connection and not handed on. The length is told anew. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'transfer-encoding',
]);

export function openUpstream(origin: string, onAnswered: (asked: Asked, status: number) => void): Upstream {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true });

  const open = ({ method, path, headers, body }: Asked, agent: Agent | false) =>
    askServer({
      hostname,
      port,
      method,
      path,
      headers: { ...handedOn(headers), 'content-length': body.length },
      agent,
    });

  return {
    async ask(asked) {
      const answer = await new Promise<Answer>((resolve, reject) => {
        const request = open(asked, agent);
        request.on('error', reject);
        request.on('response', response => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 500,
              headers: withoutConnection(response.rawHeaders),
              body: Buffer.concat(chunks),
              announced: asked.method === 'HEAD' ? response.headers['content-length'] : undefined,
            }),
          );
        });
        request.end(asked.body);
      });
      onAnswered(asked, answer.status);
      return answer;
    },
    askInPart: (asked, share) =>
      new Promise(resolve => {
        const request = open(asked, false);
        request.on('error', () => undefined);
        request.on('close', resolve);
        request.on('response', response => response.resume());
        request.flushHeaders();
        const part = asked.body.subarray(0, Math.floor(asked.body.length * share));
        const reset = (): void => {
          const { socket } = request;
          if (socket === null) request.destroy();
          else socket.resetAndDestroy();
        };
        if (part.length === 0) request.on('socket', socket => socket.once('connect', reset));
        else request.write(part, reset);
      }),
    close: () => agent.destroy(),
  };
}

function handedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name)));
}

function withoutConnection(rawHeaders: readonly string[]): readonly string[] {
  return rawHeaders.filter((_, index) => !OF_THE_CONNECTION.has((rawHeaders[index - (index % 2)] ?? '').toLowerCase()));
}
