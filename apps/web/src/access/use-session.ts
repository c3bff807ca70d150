import { useEffect, useState } from 'react';
import { askEntrance, type Session } from './entrance.ts';

let known: Promise<Session | undefined> | undefined;

const ask = (): Promise<Session | undefined> =>
  (known ??= askEntrance('session').then((answer) => {
    if (!answer.ok) known = undefined;
    return answer.ok ? answer.data : undefined;
  }));

/** Who is here: asked for once while the page is open. Undefined until it is known. */
export const useSession = (): Session | undefined => {
  const [session, setSession] = useState<Session>();
  useEffect(() => void ask().then(setSession), []);
  return session;
};
