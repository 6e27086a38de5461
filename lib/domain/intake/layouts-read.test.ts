import { describe, expect, it } from "vitest";
import { clausesOf } from "./clauses";
import { foldedOf, viewOf } from "./folding";
import { LEXICONS } from "./lexicon";
import { readDocument } from "./read-document";
import type { MemberNames } from "./reading";

const MEMBERS: MemberNames[] = [
  { iso2: "PT", names: ["Portugal"] },
  { iso2: "KE", names: ["Kenya"] },
  { iso2: "LB", names: ["Liban", "لبنان", "Lebanon"] },
];

const partOf = (text: string) => readDocument(text, MEMBERS).parts[0];
const operativeOf = (text: string) => partOf(text)?.operative ?? [];
const verbsOf = (text: string) => operativeOf(text).map((one) => one.acts.flatMap((act) => act.verbs));
const addressees = (text: string) =>
  operativeOf(text).map((one) => one.acts.flatMap((act) => act.addressees));
const reserved = (text: string) =>
  partOf(text)?.reservations.map(({ iso2, scope, paragraphs }) => [iso2, scope, paragraphs]);

const preamble = "The Assembly,\n\nRecalling its earlier decisions,\n\n";

describe("a declaration with prose around it", () => {
  it("does not begin at words that somebody is quoted with", () => {
    const text = [
      'Delegates met for two days. "We call on everybody to act", the host said.',
      "",
      "Harbour Declaration",
      "",
      "We, members of parliament, gathered by the sea:",
      "",
      "• Recognize that ports feed cities;",
      "• Pledge to visit them by the end of 2031;",
      "• Thank our hosts.",
      "",
      "The next meeting has no date yet.",
      "Share this page",
    ].join("\n");
    expect(operativeOf(text).map((one) => one.text)).toEqual([
      "Recognize that ports feed cities;",
      "Pledge to visit them by the end of 2031;",
      "Thank our hosts.",
    ]);
    expect(addressees(text)[1]).toEqual(["parliamentarians"]);
    expect(partOf(text)?.title?.text).toBe("Harbour Declaration");
  });

  it("does not begin at a quotation that opens a line", () => {
    const text =
      '"I urge you to read on," she said.\n\nWe, the delegates,\n\n(i) welcome the report;\n\n(ii) undertake to read it.';
    expect(verbsOf(text)).toEqual([["welcome"], ["undertake"]]);
  });

  it("begins after a first-person subject in Spanish and in Arabic", () => {
    const spanish =
      "Nosotras y nosotros, parlamentarias de la región, reunidas en el puerto,\n\n* Nos comprometemos a volver;\n\n* Llamamos a los gobiernos a ayudar.";
    expect(addressees(spanish)).toEqual([["parliamentarians"], ["governments"]]);
    const arabic =
      "إعلان الميناء\n\nنحن رؤساء البرلمانات، المجتمعين في الميناء،\n\nأولاً: نؤكد أهمية الموانئ؛\n\nثانياً: ندعو الحكومات إلى صيانتها.";
    expect(verbsOf(arabic)).toEqual([["نؤكد"], ["ندعو"]]);
    expect(partOf(arabic)?.title?.text).toBe("إعلان الميناء");
  });
});

describe("paragraphs and layout", () => {
  it("may hold no word at all, and then no clause", () => {
    const view = viewOf(foldedOf("— * —"), []);
    const style = { isBare: false, isInfinitive: false };
    expect(clausesOf(view, { start: 0, end: view.key.length }, LEXICONS.en, style)).toEqual([]);
  });

  it("may begin with a number and no verb after the words that say who speaks", () => {
    expect(
      operativeOf("The Assembly,\n1. Ports are open.\n2. Notes the rest.\n3. Urges States to act."),
    ).toHaveLength(3);
  });

  it("is not announced by an Arabic body in the middle of a line", () => {
    const text =
      "إن البرلمان العربي،\n\nإذ يشير إلى قراره،\n\n1. يؤكد أن الموانئ، إن المجلس، يرحب بها؛\n\n2. يحث الدول على العمل.";
    expect(operativeOf(text)).toHaveLength(2);
  });

  it("opens with a subject after words that could open a preamble", () => {
    const text =
      "The Assembly,\n\n1. The Assembly is concerned about ports.\n\n2. In the light of this, the Assembly calls on States to act.";
    expect(operativeOf(text)).toHaveLength(2);
  });

  it("leaves a column of numbers to the paragraphs before it", () => {
    const text =
      "La Asamblea,\n\nObservando el informe,\n\nPide a los gobiernos que actúen;\n\nInsta a los Estados a cooperar;\n1.\n2.\n\npágina 2\n\nDecide volver a reunirse;\n\nAgradece el informe.\n3.\n4.";
    expect(operativeOf(text).map((one) => one.number)).toEqual([1, 2, 3, 4]);
    expect(partOf(text)?.preambular).toHaveLength(1);
  });

  it("takes a running title made of lines of the cover, and a note in brackets, out of a sentence", () => {
    const text =
      "Harbour Assembly\nTenth session\n\nThe Harbour Assembly,\n\nRecalling its report,\n\n1. Urges States to open\n- 2 -\nHarbour Assembly – Tenth session\n\n(1) See document HA/10.\n\nports;\n\n2. Notes the rest.";
    expect(operativeOf(text)[0]?.text).toBe("Urges States to open ports;");
  });

  it("leaves a letter alone that could begin a broken one at the very end", () => {
    const text = "La Asamblea,\n\nRecordando su informe,\n\n1. Pide a los gobiernos que cuiden el GUARANÍ";
    expect(operativeOf(text)[0]?.acts[0]?.text).toMatch(/GUARANÍ$/u);
  });

  it("takes a symbol with the title beside it out of a sentence", () => {
    const text =
      "A/RES/99/1\n\n99/1. Open ports\n\nThe General Assembly,\n\nRecalling its report,\n\n1. Urges States to open\n24-22937 2/3\nA/RES/99/1 Open ports\nK2200690[E] 210322\n\ntheir ports;\n\n2. Notes the rest.";
    expect(operativeOf(text)[0]?.text).toBe("Urges States to open their ports;");
  });

  it("finds who speaks in a text without line ends", () => {
    const text =
      "RÉSOLUTION RELATIVE À LA LUTTE POUR LES PORTS La 44e Conférence des ports, réunie sur la côte, Rappelant son avis, 1. Condamne la fermeture ; 2. Demande aux États de les ouvrir.";
    expect(partOf(text)?.title?.text).toBe("RÉSOLUTION RELATIVE À LA LUTTE POUR LES PORTS");
  });

  it("reads a short text in the language of most of its words", () => {
    const text =
      "Declaración de la costa\n\nLa Asamblea,\n\nRecordando el informe de la mesa,\n\n1. Reafirma que la costa es de los pueblos;\n\n2. Pide a los gobiernos que la cuiden.";
    expect(partOf(text)?.language).toBe("es");
  });

  it("keeps letters read in the wrong encoding in paragraphs and shows them in acts as they were meant", () => {
    const text =
      "L'AssemblÃ©e,\n\nRappelant son avis,\n\n1. Demande aux Ã‰tats d'agir Ã\u00a0 sa prochaine session â€“ ici.\n\n2. Note le reste.";
    expect(operativeOf(text)[0]?.text).toContain("Demande aux Ã‰tats d'agir");
    expect(operativeOf(text)[0]?.acts[0]?.text).toContain("Demande aux États d'agir");
    expect(operativeOf(text)[0]?.acts[0]?.text).toContain("– ici.");
    expect(
      operativeOf("L'Assemblée,\n\nRappelant son avis,\n\n1. Salue l'ÂGE Ãx.\n\n2. Note.")[0]?.text,
    ).toBe("Salue l'ÂGE Ãx.");
  });
});

