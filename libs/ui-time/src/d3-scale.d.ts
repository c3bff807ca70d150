/** The little of d3-scale that is used here; the package brings no types of its own. */
declare module 'd3-scale' {
  export type LinearScale = {
    (value: number): number;
    domain(domain: readonly [number, number]): LinearScale;
    range(range: readonly [number, number]): LinearScale;
    clamp(clamp: boolean): LinearScale;
  };
  export function scaleLinear(): LinearScale;
  export function scaleSqrt(): LinearScale;
}
