/** Where something stands; `file` when several are read together. */
export type Place = { readonly file?: string; readonly line: number };

/** A line that cannot be taken: what is wrong with it, and what to do. Its whole change-set is left out. */
export type Problem = Place & { readonly problem: string; readonly hint: string };

/** Something odd that does not keep the change from being recorded. */
export type Remark = Place & { readonly remark: string };

/** A value in a message: cut short, whatever was sent. */
export const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
};
