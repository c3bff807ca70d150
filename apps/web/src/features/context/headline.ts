const longest = 160;

/**
 * What a context says, in a line for the top of its page, and whether that is all of it: somebody may have pasted a
 * whole mail.
 */
export const headlineOf = (statement: string): { readonly headline: string; readonly isAll: boolean } => {
  const text = statement.trim();
  if (text.length <= longest && !text.includes('\n')) return { headline: text, isAll: true };
  const [firstLine = ''] = text.split('\n');
  const [sentence = firstLine] = /^.+?[.!?](?=\s|$)/.exec(firstLine) ?? [];
  const short =
    sentence.length <= longest ? sentence : `${sentence.slice(0, longest).replace(/\s+\S*$/, '')} …`;
  return { headline: short, isAll: false };
};
