import { describe, expect, test } from "vitest";
import { addMeasureSchema } from "./schema";

const typed = {
  type: "hearing",
  chamber: "lower",
  takenOn: "2024-03-14",
  title: "Hearing on legal pathways",
  description: "",
};
const problems = (sent: Record<string, unknown>) => {
  const parsed = addMeasureSchema.safeParse(sent, { error: () => "invalid" });
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
};

describe("a measure as it is typed", () => {
  test("keeps its links row by row and forgets empty rows", () => {
    const parsed = addMeasureSchema.parse({
      ...typed,
      tasks: "00000000-0000-4000-8000-000000000001",
      "links.0.href": " https://parliament.example/hearing ",
      "links.0.description": "Minutes",
      "links.0.isPublic": "no",
      "links.1.href": "",
      "links.1.description": "",
      "links.2.href": "http://parliament.example/",
    });
    expect(parsed.links).toEqual([
      { href: "https://parliament.example/hearing", description: "Minutes", isPublic: false },
      { href: "http://parliament.example/", description: "", isPublic: true },
    ]);
    expect(parsed.taskIds).toEqual(["00000000-0000-4000-8000-000000000001"]);
  });

  test("is told everything that is wrong with it at once, each at its box", () => {
    const sent = {
      takenOn: "31/2/2024",
      title: " ",
      description: "",
      "links.0.href": "javascript:alert(1)",
      "links.1.href": "",
      "links.1.description": "Minutes",
      "links.2.href": "www.parliament.example",
    };
    expect(problems(sent)).toEqual([
      "type: measure_type",
      "chamber: measure_chamber",
      "takenOn: not_a_date",
      "title: measure_title",
      "links.0.href: link_not_http",
      "links.1.href: link_missing",
      "links.2.href: link_not_a_link",
    ]);
  });

  test.each(["data:text/html,x", "vbscript:x", "java\nscript:alert(1)", "ftp://parliament.example/"])(
    "takes no link like %j",
    (href) => {
      expect(problems({ ...typed, "links.0.href": href })).toHaveLength(1);
    },
  );
});
