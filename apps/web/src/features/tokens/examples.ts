export type Example = {
  readonly title: string;
  /** Before it is run. */
  readonly note: string;
  /** For the one who reads the source of it. */
  readonly language: 'sh' | 'js' | 'yaml';
  readonly text: string;
};

const held = 'THROUGHLINE_TOKEN holds the token: a secret belongs into the environment, not into a script.';

/** Scripts that run as they stand, against the server at `origin`. */
export const tokenExamples = (origin: string): readonly Example[] => [
  {
    title: 'curl',
    note: held,
    language: 'sh',
    text: `curl --fail-with-body --silent --show-error '${origin}/graphql' \\
  --header "authorization: Bearer $THROUGHLINE_TOKEN" \\
  --header 'content-type: application/json' \\
  --data '{ "query": "{ org { goals(first: 5) { nodes { key title } } } }" }'`,
  },
  {
    title: 'JavaScript',
    note: `${held} Save it as goals.mjs and run it with: node goals.mjs`,
    language: 'js',
    text: `const response = await fetch('${origin}/graphql', {
  method: 'POST',
  headers: {
    authorization: \`Bearer \${process.env.THROUGHLINE_TOKEN}\`,
    'content-type': 'application/json',
  },
  body: JSON.stringify({
    query: 'query Goals($at: Moment) { org(at: $at) { goals(first: 5) { nodes { key title } } } }',
    variables: { at: null }, // or '2026-07-01', '-P2W', 'moment:plan-freeze'
  }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);
for (const { key, title } of data.org.goals.nodes) console.log(key, title);`,
  },
  {
    title: 'GitHub Action',
    note: 'Save the token as a secret of the repository called THROUGHLINE_TOKEN, and this as .github/workflows/plan.yml. GitHub must be able to reach this server.',
    language: 'yaml',
    text: `name: What changed in the plan
on:
  schedule:
    - cron: '0 6 * * 1'
  workflow_dispatch:
jobs:
  plan:
    runs-on: ubuntu-latest
    steps:
      - name: Changes of the last week
        env:
          THROUGHLINE_TOKEN: \${{ secrets.THROUGHLINE_TOKEN }}
        run: |
          curl --fail-with-body --silent --show-error '${origin}/graphql' \\
            --header "authorization: Bearer $THROUGHLINE_TOKEN" \\
            --header 'content-type: application/json' \\
            --data '{ "query": "{ changes(from: \\"-P1W\\", first: 100) { nodes { at kind } } }" }' \\
            | tee changes.json >> "$GITHUB_STEP_SUMMARY"`,
  },
];
