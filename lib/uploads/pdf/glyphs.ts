/** A drawn character (or the few that one sign stands for) on a page: where its baseline begins, how wide and how large
 *  it is, in points from the lower left corner. */
export type Glyph = { text: string; x: number; y: number; width: number; size: number };

/** What a page draws, as pdf.js lists it: the number of an operation and what it is done with. */
export type Operations = { fnArray: readonly number[]; argsArray: readonly unknown[] };

type Matrix = readonly [number, number, number, number, number, number];
type Drawn = { unicode: string; width: number; isSpace?: boolean };
type TextState = {
  matrix: Matrix;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
};

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Text that leans more than this is a stamp over the page or a note along its side, and no part of what it says. */
const LEAN_MAX = 0.2;

/** The characters of a page where they are drawn, in the order in which the file draws them, which need not be that of
 *  reading. `codes` are the numbers of the operations by their names. We follow the drawing ourselves because pdf.js
 *  turns right-to-left text around by itself and loses how its joined letters lam and alef stood. */
export function glyphsOf(
  { fnArray, argsArray }: Operations,
  codes: Readonly<Record<string, number>>,
): Glyph[] {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const glyphs: Glyph[] = [];
  const saved: TextState[] = [];
  let state: TextState = {
    matrix: IDENTITY,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  let line = IDENTITY;
  let at = IDENTITY;
  const startLine = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y]);
    at = line;
  };
  const show = (drawn: readonly unknown[]) => {
    at = drawnAt({ drawn, at, state, glyphs });
  };
  const save = () => saved.push(state);
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const OPERATIONS: Record<string, (args: readonly never[]) => unknown> = {
    save,
    restore,
    transform: (matrix) => {
      state = { ...state, matrix: times(state.matrix, sixOf(matrix)) };
    },
    paintFormXObjectBegin: ([matrix]) => {
      save();
      if (matrix) state = { ...state, matrix: times(state.matrix, sixOf(matrix)) };
    },
    paintFormXObjectEnd: restore,
    beginText: () => {
      line = IDENTITY;
      at = IDENTITY;
    },
    setFont: ([, size]) => {
      state = { ...state, size: size ?? 0 };
    },
    setCharSpacing: ([charSpacing]) => {
      state = { ...state, charSpacing: charSpacing ?? 0 };
    },
    setWordSpacing: ([wordSpacing]) => {
      state = { ...state, wordSpacing: wordSpacing ?? 0 };
    },
    setHScale: ([percent]) => {
      state = { ...state, stretch: (percent ?? 100) / 100 };
    },
    setLeading: ([leading]) => {
      state = { ...state, leading: leading ?? 0 };
    },
    setTextRise: ([rise]) => {
      state = { ...state, rise: rise ?? 0 };
    },
    setTextMatrix: ([matrix]) => {
      line = sixOf(matrix ?? IDENTITY);
      at = line;
    },
    moveText: ([x, y]) => startLine(x ?? 0, y ?? 0),
    setLeadingMoveText: ([x, y]) => {
      state = { ...state, leading: -(y ?? 0) };
      startLine(x ?? 0, y ?? 0);
    },
    nextLine: () => startLine(0, -state.leading),
    showText: ([drawn]) => show(drawn ?? []),
    showSpacedText: ([drawn]) => show(drawn ?? []),
    nextLineShowText: ([drawn]) => {
      startLine(0, -state.leading);
      show(drawn ?? []);
    },
  };
  fnArray.forEach((code, index) => {
    OPERATIONS[names.get(code) ?? ""]?.((argsArray[index] ?? []) as readonly never[]);
  });
  return glyphs;
}

/** Notes down each sign of a drawn text and gives the place behind it. Numbers between signs move it, in thousandths
 *  of the size. */
function drawnAt(text: { drawn: readonly unknown[]; at: Matrix; state: TextState; glyphs: Glyph[] }): Matrix {
  const { drawn, state, glyphs } = text;
  let { at } = text;
  for (const sign of drawn) {
    if (typeof sign === "number") {
      at = times(at, [1, 0, 0, 1, (-sign / 1000) * state.size * state.stretch, 0]);
      continue;
    }
    const { unicode, width, isSpace } = sign as Drawn;
    const drawnWidth = (width / 1000) * state.size * state.stretch;
    const [a, b, , d, x, y] = times(state.matrix, times(at, [1, 0, 0, 1, 0, state.rise]));
    const isLevel = a > 0 && Math.abs(b) <= LEAN_MAX * a;
    if (isLevel && unicode !== "" && d !== 0) {
      glyphs.push({ text: unicode, x, y, width: drawnWidth * a, size: Math.abs(d) * Math.abs(state.size) });
    }
    const behind = drawnWidth + (state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.stretch;
    at = times(at, [1, 0, 0, 1, behind, 0]);
  }
  return at;
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** A matrix comes as an array or, after a copy between threads, as an object with the keys of one. */
function sixOf(given: ArrayLike<number>): Matrix {
  const at = (index: number) => given[index] ?? IDENTITY[index] ?? 0;
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
