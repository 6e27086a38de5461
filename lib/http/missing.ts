/** How a refinement says that `field` is missing: beside that field, and whatever else is wrong, so that a person sees
 *  everything at once. What is no form at all is left to the schema's own answer. */
export function missing(field: string): {
  error: "required";
  path: string[];
  when: (payload: { value: unknown }) => boolean;
} {
  return {
    error: "required",
    path: [field],
    when: ({ value }) => typeof value === "object" && value !== null,
  };
}
