/** What Nest knows the house by. */
export const theHouse = Symbol('house');
