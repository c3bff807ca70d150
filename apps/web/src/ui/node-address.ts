import { linkOptions } from '@tanstack/react-router';

/** The page of a thing; what has no page of its own has no address. */
export const nodeAddress = (category: string, key: string) => {
  const params = { id: key };
  switch (category) {
    case 'GOAL':
      return linkOptions({ to: '/goals/$id', params });
    case 'DECISION':
      return linkOptions({ to: '/decisions/$id', params });
    case 'DOMAIN':
      return linkOptions({ to: '/who-decides', hash: `domain-${key}` });
    case 'CONTEXT':
      return linkOptions({ to: '/context/$id', params });
    case 'TEAM':
      return linkOptions({ to: '/teams/$id', params });
    case 'PERSON':
      return linkOptions({ to: '/people/$id', params });
    case 'HORIZON':
      return linkOptions({ to: '/', search: { horizon: key } });
    default:
      return undefined;
  }
};
