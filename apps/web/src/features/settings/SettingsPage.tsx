import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { isDemo } from '../../connection/which-house.ts';
import { SettingsDocument, type SettingsQuery } from '../../generated/documents.ts';
import { instantInWords } from '../../moment/in-words.ts';
import { useMoment } from '../../moment/use-moment.ts';
import { Mutates } from '../../recording/Mutates.tsx';
import { useEdits } from '../../recording/use-edits.tsx';
import { Asked } from '../../ui/Asked.tsx';
import detail from '../../ui/Detail.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { SubjectStory } from '../../ui/SubjectStory.tsx';
import { AccessLinks } from './AccessLinks.tsx';
import { MomentList } from './MomentList.tsx';
import {
  activityChoices,
  activityOnly,
  calendar,
  dayOfYear,
  nameMoment,
  reasonChoices,
  reasonRequired,
  rename,
  type SettingsEdit,
} from './settings-edits.ts';
import classes from './Settings.module.css';

/** What the organisation is called, how it counts time, and the rules it makes for itself. */
export function SettingsPage() {
  const { at } = useMoment();
  const [asked, ask] = useQuery({ query: SettingsDocument, variables: { at: at ?? null } });
  return (
    <Asked
      title="Settings"
      what="the settings"
      asked={asked}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
    >
      {({ org }) =>
        org.settings ? (
          <Organisation org={org} settings={org.settings} />
        ) : (
          <Page title="Settings">
            <Notice title="The organisation is not set up at this moment">
              <p>Its name and its calendar are said first, on the roadmap.</p>
            </Notice>
          </Page>
        )
      }
    </Asked>
  );
}

type Org = SettingsQuery['org'];
type OrganisationProps = { org: Org; settings: NonNullable<Org['settings']> };

const labelOf = (choices: readonly { readonly value: string; readonly label: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

function Organisation({ org: { policies, moments }, settings }: OrganisationProps) {
  const edits = useEdits('organisation', settings);
  const { name, timeZone, fiscalYearStartsOn, fiscalYearNamedBy, horizonQuarters } = settings;
  const facts: readonly (readonly [label: string, value: string, form: string, edit: SettingsEdit])[] = [
    ['Name', name, 'rename', rename],
    ['Time zone', timeZone, 'calendar', calendar(settings)],
    [
      'Fiscal year',
      `starts on ${dayOfYear(fiscalYearStartsOn)}, named by the year it ${fiscalYearNamedBy === 'START' ? 'starts' : 'ends'} in`,
      'calendar',
      calendar(settings),
    ],
    ['Horizon', `${horizonQuarters} quarters`, 'calendar', calendar(settings)],
    [
      'A change of the committed plan needs',
      labelOf(reasonChoices, policies.reasonRequired),
      'reason-required',
      reasonRequired(policies),
    ],
    [
      'A goal that only counts activity may be committed',
      labelOf(activityChoices, policies.activityOnlyGoals),
      'activity-only',
      activityOnly(policies),
    ],
  ];
  return (
    <Page title="Settings" lead="Every setting has its history too.">
      <div className={detail['columns']}>
        <div className={detail['column']}>
          <section aria-label="Organisation">
            <h2>Organisation</h2>
            <dl className={classes['settings']}>
              {facts.map(([label, value, form, edit]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                  <dd>
                    <Mutates by="calendarSet">
                      <Button
                        data-mutates
                        variant="subtle"
                        size="compact-xs"
                        aria-label={`Change: ${label}`}
                        onClick={() => edits.open(form, edit)}
                      >
                        Change
                      </Button>
                    </Mutates>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <MomentList
            moments={moments.map((moment) => ({ ...moment, words: instantInWords(moment.at, timeZone) }))}
            onName={() =>
              edits.open(
                'moment',
                nameMoment(
                  moments.map((moment) => moment.name),
                  timeZone,
                  Date.now(),
                ),
              )
            }
          />
        </div>
        <div className={detail['column']}>
          {!isDemo && <AccessLinks />}
          {!isDemo && (
            <section aria-label="For programs">
              <h2>For programs</h2>
              <p>
                Everything here can be asked and said in GraphQL as well: <a href="/graphiql/">try the API</a>
                .
              </p>
            </section>
          )}
          <SubjectStory story={settings.story} />
        </div>
      </div>
      <Mutates>{edits.shown}</Mutates>
    </Page>
  );
}
