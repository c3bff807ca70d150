export { readAddress, shownAddress, type Address } from './address.ts';
export { openEventStoreDb } from './open-eventstoredb.ts';
export { ordinaryPatience, type Patience } from './patience.ts';
