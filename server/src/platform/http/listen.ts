import type { Server } from 'node:http';

/** Resolves when the server answers; a taken port says so in words. */
export function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is taken. Stop what uses it, or start with PORT=<another>.`)
          : error,
      );
    });
    server.listen(port, host, done);
  });
}
