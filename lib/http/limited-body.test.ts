import { describe, expect, it } from "vitest";
import { limitedBody } from "./limited-body";

const sent = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("https://operative.example/api/readings", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
const stream = (chunks: number) =>
  new ReadableStream({
    start(controller) {
      for (let n = 0; n < chunks; n += 1) controller.enqueue(new Uint8Array(10).fill(n));
      controller.close();
    },
  });

describe("the body of a request", () => {
  it("is read up to its limit", async () => {
    expect(await limitedBody(sent(stream(3)), 30)).toEqual(
      Uint8Array.from([...Array(10).fill(0), ...Array(10).fill(1), ...Array(10).fill(2)]),
    );
    expect(await limitedBody(sent(null), 30)).toEqual(new Uint8Array());
  });

  it("is given up beyond it, whatever length it states", async () => {
    expect(await limitedBody(sent(stream(4)), 30)).toBeNull();
    expect(await limitedBody(sent("short", { "content-length": "31" }), 30)).toBeNull();
  });
});
