import { dateInWords, isCivilDate } from '@throughline/calendar';
import { DiffSign, OldAndNew, rankMove } from '@throughline/ui-time';
import classes from './ChangedFields.module.css';

type ChangedField = {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

const inWords = (value: string | null) => (value !== null && isCivilDate(value) ? dateInWords(value) : value);

const moveOf = ({ field, before, after }: ChangedField) =>
  field === 'rank'
    ? rankMove(before === null ? null : Number(before), after === null ? null : Number(after))
    : undefined;

/** Of what is new, only what it says: its name stands above, and nothing done yet is nothing to tell. */
const worthSaying = ({ field, after }: ChangedField) => !['title', 'name'].includes(field) && after !== '0';

type ChangedFieldsProps = {
  fields: readonly ChangedField[];
  /** Of what is new there is no old value to strike. */
  verb: 'ADDED' | 'CHANGED' | 'REMOVED';
};

/** What became what, a line for each fact. */
export function ChangedFields({ fields, verb }: ChangedFieldsProps) {
  const shown = verb === 'ADDED' ? fields.filter(worthSaying) : fields;
  if (shown.length === 0) return null;
  return (
    <ul className={classes['fields']} data-verb={verb}>
      {shown.map((change) => {
        const move = moveOf(change);
        const before = verb === 'ADDED' ? null : inWords(change.before);
        return (
          <li key={change.field}>
            <span className={classes['label']}>{change.label}</span>{' '}
            <OldAndNew before={before} after={inWords(change.after)} />
            {move && (
              <>
                {' '}
                <DiffSign {...move} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
