import "server-only";
import { env, LOG_LEVELS, type LogLevel } from "@/lib/env";

/** What a line says beside its message; an `Error` is written with its stack and cause. */
type LogDetails = Readonly<Record<string, unknown>>;

type Write = (message: string, details?: LogDetails) => void;

/**
 * The one logger: a line of JSON per event, faults to standard error. Messages are constant text and what varies
 * goes into details, so that lines can be counted. Never log what people wrote, passwords or tokens.
 */
export const log: Record<LogLevel, Write> = {
  debug: (message, details) => write("debug", message, details),
  info: (message, details) => write("info", message, details),
  warn: (message, details) => write("warn", message, details),
  error: (message, details) => write("error", message, details),
};

function write(level: LogLevel, message: string, details: LogDetails = {}): void {
  if (LOG_LEVELS.indexOf(level) < LOG_LEVELS.indexOf(env().LOG_LEVEL)) return;
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...details }, writable);
  const stream = level === "error" ? process.stderr : process.stdout;
  stream.write(`${line}\n`);
}

function writable(_key: string, value: unknown): unknown {
  if (value instanceof Error) return { stack: value.stack, cause: value.cause };
  return typeof value === "bigint" ? String(value) : value;
}
