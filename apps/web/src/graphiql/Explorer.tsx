import type { Fetcher } from '@graphiql/toolkit';
import { isValueError, parseMoment } from '@throughline/calendar';
import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { savedExamples } from './saved-examples.ts';

const audiences = ['managers', 'teams', 'leadership'] as const;

const problemWith = (moment: string): string | undefined => {
  if (moment.trim() === '') return undefined;
  const read = parseMoment(moment);
  return isValueError(read) ? `${read.message} ${read.hint}` : undefined;
};

type ExplorerProps = {
  fetcher: Fetcher;
  firstMoment: string;
  /** Nothing means now; what is no moment is not sent either, and said so. */
  onMoment: (moment: string | undefined) => void;
};

/** GraphiQL with a moment to ask as of, and a question to begin with for everybody. */
export function Explorer({ fetcher, firstMoment, onMoment }: ExplorerProps) {
  const [exampleId, setExampleId] = useState('manager-what-is-planned');
  const [moment, setMoment] = useState(firstMoment);
  const problem = problemWith(moment);
  const choose = (text: string) => {
    setMoment(text);
    onMoment(problemWith(text) === undefined ? text.trim() || undefined : undefined);
  };
  const example = savedExamples.find(({ id }) => id === exampleId);
  return (
    <div className="explorer">
      <header>
        <a href="/">Throughline</a>
        <label>
          Example
          <select value={exampleId} onChange={({ currentTarget }) => setExampleId(currentTarget.value)}>
            {audiences.map((audience) => (
              <optgroup key={audience} label={`For ${audience}`}>
                {savedExamples
                  .filter((saved) => saved.audience === audience)
                  .map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          As of
          <input
            value={moment}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            placeholder="now, or 2026-03-03, -P2W, before:D-42"
            aria-invalid={problem !== undefined}
            aria-describedby="moment-note"
            spellCheck={false}
            autoComplete="off"
          />
        </label>
        <p id="moment-note" role="status" data-problem={problem !== undefined}>
          {problem ?? 'Sent as $at wherever a query declares it.'}
        </p>
      </header>
      <GraphiQL key={exampleId} fetcher={fetcher} initialQuery={example?.query ?? ''} />
    </div>
  );
}
