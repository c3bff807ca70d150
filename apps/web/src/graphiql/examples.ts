export type Example = {
  readonly id: string;
  readonly audience: 'managers' | 'teams' | 'leadership';
  readonly label: string;
  readonly query: string;
};

const audiences = { manager: 'managers', team: 'teams', leadership: 'leadership' } as const;

/** `graphiql/examples/<audience>-<name>.graphql`; the first line says the question it answers. */
export const readExample = (path: string, query: string): Example => {
  const id = path.slice(path.lastIndexOf('/') + 1).replace('.graphql', '');
  const audience = audiences[id.split('-', 1)[0] as keyof typeof audiences];
  const [firstLine = ''] = query.split('\n', 1);
  const question = firstLine.replace(/^#\s*[^:]*:\s*/, '');
  return { id, audience, label: question.charAt(0).toUpperCase() + question.slice(1), query };
};
