import { useAct } from '../../access/use-act.ts';
import {
  DisableAccountDocument,
  EnableAccountDocument,
  MakeAccountLinkDocument,
  SetAccountRoleDocument,
  SignAccountOutDocument,
  type AccountFactsFragment,
  type Role,
} from '../../generated/documents.ts';
import { roleLabel } from '../../access/role-words.ts';
import type { ShownLink } from './LinkDialog.tsx';

type Outcome = { readonly onLink: (link: ShownLink) => void; readonly onSaid: (words: string) => void };

/** What can be done to one account, each with what is said when it is done. */
export const useAccountActs = ({ personId, name }: AccountFactsFragment, { onLink, onSaid }: Outcome) => {
  const role = useAct(SetAccountRoleDocument);
  const disable = useAct(DisableAccountDocument);
  const enable = useAct(EnableAccountDocument);
  const link = useAct(MakeAccountLinkDocument);
  const signOut = useAct(SignAccountOutDocument);
  const all = [role, disable, enable, link, signOut];
  const input = { personId };
  return {
    busy: all.some(({ busy }) => busy),
    refusals: all.flatMap(({ refusals }) => refusals),
    failure: all.find(({ failure }) => failure)?.failure,
    setRole: async (to: Role) => {
      if (await role.act({ personId, role: to })) onSaid(`${name}: ${roleLabel(to)} from now on.`);
    },
    disable: async () => {
      if (await disable.act(input)) onSaid(`${name} may sign in no more.`);
    },
    enable: async () => {
      if (await enable.act(input)) onSaid(`${name} may sign in again.`);
    },
    makeLink: async () => {
      const made = await link.act(input);
      if (made?.link) onLink({ ...made.link, name });
    },
    signOut: async () => {
      if (await signOut.act(input)) onSaid(`${name} is signed out everywhere.`);
    },
  };
};
