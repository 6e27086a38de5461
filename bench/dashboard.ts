import autocannon from "autocannon";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";

const SECONDS = 6;
const CONNECTIONS = 10;
const ROUNDS = 3;
const OFFICER = "officer@ipu.example";

/** Requests per second of the dashboard beside those of an all but empty page of the same application, signed in as
 *  the same officer, in turn and several times, so that a change of the machine's speed meets both. */
export async function benchDashboard(baseUrl: string): Promise<string[]> {
  const cookie = await signIn(baseUrl);
  const ratios: number[] = [];
  const lines: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const empty = await load(`${baseUrl}/en/account`, cookie);
    const dashboard = await load(`${baseUrl}/en/dashboard`, cookie);
    ratios.push(dashboard / empty);
    lines.push(`round ${round + 1}: dashboard ${dashboard.toFixed(0)}/s, empty page ${empty.toFixed(0)}/s`);
  }
  const median = ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  return [
    ...lines,
    `dashboard / empty page = ${median.toFixed(2)} (median of ${ROUNDS}; at least 0.5 is asked)`,
  ];
}

async function load(url: string, cookie: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed`);
  return result.requests.average;
}

/** next-auth's own door, as an API client would use it: the form of the page is for people. */
async function signIn(baseUrl: string): Promise<string> {
  const csrf = await fetch(`${baseUrl}/api/auth/csrf`);
  const jar = cookiesOf(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const signedIn = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: jar, "content-type": "application/x-www-form-urlencoded", origin: baseUrl },
    body: new URLSearchParams({ csrfToken, email: OFFICER, password: DEMO_PASSWORD }),
  });
  const cookie = cookiesOf(signedIn);
  if (!cookie.includes("session-token"))
    throw new Error(`The officer could not sign in (${signedIn.status})`);
  return cookie;
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}
