import { useNavigate } from '@tanstack/react-router';
import { FormTeamDocument } from '../../generated/documents.ts';
import { NodePicker, type Picked } from '../../recording/NodePicker.tsx';
import { OwnLine, OwnText } from '../../recording/OwnWords.tsx';
import { RecordButton } from '../../recording/RecordButton.tsx';
import { RecordForm } from '../../recording/RecordForm.tsx';
import { besideField } from '../../recording/refusals.ts';
import { useRecord } from '../../recording/use-record.ts';

export function FormTeamButton() {
  return (
    <RecordButton label="Team" title="Form a team" adds main>
      {(close) => <FormTeam onDone={close} />}
    </RecordButton>
  );
}

const nothing = {
  name: '',
  mission: '',
  parent: [] as readonly Picked[],
  fromTeams: [] as readonly Picked[],
};

function FormTeam({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate();
  const recording = useRecord({
    document: FormTeamDocument,
    keptAs: 'team',
    empty: nothing,
    input: ({ name, mission, parent, fromTeams }) => ({
      name,
      mission: mission.trim() || null,
      parentId: parent[0]?.key ?? null,
      fromTeams: fromTeams.map(({ key }) => key),
    }),
    onDone: (told) => {
      onDone();
      if (typeof told === 'object' && told.team)
        void navigate({ to: '/teams/$id', params: { id: told.team.key } });
    },
  });
  const { draft, set, refusals } = recording;
  return (
    <RecordForm
      recording={recording}
      fields={['name', 'mission', 'parentId', 'fromTeams']}
      label="Form the team"
    >
      <OwnLine
        label="Name"
        required
        data-autofocus
        value={draft.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={besideField(refusals, 'name')}
      />
      <OwnText
        label="What is it there for?"
        value={draft.mission}
        onChange={({ currentTarget }) => set({ mission: currentTarget.value })}
        error={besideField(refusals, 'mission')}
      />
      <NodePicker
        label="Part of"
        categories={['TEAM']}
        one
        value={draft.parent}
        onChange={(parent) => set({ parent })}
        error={besideField(refusals, 'parentId')}
      />
      <NodePicker
        label="Formed from"
        description="Teams whose history goes on here."
        categories={['TEAM']}
        value={draft.fromTeams}
        onChange={(fromTeams) => set({ fromTeams })}
        error={besideField(refusals, 'fromTeams')}
      />
    </RecordForm>
  );
}
