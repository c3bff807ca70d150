/** `lead` leads; everybody else is what their role says, and a plain member needs no word. */
export const leads = ({ role }: { readonly role: string }): boolean => role === 'lead';

/** Those who lead first, then by name. */
export const inOrder = <M extends { readonly role: string; readonly person: { readonly name: string } }>(
  members: readonly M[],
): readonly M[] =>
  [...members].sort(
    (a, b) => Number(leads(b)) - Number(leads(a)) || a.person.name.localeCompare(b.person.name),
  );
