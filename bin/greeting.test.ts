import { expect, test } from "vitest";
import { greeting } from "./greeting";

const ada = { role: "officer", of: null, name: "Ada", email: "ada@demo.test", password: "one" };
const bo = { role: "coordinator", of: "Kenya", name: "Bo Li", email: "bo@demo.test", password: "two" };

test("the demo names every account in a table", () => {
  expect(greeting({ publicUrl: "http://localhost:3000", demo: true }, [ada, bo])).toBe(`
Operative runs at http://localhost:3000 (Ctrl-C stops it)

Demo accounts:
  role         of     name   e-mail         password
  officer             Ada    ada@demo.test  one
  coordinator  Kenya  Bo Li  bo@demo.test   two

`);
});

test("outside the demo no account is named", () => {
  expect(greeting({ publicUrl: "https://operative.example.org", demo: false }, [])).not.toContain("accounts");
});
