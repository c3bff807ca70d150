import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { pagesFor } from '../../access/account-pages.ts';
import { useSession } from '../../access/use-session.ts';
import { PaletteSearchDocument } from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { nodeAddress } from '../../ui/node-address.ts';
import { shownFor, step, type Entry } from './entries.ts';
import { PaletteList } from './PaletteList.tsx';
import classes from './Palette.module.css';

const groups: Readonly<Record<string, string>> = {
  GOAL: 'Goal',
  DECISION: 'Decision',
  CONTEXT: 'Context',
  TEAM: 'Team',
  PERSON: 'Person',
  HORIZON: 'Horizon',
};

type PaletteProps = { opened: boolean; onClose: () => void; entries: readonly Entry[] };

/** Find anything as of the moment that is shown, go anywhere, do anything. */
export function Palette({ opened, onClose, entries }: PaletteProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      aria-label="Find anything"
    >
      <Finder entries={entries} onClose={onClose} />
    </Modal>
  );
}

/** More than anybody reads through: another word finds it sooner. */
const most = 50;

const foundInWords = (shown: number, isCut: boolean): string => {
  if (shown === 0) return 'Nothing found.';
  return isCut ? `The first ${shown}; one more word finds the others` : `${shown} found`;
};

const useFound = (written: string) => {
  const { at } = useMoment();
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(written.trim(), 120);
  const [{ data, fetching }] = useQuery({
    query: PaletteSearchDocument,
    variables: { text: asked, at: at ?? null, first: most },
    pause: asked === '',
  });
  const hits = asked === '' || written.trim() === '' ? [] : (data?.org.search ?? []);
  const found = hits.flatMap(({ node, title, category }): Entry[] => {
    const address = nodeAddress(category, node.key);
    const group = groups[category];
    if (!address || !group) return [];
    return [{ id: node.id, group, label: title, detail: node.key, run: () => void navigate(address) }];
  });
  return { found, isCut: hits.length === most, settled: asked === written.trim() && !fetching };
};

/** Pages about who may come in, for those who may open them. */
const useAccountEntries = (): readonly Entry[] =>
  pagesFor(useSession()).map(({ href, title }) => ({
    id: href,
    group: 'Go to',
    label: title,
    run: () => location.assign(href),
  }));

function Finder({ entries, onClose }: Omit<PaletteProps, 'opened'>) {
  const id = useId();
  const [written, setWritten] = useState('');
  const [cursor, setCursor] = useState(0);
  const { found, isCut, settled } = useFound(written);
  const accountEntries = useAccountEntries();
  const shown = shownFor(written, [...entries, ...accountEntries], found);
  const at = Math.min(cursor, Math.max(shown.length - 1, 0));
  const optionId = (index: number) => `${id}-${index}`;
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setCursor(step(at, by, shown.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(shown[at]);
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <div className={classes['palette']}>
      <input
        className={classes['input']}
        role="combobox"
        aria-label="Find anything"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown.length > 0 ? optionId(at) : undefined}
        placeholder="Find a goal, decision, team, person … or something to do"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={written}
        onChange={({ currentTarget }) => {
          setWritten(currentTarget.value);
          setCursor(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={`${id}-list`} entries={shown} cursor={at} optionId={optionId} onChoose={choose} />
      <p role="status" className={classes['status']}>
        {written.trim() !== '' && settled && foundInWords(shown.length, isCut)}
      </p>
    </div>
  );
}
