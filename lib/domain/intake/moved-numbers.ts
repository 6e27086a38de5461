import { sure } from "./border";
import type { LooseNumber, Mark } from "./marks";
import { opensUnlisted } from "./verb-starts";

/**
 * Numbers that stand in a column before their paragraphs: the last of the column seems to belong to the first of them.
 * Where as many unnumbered paragraphs follow a column as it has other numbers, and not before it, the first paragraph
 * takes the first number of the column. Both lists are in the order of the text; linear.
 */
export function settledNumbers(marks: Mark[], loose: LooseNumber[]): { marks: Mark[]; loose: LooseNumber[] } {
  const columns = columnsBefore(marks, loose);
  const groups = unnumberedAround(marks);
  const added: LooseNumber[] = [];
  const settled = marks.map((mark, index) => {
    const first = sure(columns[index]);
    const { before, following } = sure(groups[index]);
    if (!mark.label || first === null) return mark;
    const missing = mark.label.value - first;
    if (missing > 0 && before === missing + 1) {
      added.push({ value: mark.label.value, from: mark.from, end: mark.at });
      return { ...mark, label: null, from: mark.at };
    }
    if (following < missing || before >= missing) return mark;
    added.push({ value: mark.label.value, from: mark.from, end: mark.at });
    return { ...mark, label: { ...mark.label, value: first } };
  });
  return { marks: settled, loose: [...loose, ...added].sort((a, b) => a.from - b.from) };
}

/** For each mark the first number of the column that its own number ends; null where no column stands before it. */
function columnsBefore(marks: readonly Mark[], loose: readonly LooseNumber[]): (number | null)[] {
  let next = 0;
  let last: LooseNumber | null = null;
  let first = 0;
  return marks.map((mark) => {
    for (let number = loose[next]; number && number.end <= mark.from; number = loose[next]) {
      first = last && number.value === last.value + 1 ? first : number.value;
      last = number;
      next += 1;
    }
    const isNumber = mark.label?.kind === "number";
    return isNumber && last && mark.label?.value === last.value + 1 ? first : null;
  });
}

/** For each mark how many unnumbered verbs lie between it and the numbers before and after it. */
function unnumberedAround(marks: readonly Mark[]): { before: number; following: number }[] {
  const before = counts(marks);
  const following = counts([...marks].reverse()).reverse();
  return marks.map((_, index) => ({ before: sure(before[index]), following: sure(following[index]) }));
}

function counts(marks: readonly Mark[]): number[] {
  let count = 0;
  return marks.map((mark) => {
    const own = count;
    const isNumber = mark.label?.kind === "number";
    count = isNumber ? 0 : count + (opensUnlisted(mark) ? 1 : 0);
    return own;
  });
}
