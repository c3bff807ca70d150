import { dateInWords, isCivilDate } from '@throughline/calendar';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import {
  PersonDocument,
  PersonNowDocument,
  type NamedPersonFragment,
  type PersonQuery,
} from '../../generated/documents.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import { Asked } from '../../ui/Asked.tsx';
import { Chip } from '../../ui/Chip.tsx';
import detail from '../../ui/Detail.module.css';
import { Facts } from '../../ui/Facts.tsx';
import { NodeLink } from '../../ui/NodeLink.tsx';
import { NotThere } from '../../ui/NotThere.tsx';
import { Page } from '../../ui/Page.tsx';
import { SubjectStory } from '../../ui/SubjectStory.tsx';
import { GoalList } from './GoalList.tsx';
import { MemberButtons } from './MemberButtons.tsx';
import { PersonalData } from './PersonalData.tsx';
import { PersonActions } from './PersonActions.tsx';

const route = getRouteApi('/people/$id');

/** Where somebody works, whom they report to and what they are asked about. Nothing is measured. */
export function PersonPage() {
  const { id } = route.useParams();
  const { at, isNow } = useMoment();
  const [asked, ask] = useQuery({ query: PersonDocument, variables: { id, at: at ?? null } });
  const missing = asked.data?.org.person === null;
  const [now] = useQuery({ query: PersonNowDocument, variables: { id }, pause: isNow || !missing });
  return (
    <Asked title={id} what="the person" asked={asked} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {({ org: { person } }) =>
        person ? (
          <Person key={person.id} person={person} />
        ) : (
          <NotThere id={id} what="person" now={now.data?.org.person}>
            <Link to="/people" search={{ view: 'people' }} data-button>
              See everybody
            </Link>
          </NotThere>
        )
      }
    </Asked>
  );
}

type KnownPerson = NonNullable<PersonQuery['org']['person']>;

const day = (date: string) => (isCivilDate(date) ? dateInWords(date) : date);

function Person({ person }: { person: KnownPerson }) {
  const { key, name, status, manager, reports, teams, goals } = person;
  const edits = useEdits('person', person);
  return (
    <Page
      title={name}
      above={
        <p className={detail['above']}>
          <Link to="/people" search={{ view: 'people' }}>
            Everybody
          </Link>{' '}
          <span aria-hidden="true">/</span> {key} {status === 'LEFT' && <Chip>left</Chip>}
        </p>
      }
      actions={
        <Mutates>
          <PersonActions person={person} edits={edits} />
        </Mutates>
      }
    >
      <div className={detail['columns']}>
        <div className={detail['column']}>
          <section aria-label="Teams">
            <h2>Teams</h2>
            {teams.length === 0 && <p className={detail['quiet']}>In no team.</p>}
            <ul className={detail['list']}>
              {teams.map(({ team, role, fte, from }) => (
                <li key={team.id}>
                  <NodeLink node={team}>{team.name}</NodeLink>{' '}
                  <span className={detail['quiet']}>
                    {role}, since {day(from)}
                  </span>{' '}
                  {status !== 'LEFT' && (
                    <MemberButtons
                      member={{ team, person, role, fte, from }}
                      about={team.name}
                      onOpen={edits.open}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
          <GoalList title="Ask them about" none="Named as contact of no goal." goals={goals} />
        </div>
        <div className={detail['column']}>
          <Facts
            facts={[
              ['Reports to', manager && <NodeLink node={manager}>{manager.name}</NodeLink>],
              ['Their reports', reports.length > 0 && <People people={reports} />],
            ]}
          />
          <PersonalData person={person} />
          <SubjectStory story={person.story} of={person.id} />
        </div>
      </div>
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}

function People({ people }: { people: readonly NamedPersonFragment[] }) {
  return (
    <ul>
      {people.map((person) => (
        <li key={person.id}>
          <NodeLink node={person}>{person.name}</NodeLink>
        </li>
      ))}
    </ul>
  );
}
