import "server-only";
import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import type { historyDigests } from "@/db/schema/history";
import { env } from "@/lib/env";

/** Where every chain stood on a day, signed; as a file to keep elsewhere, and as a row. */
export const signedDigestSchema = z.object({
  madeOn: z.iso.date(),
  madeAt: z.iso.datetime(),
  heads: z.array(z.object({ chain: z.string(), position: z.number().int().positive(), hash: z.string() })),
  signature: z.base64(),
  publicKey: z.base64(),
});
/** What `signedDigestSchema` gives. */
export type SignedDigest = z.output<typeof signedDigestSchema>;

type Unsigned = Pick<SignedDigest, "madeOn" | "madeAt" | "heads">;

/** Signs where the chains stand, with the key of this instance. */
export function signDigest(digest: Unsigned): SignedDigest {
  const key = signingKey();
  return {
    ...digest,
    signature: sign(null, signedText(digest), key).toString("base64"),
    publicKey: publicKeyText(createPublicKey(key)),
  };
}

/** True if this instance signed the digest and nobody changed it since. */
export function isSignedByUs(digest: SignedDigest): boolean {
  const key = createPublicKey(signingKey());
  return (
    digest.publicKey === publicKeyText(key) &&
    verify(null, signedText(digest), key, Buffer.from(digest.signature, "base64"))
  );
}

/** A stored digest in the form in which it was signed. */
export function digestOf(row: typeof historyDigests.$inferSelect): SignedDigest {
  return { ...row, madeAt: row.madeAt.toISOString() };
}

function signedText({ madeOn, madeAt, heads }: Unsigned): Buffer {
  const ends = heads.map(({ chain, position, hash }) => [chain, position, hash]);
  return Buffer.from(JSON.stringify(["operative history", madeOn, madeAt, ends]));
}

/** PKCS #8 of an Ed25519 key up to its 32 bytes (RFC 8410). */
const PKCS8_HEAD = "302e020100300506032b657004220420";

// Made of the secret that no database role can read, so that whoever can write every table still cannot sign.
function signingKey(): KeyObject {
  const seed = hkdfSync("sha256", env().NEXTAUTH_SECRET, "", "operative history digest", 32);
  return createPrivateKey({
    key: Buffer.concat([Buffer.from(PKCS8_HEAD, "hex"), Buffer.from(seed)]),
    format: "der",
    type: "pkcs8",
  });
}

function publicKeyText(key: KeyObject): string {
  return key.export({ format: "der", type: "spki" }).toString("base64");
}
