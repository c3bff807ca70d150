import { remarksOn, reopenings, type Remark } from '@throughline/read-model';
import type { DecisionQuality, Reopening } from '../generated/served.ts';
import { instantText } from '../org/at.ts';
import type { DecisionAt } from './decision-at.ts';

const sentences: Readonly<Record<Remark['code'], string>> = {
  'nobody-consulted': 'Nobody was asked.',
  'no-evidence': 'No evidence is attached.',
  'open-severe-risk': 'A severe risk was brought to nobody.',
  'affected-team-not-consulted': 'It affects teams of which nobody was asked',
  'no-review-date': 'No day is set to look at it again.',
  'hard-to-reverse-few-consulted': 'It is hard to undo, and fewer than three people were asked.',
};

export const qualityOf = ({ at, state }: DecisionAt): DecisionQuality => ({
  remarks: remarksOn(at.view, state).map(({ code, teams }) => {
    const named = at.all('team', teams);
    const names = named.map(({ title }) => title).join(', ');
    return { code, sentence: names ? `${sentences[code]}: ${names}.` : sentences[code], teams: named };
  }),
});

export const reopeningsOf = ({ at, state }: DecisionAt): readonly Reopening[] => {
  const { timeline } = at.view.model;
  return reopenings(at.view, state.id, at.instant).map(({ place, isRelitigation, ...reopening }) => ({
    ...reopening,
    at: instantText(timeline.at(place)),
    position: String(timeline.position(place)),
    relitigation: isRelitigation,
  }));
};