describe("lists inside paragraphs and preambles", () => {
  it("may be numbered in brackets under a number of another kind", () => {
    const text =
      "The Assembly,\n\nNoting the report,\n\n1. URGES Member States:2\n(1) to open ports by the end of 2031;\n(2) to keep them open;\n2. NOTES the rest;\n(1) See the annex.";
    expect(operativeOf(text).map((one) => [one.number, one.subparagraphs])).toEqual([
      [1, 2],
      [2, 0],
    ]);
    expect(operativeOf(text)[0]?.text).toMatch(/keep them open;$/u);
  });

  it("count a bulleted preamble by its bullets", () => {
    const text =
      "إن المجلس،\n\n- بعد اطلاعه على المذكرة،\n- وعلى التقرير،\n- وإذ يشير إلى قراره،\n\nيقرر:\n\n1. دعوة الدول إلى العمل.\n2. حث البرلمانات على العمل.";
    expect(partOf(text)?.preambular).toHaveLength(3);
  });
});

describe("titles", () => {
  it("join a kind to the matter beneath it", () => {
    expect(partOf(`RESOLUTION\nON OPEN PORTS\n\n${preamble}1. Urges States to act.`)?.title?.text).toBe(
      "RESOLUTION ON OPEN PORTS",
    );
    expect(partOf(`Open questions\nON OPEN PORTS\n\n${preamble}1. Urges States to act.`)?.title?.text).toBe(
      "Open questions ON OPEN PORTS",
    );
    expect(partOf(`ON OPEN PORTS\n\n${preamble}1. Urges States to act.`)?.title?.text).toBe("ON OPEN PORTS");
  });

  it("fall back on the number of the document", () => {
    const head =
      "United Nations S/RES/7 (2031)\nSecurity Council Distr.: General\n9 May 2031\n\nResolution 7 (2031)\n\nAdopted by the Assembly on 9 May 2031\n\n";
    expect(partOf(`${head}${preamble}1. Urges States to act.`)?.title?.text).toBe("Resolution 7 (2031)");
  });

  it("pass over the way through a web site", () => {
    expect(
      partOf(`Open ports\n\nHome » Events » Ports\n\n${preamble}1. Urges States to act.`)?.title?.text,
    ).toBe("Open ports");
  });
});

describe("reservations", () => {
  const text = (after: string) => `${preamble}1. Urges States to act;\n\n2. Notes the rest.\n\n${after}`;

  it("name paragraphs by a numeral", () => {
    expect(
      reserved(
        text(
          "The delegation of Kenya had a reservation on the second preambular paragraph and Portugal on the first paragraph.",
        ),
      ),
    ).toEqual([
      ["KE", "preambular", [2]],
      ["PT", "operative", [1]],
    ]);
    expect(
      reserved(
        "إن البرلمان العربي،\n\nإذ يشير إلى قراره،\n\n1. يحث الدول على العمل؛\n\n2. يرحب بالتقرير.\n\nتحفظ وفد لبنان على الفقرة الثانية من الديباجة.",
      ),
    ).toEqual([["LB", "preambular", [2]]]);
  });

  it("are a list under a heading of their own", () => {
    expect(reserved(text("Reservations:\n• Kenya: operative paragraph 2\n• Portugal: entire text"))).toEqual([
      ["KE", "operative", [2]],
      ["PT", "whole", []],
    ]);
  });

  it("are said by those who could not join a consensus", () => {
    expect(
      reserved(text("The delegation of Kenya could not join the consensus on the document as a whole.")),
    ).toEqual([["KE", "whole", []]]);
  });
});
