import { useEffect, useState, type FormEvent } from 'react';
import { askEntrance, type Refused, type Session } from '../../access/entrance.ts';
import { wantedIn } from '../../access/sign-in-address.ts';

/** What stands behind the # of a link: the browser sends it nowhere by itself. */
export const secretInAddress = (): string => window.location.hash.slice(1);

/** A page of its own is loaded, in the place of the one whose address holds a secret. */
export const goIn = (to = wantedIn(window.location.search, window.location.origin)): void =>
  window.location.replace(to);

/** Who is here, as the server knows it; undefined until it has said so. */
export const useSession = () => {
  const [session, setSession] = useState<Session>();
  const [refused, setRefused] = useState<Refused>();
  useEffect(() => {
    let isOver = false;
    void askEntrance('session').then((answer) => {
      if (isOver) return;
      if (answer.ok) setSession(answer.data);
      else setRefused(answer.refused);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return { session, refused };
};

/** A form that asks the entrance for one thing. What is refused stands in `refused`, and what was written stays. */
export const useAsking = (path: string, body: () => object, onDone: () => void) => {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await askEntrance(path, body());
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onDone();
  };
  /** The sentence that belongs beside a field. */
  const beside = (field: string) => (refused?.field === field ? refused.message : undefined);
  return { submit, busy, refused, beside };
};
