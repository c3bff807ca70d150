import type { Directory } from '@throughline/directory';

const hour = 60 * 60 * 1000;
const lastsMs = { invitation: 7 * 24 * hour, password: 24 * hour } as const;
const lasts = { invitation: 'a week', password: 'a day' } as const;

/** Where people reach the server: as the server itself is told. */
export const publicBase = (): string =>
  process.env['PUBLIC_URL'] || `http://127.0.0.1:${process.env['PORT'] || 4_000}`;

/** Makes a link that lets a person set a password, and prints it: alone on standard output, so that it can be piped. */
export const printLink = async (
  { links, people }: Directory,
  personId: string,
  purpose: keyof typeof lastsMs,
): Promise<void> => {
  const secret = await links.issue({ purpose, personId }, lastsMs[purpose]);
  const person = people.byId(personId);
  const name = person?.status === 'known' ? (person.name ?? 'them') : 'them';
  console.error(`Hand this link to ${name}, and to nobody else. It works once, for ${lasts[purpose]}:`);
  console.log(new URL(`/${purpose}#${secret}`, publicBase()).href);
};
