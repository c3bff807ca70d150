import { Button } from '@mantine/core';
import { useState } from 'react';
import { DownloadPersonalData } from '../../access/DownloadPersonalData.tsx';
import { useSession } from '../../access/use-session.ts';
import { isDemo } from '../../connection/which-house.ts';
import { useMoment } from '../../moment/use-moment.ts';
import detail from '../../ui/Detail.module.css';
import { ErasePerson } from './ErasePerson.tsx';
import classes from './People.module.css';

type PersonalDataProps = {
  person: { readonly id: string; readonly key: string; readonly name: string; readonly isForgotten: boolean };
};

/** For the person and for administrators: what is kept about them, as a file, and the way to have it forgotten. */
export function PersonalData({ person }: PersonalDataProps) {
  const session = useSession();
  const { isNow } = useMoment();
  const [erasing, setErasing] = useState(false);
  const isAdministrator = session?.role === 'admin';
  const isOwn = person.id === `person:${session?.person?.id}`;
  if (isDemo || !isNow || !(isAdministrator || isOwn)) return null;
  if (person.isForgotten) return <p className={detail['quiet']}>Who this was is forgotten.</p>;
  return (
    <section aria-label="Personal data">
      <h2>Personal data</h2>
      <div className={classes['personal']}>
        <DownloadPersonalData
          person={person}
          label={isOwn ? 'Download everything about you' : 'Download everything about them'}
        />
        {isAdministrator && (
          <Button data-mutates variant="default" size="sm" onClick={() => setErasing(true)}>
            Forget who they are
          </Button>
        )}
      </div>
      {erasing && <ErasePerson person={person} onClose={() => setErasing(false)} />}
    </section>
  );
}
