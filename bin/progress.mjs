// Plain JavaScript, because the first steps run before anything is installed.

const BEAT_SECONDS = 10;
const running = new Map();
const out = process.stderr;
let timer;

/**
 * Runs `work` and shows its name and seconds on standard error: as one line that is drawn again where a person
 * watches, and as a line now and then in a log. Several steps may run beside each other.
 */
export async function step(name, work) {
  running.set(name, Date.now());
  if (!out.isTTY) out.write(`${name} …\n`);
  if (!timer) timer = setInterval(beat, 1000);
  try {
    const value = await work();
    finish(name, "done in");
    return value;
  } catch (error) {
    finish(name, "failed after");
    throw error;
  }
}

function finish(name, how) {
  const seconds = secondsOf(name).toFixed(1);
  running.delete(name);
  out.write(`${out.isTTY ? "\r\x1b[K" : ""}${name} … ${how} ${seconds} s\n`);
  if (running.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

function beat() {
  const lines = [...running.keys()].map((name) => `${name} … ${Math.round(secondsOf(name))} s`);
  if (out.isTTY) out.write(`\r\x1b[K${lines.join(", ")}`);
  else if (Math.round(secondsOf([...running.keys()][0])) % BEAT_SECONDS === 0)
    out.write(`${lines.join(", ")}\n`);
}

function secondsOf(name) {
  return (Date.now() - running.get(name)) / 1000;
}
