import express, { type Express, type Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const notBuilt = 'The web UI is not built. Run `npm run build`; GraphQL answers at /graphql all the same.\n';

/** Built files carry a hash in their names; pages do not, and are asked for anew. */
const setHeaders = (response: Response, path: string) => {
  response.setHeader(
    'cache-control',
    /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
};

/** The built web UI: its files, and its one page for every address that is a page of the app. */
export const serveWeb = (app: Express, folder: string): void => {
  app.use(express.static(folder, { setHeaders, index: 'index.html' }));
  app.get('/{*page}', (request, response, next) => {
    if (/^\/(?:graphql|healthz|readyz)(?:\/|$)/.test(request.path)) return next();
    const page = join(folder, request.path.startsWith('/graphiql') ? 'graphiql/index.html' : 'index.html');
    const isFile = /\.\w+$|\/\./.test(request.path);
    if (isFile) return next();
    if (!existsSync(page)) return void response.status(503).type('text').send(notBuilt);
    setHeaders(response, page);
    response.sendFile(page, { dotfiles: 'allow' });
  });
};
