import "server-only";
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane; about 30 ms on the machines this was tried on. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const HASH_BYTES = 32;

/** The argon2id hash of a password as a PHC string with a salt of its own. The password is normalised (NFKC), so
 *  that the same word typed on two keyboards is the same password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derived(password, salt, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${salt.toString("base64")}$${hash.toString("base64")}`;
}

/** True when `password` is the one that `phc` was made from; false for a string that is no argon2id hash. */
export async function passwordMatches(password: string, phc: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(phc) ?? [];
  if (!salt || !hash) return false;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(hash, "base64");
  const given = await derived(password, Buffer.from(salt, "base64"), cost);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function derived(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  return derive("argon2id", { message: password.normalize("NFKC"), nonce, tagLength: HASH_BYTES, ...cost });
}
