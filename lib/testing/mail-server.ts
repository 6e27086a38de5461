import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the server says to a letter: takes it, or answers with a code and a text at once or after its body. */
type Answer = { at: "recipient" | "body"; code: number; text: string } | null;

/** A real SMTP server on the loopback address. `answerTo` says what it makes of an address; letters that it took stand
 *  in `taken`, in their order. */
export type TestMailServer = {
  url: string;
  taken: ParsedMail[];
  answerTo: (decide: (address: string) => Answer) => void;
  close: () => Promise<void>;
};

/** Starts a mail server on a port of its own, or on `port` again. */
export async function startMailServer(port = 0): Promise<TestMailServer> {
  const taken: ParsedMail[] = [];
  let decide: (address: string) => Answer = () => null;
  const refusal = ({ code, text }: { code: number; text: string }) =>
    Object.assign(new Error(text), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, callback) => {
      const answer = decide(address);
      callback(answer?.at === "recipient" ? refusal(answer) : null);
    },
    onData: (stream, session, callback) => {
      const [to] = session.envelope.rcptTo;
      const answer = decide(to?.address ?? "");
      simpleParser(stream).then((mail) => {
        if (answer?.at === "body") return callback(refusal(answer));
        taken.push(mail);
        return callback(null);
      }, callback);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  // A connection that its client cuts is no fault of the server.
  server.on("error", () => {});
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    answerTo: (next) => {
      decide = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
