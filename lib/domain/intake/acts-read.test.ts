import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";

const MEMBERS = [{ iso2: "KE", names: ["Kenya"] }];

const operativeOf = (text: string) => readDocument(text, MEMBERS).parts[0]?.operative ?? [];
const verbsOf = (text: string) => operativeOf(text).map((one) => one.acts.flatMap((act) => act.verbs));
const addressees = (text: string) =>
  operativeOf(text).map((one) => one.acts.flatMap((act) => act.addressees));

const preamble = "The Assembly,\n\nRecalling its earlier decisions,\n\n";

describe("a further verb in the same paragraph", () => {
  const bare = (text: string) =>
    verbsOf(`The participants,\n\nNoting the report,\n\n1. ${text}\n\n2. Thank the hosts.`)[0];

  it("counts in plain style when it asks somebody and the first verb does not", () => {
    expect(bare("Reject any attempt to close ports and urge all States to open them;")).toEqual([
      "reject",
      "urge",
    ]);
    expect(bare("Welcome the plan and endorse its aims;")).toEqual(["welcome", "endorse"]);
    expect(bare("Welcome the plan; endorse its aims;")).toEqual(["welcome", "endorse"]);
    expect(bare("Welcome the plan and urge the Harbour Tribunal to rule;")).toEqual(["welcome", "urge"]);
  });

  it("is an infinitive of the object otherwise", () => {
    expect(bare("Call upon parliaments to open ports and urge governments to help;")).toEqual(["call upon"]);
    expect(bare("Welcome the wish to go on and endorse its aims;")).toEqual(["welcome"]);
    expect(bare(`Welcome the plan ${"of all of us ".repeat(40)}and endorse its aims;`)).toEqual(["welcome"]);
    expect(bare("Welcome the plan and state its aims;")).toEqual(["welcome"]);
  });

  it("counts among infinitives", () => {
    const text =
      "LA ASAMBLEA GENERAL,\n\nRECORDANDO su informe,\n\nRESUELVE:\n\n1. Agradecer al anfitrión su ayuda e invitar a los gobiernos a seguir.\n\n2. Instar a los Estados a cooperar.";
    expect(verbsOf(text)).toEqual([["agradecer", "invitar"], ["instar"]]);
  });

  it("does not count where it is more often another word", () => {
    const text =
      "LA ASAMBLEA GENERAL,\n\nRECORDANDO su informe,\n\nRESUELVE:\n\n1. Agradecer la ayuda y publicar el informe.\n\n2. Instar a los Estados a cooperar.";
    expect(verbsOf(text)[0]).toEqual(["agradecer"]);
    expect(verbsOf(`${preamble}1. Notes the plan, orders of the day;\n\n2. Urges States to act.`)[0]).toEqual(
      ["notes"],
    );
    expect(verbsOf(`${preamble}1. Notes the plan, urge of the day;\n\n2. Urges States to act.`)[0]).toEqual([
      "notes",
    ]);
    expect(
      verbsOf(
        "إن البرلمان العربي،\n\nإذ يشير إلى قراره،\n\n1. يرحب بالتقرير ويحث الدول على العمل، ويرفع الأمر؛\n\n2. يقرر النظر فيه.",
      )[0],
    ).toEqual(["يرحب", "يحث"]);
  });

  it("counts after the pronoun of whom it asks", () => {
    const text =
      "L'Assemblée,\n\nRappelant son avis,\n\n1. Regrette le silence des autorités et les exhorte à répondre ;\n\n2. Note l'avis et les suites, et les note encore.";
    expect(verbsOf(text)[0]).toEqual(["regrette", "exhorte"]);
    expect(verbsOf(text)[1]).toEqual(["note"]);
  });

  it("counts in Spanish wherever it is an operative verb", () => {
    const text =
      "La Asamblea,\n\nRecordando su informe,\n\n1. Reafirma su voluntad y condena la violencia;\n\n2. Insta a los Estados a cooperar.";
    expect(verbsOf(text)[0]).toEqual(["reafirma", "condena"]);
  });

  it("counts in Romance languages when somebody or a 'that' follows", () => {
    const french =
      "L'Assemblée,\n\nRappelant son avis,\n\n1. Remercie le port et souhaite que les travaux continuent ;\n\n2. Approuve le plan et autorise le Secrétaire général de l'UIP à le publier ;\n\n3. Salue le plan et assure la suite.";
    expect(verbsOf(french)).toEqual([["remercie", "souhaite"], ["approuve", "autorise"], ["salue"]]);
  });

  it("counts when its object is set off by an aside or is its own", () => {
    expect(
      verbsOf(
        `${preamble}1. Notes the report, and welcomes in this regard the pledge made, and expresses its support for the envoy;\n\n2. Urges States to act.`,
      )[0],
    ).toEqual(["notes", "welcomes", "expresses its support"]);
  });
});

