import { dateInWords, isCivilDate } from '@throughline/calendar';
import { DiffSign, OldAndNew, rankMove } from '@throughline/ui-time';
import { inFigures } from './search-text.ts';
import { listDifference } from './list-difference.ts';
import classes from './ChangedFields.module.css';

type ChangedField = {
  readonly field: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Facts whose values are names the log has for states: `on-track`, `carriedOver`. */
const states = ['status', 'health', 'track', 'kind', 'reversible'];
const longest = 400;

/** A document is read on its page; here it is enough that it is another. */
const inWords = (field: string, value: string | null): string | null => {
  if (value === null) return null;
  if (isCivilDate(value)) return dateInWords(value);
  if (states.includes(field))
    return value
      .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
      .replaceAll('-', ' ')
      .toLowerCase();
  if (field === 'changeSets') return inFigures(Number(value));
  return value.length > longest
    ? `${value.slice(0, 120).trimEnd()} … (${inFigures(value.length)} characters)`
    : value;
};

const moveOf = ({ field, before, after }: ChangedField) =>
  field === 'rank'
    ? rankMove(before === null ? null : Number(before), after === null ? null : Number(after))
    : undefined;

/** Of what is new, only what it says: its name stands above, and nothing done yet is nothing to tell. */
const worthSaying = ({ field, after }: ChangedField) => !['title', 'name'].includes(field) && after !== '0';

/** Of a long list only what is new in it and what is gone. */
function Became({ field, before, after }: Pick<ChangedField, 'field' | 'before' | 'after'>) {
  const difference = listDifference(before, after);
  if (!difference) return <OldAndNew before={inWords(field, before)} after={inWords(field, after)} />;
  const { added, removed } = difference;
  return (
    <>
      {added.length > 0 && (
        <span>
          <DiffSign sign="+" words="new:" verb="added" /> {added.join(', ')}{' '}
        </span>
      )}
      {removed.length > 0 && (
        <span>
          <DiffSign sign="−" words="gone:" verb="removed" /> {removed.join(', ')}
        </span>
      )}
    </>
  );
}

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
        return (
          <li key={change.field}>
            <span className={classes['label']}>{change.label}</span>{' '}
            <Became {...change} before={verb === 'ADDED' ? null : change.before} />
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
