/** What the pages of the web UI ask for; kept in step with apps/web/src/features by hand. */

const whyParts = /* GraphQL */ `
  because {
    __typename
    ... on Decision { id key title }
    ... on Context { id key title }
    ... on Note { text }
  }
`;

/** A page of the roadmap as of a moment. */
export const roadmapPageQuery = /* GraphQL */ `
  query Roadmap($at: Moment, $first: Int!) {
    org(at: $at) {
      asOf { instant position }
      horizons(first: 100) { nodes { id key name status startsOn endsOn purpose why } }
      goals(first: $first) {
        totalCount
        pageInfo { endCursor hasNextPage }
        nodes {
          id
          key
          title
          status
          rank
          target
          createdAt
          horizon { id key name }
          team { id key title }
          track
          contacts { id key name }
          commitment { target }
          estimate { likely unit }
          health { health note }
          lastChange { id kind asksWhy ${whyParts} }
        }
      }
    }
  }
`;

/** The story of one goal, newest first. */
export const storyQuery = /* GraphQL */ `
  query Story($id: ID!) {
    org {
      goal(id: $id) {
        id
        title
        story(first: 20) {
          nodes { id kind verb at fields { field label before after } actor { name } ${whyParts} }
        }
      }
    }
  }
`;

/** What changed since a moment, and why. */
export const diffQuery = /* GraphQL */ `
  query Diff($from: Moment!, $to: Moment) {
    diff(from: $from, to: $to) {
      total
      explained
      asking
      groups { total ${whyParts} }
      differences(first: 50) { nodes { verb subjectTitle fields { label before after } ${whyParts} } }
    }
  }
`;

/** A film of a stretch of time. */
export const replayQuery = /* GraphQL */ `
  query ReplayPack($from: Moment!, $to: Moment!) {
    replay(from: $from, to: $to, limit: 1500) {
      from { position instant }
      to { position }
      continuesAt
      base { id title fields { field value ids } }
      steps {
        position
        at
        actor { id name }
        ${whyParts}
        changes {
          subjectId
          subjectTitle
          category
          kind
          verb
          asksWhy
          fields { field label before after afterIds }
        }
      }
    }
  }
`;

/** One person says how a goal is doing. */
export const reportHealth = /* GraphQL */ `
  mutation Report($input: GoalReportHealthInput!) {
    goalReportHealth(input: $input) {
      position
      userErrors {
        code
        message
      }
    }
  }
`;
