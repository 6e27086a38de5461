/** What to print when a command fails: one line for what a person can mend, and the stack for a mistake of ours. */
export function lastWords(error) {
  if (error?.name === "Trouble") return error.message;
  if (error?.code === "ENOSPC") return "The disk is full: free some space and start again.";
  const isForeign = ["EACCES", "EPERM", "EROFS"].includes(error?.code);
  if (isForeign && error.path) return `${error.path} may not be written: run as the user it belongs to.`;
  return error?.stack ?? String(error);
}
