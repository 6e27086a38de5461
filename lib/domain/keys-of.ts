/** The keys of a rule table, in its order, with their names as type. TypeScript widens them to text because an object
 *  may hold more keys than its type says; a literal table does not, and this is the one place that says so. */
export function keysOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[];
}
