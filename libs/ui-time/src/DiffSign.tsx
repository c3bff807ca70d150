import type { Sign } from './signs.ts';

/** `+ − ~ ↑3 ↓2`: never colour alone, and never a bare sign for a screen reader. Style it by `[data-sign]`. */
export function DiffSign({ sign, words, verb }: Sign) {
  return (
    <span data-sign={verb} title={words}>
      <span aria-hidden="true">{sign}</span>
      <span data-for-ears>{words}</span>
    </span>
  );
}
