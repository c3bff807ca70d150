import { decisionAsAdr, fileNames, writeAdr } from '@throughline/interchange';
import type { DecisionRecord } from '../generated/served.ts';
import { bodyOf } from './body.ts';
import type { DecisionAt } from './decision-at.ts';

const fileOf = (decision: DecisionAt): string => fileNames([decision]).get(decision.key)!;

/** A decision as a file of MADR 4, as of its moment, with its people by name; none where only its name is known. */
export const recordOf = async (decision: DecisionAt): Promise<DecisionRecord | null> => {
  const nameOf = (id: string) => decision.at.all('person', [id])[0]?.name ?? id;
  const content = decisionAsAdr(decision.state, { body: await bodyOf(decision), nameOf });
  if (!content) return null;
  const others = [...decision.supersededBy, ...decision.partlySupersededBy];
  const files = new Map(others.map((other) => [other.key, fileOf(other)]));
  return { file: fileOf(decision), text: writeAdr(content, (key) => files.get(key)) };
};