describe("whom a paragraph asks", () => {
  const asked = (text: string) => addressees(`${preamble}1. ${text}\n\n2. Notes the rest.`)[0];

  it("is somebody else where the object can act but no lexicon names it", () => {
    expect(asked("Requests the Harbour Committee to report;")).toEqual(["other"]);
    expect(asked("Demands that the occupying forces leave;")).toEqual(["other"]);
    expect(asked("Requests a tribunal to be formed;")).toEqual([]);
    expect(asked("Encourages efforts of the committee;")).toEqual([]);
    expect(asked("Encourages the harbour committee reform;")).toEqual([]);
    expect(asked("Requests one, two;")).toEqual([]);
    expect(asked("Requests one two three four five six seven;")).toEqual([]);
  });

  it("is read past words that qualify it", () => {
    expect(asked("Invites coastal States to share data;")).toEqual(["states"]);
    expect(asked("Urges technology companies to help;")).toEqual(["other"]);
    expect(asked("Urges WTO Member governments to agree;")).toEqual(["governments"]);
    expect(asked("Invites greater women participation;")).toEqual([]);
    expect(asked("Urges bold and swift States to act;")).toEqual([]);
    expect(asked("Urges\ntheparliaments to act;")).toEqual(["parliaments"]);
  });

  it("is not the United Nations where another body's head is named", () => {
    const said = (body: string, act: string) =>
      operativeOf(`${body},\n\nRecalling its earlier decisions,\n\n1. ${act}`)[0]?.acts[0]?.addressees;
    const request = "Requests the Secretary-General to report;";
    expect(said("The General Assembly", request)).toEqual(["un_secretary_general"]);
    expect(said("The 150th Assembly of the Inter-Parliamentary Union", request)).toEqual([
      "ipu_secretary_general",
    ]);
    expect(said("The Conference", request)).toEqual(["other"]);
    expect(said("The Conference", "Requests the United Nations Secretary-General to report;")).toEqual([
      "un_secretary_general",
    ]);
    expect(asked("Requests the Secretary General of the Association to report;")).toEqual(["other"]);
  });

  it("is read across a word that a line end has cut", () => {
    expect(asked("Calls on par-\nliaments to act;")).toEqual(["parliaments"]);
    expect(asked("Urges member par-\nliaments to act;")).toEqual(["parliaments"]);
  });

  it("is every one of several, known or not", () => {
    expect(asked("Invites governments, parliaments and Kenya to act;")).toEqual([
      "governments",
      "parliaments",
      "states",
    ]);
    expect(asked("Invites Kenya to act;")).toEqual(["states"]);
    const french =
      "L'Assemblée,\n\nRappelant son avis,\n\n1. Demande aux gouvernements ainsi qu'aux fédérations sportives de respecter la trêve ;\n\n2. Note le reste.";
    expect(addressees(french)[0]).toEqual(["governments", "other"]);
  });

  it("stands after the verb in Arabic", () => {
    const text =
      "إن البرلمان العربي،\n\nإذ يشير إلى قراره،\n\n1. يوصي بأن تنشئ البرلمانات لجاناً؛\n\n2. يطلب من لجنة الموانئ تقديم تقرير؛\n\n3. يطلب تشكيل لجنة؛\n\n4. يوصي بأن تنشر التقارير؛\n\n5. يدعو البرلمانات وكافة الدول إلى العمل؛\n\n6. يدعو وكافة الدول؛\n\n7. يدعو وشعبه إلى العمل.";
    expect(addressees(text).slice(0, 5)).toEqual([
      ["parliaments"],
      ["other"],
      [],
      [],
      ["parliaments", "states"],
    ]);
  });

  it("is nobody for a body that commits itself, and those who speak for 'we'", () => {
    expect(asked("Commits itself to the cause;")).toEqual([]);
    const french =
      "Nous, parlementaires,\n\nConscients de notre rôle,\n\n1. Nous engageons à agir ;\n\n2. Demandons aux gouvernements d'agir.";
    expect(addressees(french)).toEqual([["parliamentarians"], ["governments"]]);
    const mixed =
      "L'Assemblée,\n\nRappelant son avis,\n\n1. Note l'avis ;\n\n2. S'engage à agir ;\n\n3. Nous nous engageons à agir ;\n\n4. Engageons nos services ;";
    expect(addressees(mixed).slice(1)).toEqual([[], ["parliamentarians"], ["parliamentarians"]]);
    const text =
      "The participants,\n\nNoting the report,\n\n1. Commit themselves to the cause;\n\n2. Welcome the port;\n\n3. Thank the hosts.";
    expect(addressees(text)[0]).toEqual(["parliamentarians"]);
  });
});

describe("due rules", () => {
  it("end with the part of the year they name", () => {
    const due = (words: string) =>
      operativeOf(`${preamble}1. Requests the Secretary-General to report ${words};\n\n2. Notes the rest.`)[0]
        ?.acts[0]?.due;
    expect(due("in the first half of 2031")).toMatchObject({ isoDate: "2031-06-30", precision: "month" });
    expect(due("in the second half of 2031")).toMatchObject({ isoDate: "2031-12-31", precision: "year" });
    expect(due("in 2031")).toMatchObject({ isoDate: "2031-12-31", precision: "year" });
  });
});
