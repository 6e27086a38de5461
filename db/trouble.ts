/**
 * Something about the machine or its settings that a person has to mend. The message is one line that says
 * what to do; the commands print it without a stack trace and end with code 1.
 */
export class Trouble extends Error {
  override name = "Trouble";
}
