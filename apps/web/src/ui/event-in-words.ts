/** `GoalTargetSet` reads `Target set`: the name of an event without the noun it is about. */
export const eventInWords = (kind: string): string => {
  const words = kind
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(' ');
  const [first, ...rest] = words;
  const said =
    rest.length > 0 && ['goal', 'horizon', 'team', 'decision', 'context', 'import'].includes(first ?? '')
      ? rest
      : words;
  const text = said.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
