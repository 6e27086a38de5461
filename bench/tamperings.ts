/** A whole number from 0 to below `size`. */
export type Random = (size: number) => number;

/** What an insider runs, and its name. */
export type Tampering = { name: string; statements: string[] };

/** Numbers that look random and are the same in each run (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (size) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * size);
  };
}

const EDITS = [
  "reason = coalesce(reason, '') || ' '",
  "step = 'accept'",
  "from_state = null",
  "to_state = 'accepted'",
  "detail = detail || '{\"version\": 99}'",
  "at = at - interval '1 day'",
  "acted_as = 'officer'",
  "subject_id = gen_random_uuid()",
  "subject = 'cycle'",
  "actor_id = gen_random_uuid()",
];

/** Some line of some chain, never the same chain for two of them with other `nth`. */
const line = (random: Random, nth = 0) =>
  `(select move_id from move_links where chain = (select chain from (select distinct chain from move_links) c
     order by md5(chain || '${random(1e9)}') offset ${nth} limit 1) and position > 3 order by md5(hash || '${random(1e9)}') limit 1)`;
const chainOf = (random: Random) =>
  `(select chain from (select distinct chain from move_links) c order by md5(chain || '${random(1e9)}') limit 1)`;

/** Edit, delete, insert, reorder, cut the tail, swap between parliaments, write a chain anew with good hashes. */
export const TAMPERINGS: ((random: Random) => Tampering)[] = [
  (random) => ({
    name: "edit",
    statements: [`update moves set ${EDITS[random(EDITS.length)]} where id = ${line(random)}`],
  }),
  (random) => ({
    name: "edit a link",
    statements: [`update move_links set hash = md5(hash) || md5(hash) where move_id = ${line(random)}`],
  }),
  (random) => ({
    name: "delete a line and its link",
    statements: [
      `with gone as (delete from move_links where move_id = ${line(random)} returning move_id)
       delete from moves using gone where id = move_id`,
    ],
  }),
  (random) => ({ name: "delete a line", statements: [`delete from moves where id = ${line(random)}`] }),
  () => ({
    name: "insert beside the chain",
    statements: [
      `insert into moves (subject, subject_id, step, acted_as, at, parliament_id)
       select 'report', gen_random_uuid(), 'accept', 'officer', now(), id from parliaments limit 1`,
    ],
  }),
  (random) => ({
    name: "swap two lines of a chain",
    statements: [
      `with one as (select move_id, chain, position from move_links where move_id = ${line(random)}),
         other as (select l.move_id, l.position from move_links l, one where l.chain = one.chain and l.position = one.position - 1),
         pair as (select one.move_id as a, other.move_id as b from one, other)
       update moves set sequence = -sequence from pair where id in (a, b)`,
    ],
  }),
  (random) => {
    const cut = `select move_id from move_links where chain = ${chainOf(random)} order by position desc limit ${1 + random(3)}`;
    return {
      name: "cut the tail",
      statements: [
        `with gone as (delete from move_links where move_id in (${cut}) returning move_id)
         delete from moves using gone where id = move_id`,
      ],
    };
  },
  (random) => {
    const seed = random;
    const [one, other] = [line(seed, 0), line(seed, 1)];
    return {
      name: "swap two parliaments",
      statements: [
        `create temporary table pair on commit drop as select a.id as a, b.id as b, a.parliament_id as pa, b.parliament_id as pb
         from moves a, moves b where a.id = ${one} and b.id = ${other}`,
        "update moves set parliament_id = case id when a then pb else pa end from pair where id in (a, b)",
      ],
    };
  },
  (random) => {
    const chain = chainOf(random);
    return {
      name: "write a chain anew",
      statements: [
        `create temporary table anew on commit drop as select move_id from move_links where chain = ${chain}`,
        "update moves set reason = 'other words' where id = (select move_id from anew limit 1)",
        "delete from move_links where move_id in (select move_id from anew)",
        "select link_moves_from(0)",
      ],
    };
  },
];
