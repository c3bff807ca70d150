import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ShareContextDocument } from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { OwnLine, OwnText } from '../../recording/OwnWords.tsx';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';
import { audienceChoices, audienceInput, everybody } from './audience.ts';

export function ShareContextButton() {
  return (
    <RecordButton label="Context" title="Share what people must know" main adds>
      {(close) => <ShareContext onDone={close} />}
    </RecordButton>
  );
}

const kinds = ['customer commitment', 'budget', 'policy', 'history', 'market'];

const nothing = {
  kind: '',
  statement: '',
  source: '',
  confirmBy: '',
  goals: [] as readonly Picked[],
  decisions: [] as readonly Picked[],
  teams: [] as readonly Picked[],
  audience: everybody,
  readingTeams: [] as readonly Picked[],
  readingPeople: [] as readonly Picked[],
};

const keys = (picked: readonly Picked[]) => picked.map(({ key }) => key);

function ShareContext({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const recording = useRecord({
    document: ShareContextDocument,
    keptAs: 'context',
    empty: nothing,
    input: ({ kind, statement, source, confirmBy, goals, decisions, teams, ...reading }) => ({
      kind,
      statement,
      source: source.trim() || null,
      confirmBy: confirmBy || null,
      explains: { goals: keys(goals), decisions: keys(decisions), teams: keys(teams) },
      audience: audienceInput(reading.audience, keys(reading.readingTeams), keys(reading.readingPeople)),
    }),
    onDone: (told) => {
      onDone();
      if (typeof told === 'object' && told.context)
        void navigate({ to: '/context/$id', params: { id: told.context.key } });
    },
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm
      recording={recording}
      fields={['statement', 'kind', 'source', 'confirmBy', 'goals', 'decisions', 'teams', 'audience']}
      label="Share it"
    >
      <OwnText
        label="What must people know?"
        placeholder="Acme’s 4,000 staff sign in by 1 July: it is in the contract."
        required
        maxLength={5000}
        data-autofocus
        value={draft.statement}
        onChange={({ currentTarget }) => set({ statement: currentTarget.value })}
        error={besideField(refusals, 'statement')}
      />
      <OwnLine
        label="What kind is it?"
        description="In your words: customer commitment, budget, policy, history, market …"
        required
        maxLength={60}
        list="context-kinds"
        value={draft.kind}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
        error={besideField(refusals, 'kind')}
      />
      <datalist id="context-kinds">
        {kinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <OwnLine
        label="Where does it come from?"
        placeholder="Board meeting of 17 August"
        maxLength={500}
        value={draft.source}
        onChange={({ currentTarget }) => set({ source: currentTarget.value })}
        error={besideField(refusals, 'source')}
      />
      <TextInput
        type="date"
        label="Confirm by"
        description="Context is the first thing that decays: after this day it is marked as stale."
        value={draft.confirmBy}
        onChange={({ currentTarget }) => set({ confirmBy: currentTarget.value })}
        error={besideField(refusals, 'confirmBy')}
      />
      <NodePicker
        label="Which goals does it explain?"
        categories={['GOAL']}
        value={draft.goals}
        onChange={(goals) => set({ goals })}
        error={besideField(refusals, 'goals')}
      />
      <NodePicker
        label="Which decisions?"
        categories={['DECISION']}
        value={draft.decisions}
        onChange={(decisions) => set({ decisions })}
        error={besideField(refusals, 'decisions')}
      />
      <NodePicker
        label="Which teams?"
        categories={['TEAM']}
        value={draft.teams}
        onChange={(teams) => set({ teams })}
        error={besideField(refusals, 'teams')}
      />
      <NativeSelect
        label="Who may read it?"
        description="Besides you. Changes that rest on it tell the others that a reason exists, and who holds it."
        data={[...audienceChoices]}
        value={draft.audience}
        onChange={({ currentTarget }) => set({ audience: currentTarget.value })}
        error={besideField(refusals, 'audience')}
      />
      {draft.audience !== everybody && (
        <>
          <NodePicker
            label="And which teams may read it?"
            categories={['TEAM']}
            value={draft.readingTeams}
            onChange={(readingTeams) => set({ readingTeams })}
          />
          <NodePicker
            label="And which people?"
            categories={['PERSON']}
            value={draft.readingPeople}
            onChange={(readingPeople) => set({ readingPeople })}
          />
        </>
      )}
    </RecordForm>
  );
}
