/** Names the boxes of one task in the forms of an evidence check: "value:<task>", "note:<task>", "reply:<task>". */
export function taskBox(name: "value" | "note" | "reply", taskId: string): string {
  return `${name}:${taskId}`;
}
