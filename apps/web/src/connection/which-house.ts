/** The server answers for two organisations: one's own at `/`, the demo at `/demo`. The address alone says which. */
const address: string | undefined = globalThis.location?.pathname;

export const isDemo = /^\/demo(?:\/|$)/.test(address ?? '/');

/** Where the pages of this organisation begin. */
export const basepath = isDemo ? '/demo' : '/';

export const graphqlPath = isDemo ? '/demo/graphql' : '/graphql';
