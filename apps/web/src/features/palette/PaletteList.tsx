import type { Entry } from './entries.ts';
import classes from './Palette.module.css';

type PaletteListProps = {
  id: string;
  entries: readonly Entry[];
  cursor: number;
  optionId: (index: number) => string;
  onChoose: (entry: Entry) => void;
};

export function PaletteList({ id, entries, cursor, optionId, onChoose }: PaletteListProps) {
  return (
    <div role="listbox" id={id} aria-label="Found" className={classes['list']}>
      {entries.map((entry, index) => (
        <div
          key={entry.id}
          role="option"
          id={optionId(index)}
          aria-selected={index === cursor}
          className={classes['entry']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          <span className={classes['group']}>{entry.group}</span>
          <span className={classes['label']}>{entry.label}</span>
          {entry.detail && <span className={classes['detail']}>{entry.detail}</span>}
        </div>
      ))}
    </div>
  );
}
