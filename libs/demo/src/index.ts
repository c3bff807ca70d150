export { asHistory } from './as-history.ts';
export { harbourline, type DemoChange, type DemoPerson } from './harbourline.ts';
