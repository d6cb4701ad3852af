/** pdf.js needs `Promise.withResolvers`, which Electron has and Node 20 has not. Imported before pdf.js. */
type Resolvers = { promise: Promise<unknown>; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers(): Resolvers {
      const resolvers: Partial<Resolvers> = {};
      const promise = new Promise<unknown>((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
      return Object.assign(resolvers, { promise }) as Resolvers;
    },
  });
}
