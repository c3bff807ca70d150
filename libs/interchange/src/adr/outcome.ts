import { roleOf } from './headings.ts';
import type { Leftover } from './leftover.ts';
import { joined, unfolded, type Section } from './markdown.ts';

export type Outcome = { readonly choice: string | null; readonly reasoning: string | null };

/** What the domain holds. */
const longestChoice = 5_000;
const longestReasoning = 20_000;

/** Chosen option: "X", because Y. Quotes, the comma and the reason are often missing. */
const chosen = /^[*_]*chosen options?[*_]*:?[*_]*\s*/i;
const quoted = /^["“„](?<choice>[\s\S]+?)["”“]\s*[,.;:]?\s*(?:because:?\s*(?<because>[\s\S]*))?$/i;
const unquoted = /^(?<choice>[\s\S]+?)[,.;:]?(?:\sbecause\b:?\s*(?<because>[\s\S]*))?$/i;

/** Is there MADR's sentence? */
export const choiceIn = (sections: readonly Section[]): boolean =>
  sections.some(
    ({ heading, blocks: [first] }) =>
      roleOf(heading) === 'outcome' && first?.node.type === 'paragraph' && chosen.test(first.source),
  );

/**
 * What was chosen, and why. The sentence of MADR becomes both; else the first paragraph is the choice, and stays where it
 * is when more follows, so that nobody has to read the end of an argument without its beginning.
 */
export const outcomeOf = (sections: readonly Section[], text: string, leftover: Leftover): Outcome => {
  const candidates = sections.filter(({ heading }) => roleOf(heading) === 'outcome');
  for (const { blocks } of candidates) {
    const [first, ...more] = blocks;
    if (first?.node.type !== 'paragraph' || !chosen.test(first.source)) continue;
    const rest = first.source.replace(chosen, '');
    const { choice, because } = (quoted.exec(rest) ?? unquoted.exec(rest))?.groups ?? {};
    if (choice === undefined || choice.length > longestChoice) continue;
    const reasoning = [because ?? '', joined(more, text)].filter((part) => part.trim() !== '').join('\n\n');
    if (reasoning.length > longestReasoning) {
      if (because === undefined || because.length > longestReasoning) continue;
      leftover.take(first);
      return { choice: unfolded(choice), reasoning: because.trim() || null };
    }
    for (const block of blocks) leftover.take(block);
    return { choice: unfolded(choice), reasoning: reasoning.trim() || null };
  }
  const [first, ...more] = candidates.find(({ blocks }) => blocks.length > 0)?.blocks ?? [];
  const isChoice = first?.node.type === 'paragraph' && !first.source.endsWith(':');
  if (!isChoice || first.source.length > longestChoice) return { choice: null, reasoning: null };
  if (more.length === 0) leftover.take(first);
  return { choice: unfolded(first.source), reasoning: null };
};
