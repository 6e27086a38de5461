import "server-only";
import { once } from "node:events";
import { connect } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";

/** How long clamd may be silent, in milliseconds. */
const SILENCE_MS = 60_000;

/** Asks clamd about some bytes, by the one command of its protocol that takes a stream. `address` is the path of its
 *  socket, or host and port. Throws where it does not answer, or not about these bytes: unknown is never clean. */
export async function askClamd(
  address: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<"clean" | "infected"> {
  const socket = connect(placeOf(address));
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error("clamd is silent")));
  try {
    await once(socket, "connect");
    const sending = Readable.from(framed(bytes));
    sending.on("error", (error) => socket.destroy(error));
    sending.pipe(socket, { end: false });
    const answer = (await text(socket)).replaceAll("\u0000", "").trim();
    if (answer === "stream: OK") return "clean";
    if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) return "infected";
    throw new Error(`clamd answered: ${answer}`);
  } finally {
    socket.destroy();
  }
}

function placeOf(address: string): { path: string } | { host: string; port: number } {
  if (address.startsWith("/")) return { path: address };
  const [host = "", port] = address.split(":");
  return { host, port: Number(port) };
}

/** Each piece with its length before it; a length of nothing ends the stream. */
async function* framed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from("zINSTREAM\u0000");
  for await (const piece of bytes) {
    yield lengthOf(piece.byteLength);
    yield piece;
  }
  yield lengthOf(0);
}

function lengthOf(length: number): Uint8Array {
  const stated = Buffer.alloc(4);
  stated.writeUInt32BE(length);
  return stated;
}
