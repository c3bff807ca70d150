import classes from './NodePicker.module.css';
import type { Picked } from './picks.ts';

type PickedListProps = {
  value: readonly Picked[];
  onChange: (value: readonly Picked[]) => void;
};

/** What is chosen, each with the way to take it away. */
export function PickedList({ value, onChange }: PickedListProps) {
  if (value.length === 0) return null;
  return (
    <ul className={classes['picked']} aria-label="Chosen">
      {value.map((picked) => (
        <li key={picked.key}>
          <span>{picked.title}</span>
          <button
            type="button"
            aria-label={`Take ${picked.title} away`}
            onClick={() => onChange(value.filter(({ key }) => key !== picked.key))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
