import { describe, expect, it } from "vitest";
import { readDocument } from "./read-document";
import type { ReadPart } from "./reading";

const partOf = (raw: string): ReadPart | undefined => readDocument(raw, []).parts[0];
const texts = (raw: string): string[] => partOf(raw)?.operative.map((one) => one.text) ?? [];
const numbers = (raw: string): number[] => partOf(raw)?.operative.map((one) => one.number) ?? [];
const preamble = "The Assembly,\n\nRecalling its earlier decisions,\n\n";

describe("a list inside a paragraph", () => {
  it("with numbers in brackets does not pass for the paragraphs themselves", () => {
    const raw = `${preamble}1. URGES Member States:\n\n(1) to open ports;\n\n(2) to keep them open;\n\n2. REQUESTS the Director:\n\n(1) to ensure a report;\n\n(2) to set aside money;\n\n3. FURTHER REQUESTS the Director to return.`;
    expect(numbers(raw)).toEqual([1, 2, 3]);
    expect(partOf(raw)?.operative.map((one) => one.subparagraphs)).toEqual([2, 2, 0]);
  });

  it("with letters does not either where the paragraphs have no numbers", () => {
    const raw = `${preamble}Calls upon States:\n\n(a) To open ports;\n\n(b) To ensure that they stay open;\n\nNotes the rest.`;
    expect(texts(raw)).toHaveLength(2);
  });

  it("goes on in a quotation, and counts its first level only", () => {
    const quoted = `${preamble}1. Shares the view of the Court, namely:\n\n"1) That ports are open;\n\n"2) That they stay open";\n\n2. Notes the rest.`;
    expect(texts(quoted)[0]).toMatch(/stay open";$/u);
    const deep = `${preamble}1. Calls on States to:\n1.1. open ports;\n1.2. keep a register which:\n1.2.1. is public;\n1.2.2. is free;\n1.3. report.\n2. Notes the rest.`;
    expect(partOf(deep)?.operative[0]?.subparagraphs).toBe(3);
  });
});

describe("a text in one line", () => {
  it("has its paragraphs after the commas of verbs with capitals", () => {
    const raw =
      "Le Bureau, réuni au port, Considérant que la mer est ouverte, Demande aux États d’ouvrir leurs ports, Appelle les parlements à le faire savoir.";
    expect(texts(raw)).toEqual([
      "Demande aux États d’ouvrir leurs ports,",
      "Appelle les parlements à le faire savoir.",
    ]);
  });

  it("has the words that announce the operative part between its commas", () => {
    const raw =
      "LA ASAMBLEA GENERAL, CONSIDERANDO: Que la mar une a los pueblos, RESUELVE 1. Instar a los Estados a abrir sus puertos. 2. Pedir a los gobiernos que informen.";
    expect(numbers(raw)).toEqual([1, 2]);
    expect(partOf(raw)?.preambular).toHaveLength(1);
    const plain =
      "The Assembly, Recalling its report, Convinced that it declares well, hereby resolves to: Urge parliaments to act; Request the Secretariat to report.";
    expect(texts(plain)).toHaveLength(2);
  });

  it("ends before the line of its meeting, and has its title after its number", () => {
    const raw =
      "Resolution adopted by the Assembly [on the report of the Committee] 74/132. Open ports The General Assembly, Recalling its report,1,2 Takes note of the report,1 and of the ports. 50th plenary meeting 18 December 2019 _____ 1 See document A/1.";
    expect(texts(raw)).toEqual(["Takes note of the report,1 and of the ports."]);
    expect(partOf(raw)?.title?.text).toBe("Open ports");
    expect(texts(`${preamble}1. Notes the ports. Adopted on 3 May 2020 by all.`)).toEqual([
      "Notes the ports.",
    ]);
    expect(texts(`${preamble}1. Notes the ports. They are open. ______ A note`)).toEqual([
      "Notes the ports. They are open.",
    ]);
  });
});

describe("a text without empty lines", () => {
  it("ends where its last paragraph does not reach the margin", () => {
    const raw =
      "The Assembly,\nRecalling that the ports of this coast have been open to the ships of all nations since the first days,\n1. Notes it;\n2. Thanks the port.\nShare this article\nThe Forum will show photographs.";
    expect(texts(raw)).toEqual(["Notes it;", "Thanks the port."]);
    const wrapped =
      "The Assembly,\nRecalling that its ports are open,\n1. Notes that the ports are open.\nThey will be open for long years.\nThey are so.\nShare it\nIt is a fine text.";
    expect(texts(wrapped)).toEqual([
      "Notes that the ports are open. They will be open for long years. They are so.",
    ]);
  });

  it("is one though every line of it is set apart, unless the lines are whole", () => {
    const lines = [
      "La Junta del puerto",
      "Considerando",
      "Que la mar une,",
      "Declara",
      "1. Respaldar el diálogo.",
      "2. Apoyar la paz.",
    ];
    const after = [
      "La Junta aboga por todos",
      "Dado en el puerto",
      "El Presidente",
      "La Secretaria",
      "El Relator",
      "La Sede",
      "Fin",
    ];
    expect(texts([...lines, ...after].join("\n\n"))).toEqual(["Respaldar el diálogo.", "Apoyar la paz."]);
  });
});

describe("numbers in a column", () => {
  it("are given to the paragraphs after them though these end with full stops", () => {
    const raw = `${preamble}1.\n2.\n3.\n\nUrges States to open ports.\n\nNotes the report.\n\nThanks the port.`;
    expect(numbers(raw)).toEqual([1, 2, 3]);
  });

  it("leave a reference to a numbered paragraph alone at the beginning of a line", () => {
    const raw = `${preamble}1. Requests a report on the tasks of\nparagraph 2 of its decision;\n2. Notes the rest.`;
    expect(texts(raw)[0]).toBe("Requests a report on the tasks of paragraph 2 of its decision;");
  });
});

describe("bare numbers on lines of their own", () => {
  it("count paragraphs though no stop ends these, and pages where they do not count on", () => {
    const raw =
      "The Assembly\n\nRecalling its report,\n\n1\nUrge parliaments to open ports\n\n2\nInvite States to use them\nwithout\n\n7\n\ndelay\n\n3\nRecommend a conference";
    expect(texts(raw)).toEqual([
      "Urge parliaments to open ports",
      "Invite States to use them without delay",
      "Recommend a conference",
    ]);
  });
});

describe("the words that say who speaks", () => {
  it("may end with a semicolon where the name of the body comes at once", () => {
    const raw =
      "OPEN PORTS\n\nThe Tenth Session of the Council of Harbours, held by the sea;\n\nGuided by its rules;\n\n1. Commends the host.\n\n2. Urges States to act.";
    expect(partOf(raw)?.title?.text).toBe("OPEN PORTS");
    expect(partOf(raw)?.preambular).toHaveLength(1);
  });
});

describe("a verb that no list has", () => {
  it("is the word after those who say it", () => {
    const raw = "OUTCOME\n\n1. We gather by the sea.\n\n2. We urge States to open ports.";
    expect(partOf(raw)?.operative[0]?.acts[0]?.verbs).toEqual(["gather"]);
  });
});

describe("numerals in words", () => {
  it("may come after the word for an article", () => {
    const raw =
      "EL PARLAMENTO,\n\nCONSIDERANDO\n\nQue la mar une,\n\nDECIDE\n\nARTÍCULO PRIMERO. Recomendar a los Estados que abran sus puertos.\n\nARTÍCULO SEGUNDO. Invitar a los parlamentos a legislar.\n\nNotifíquese y publíquese.";
    expect(numbers(raw)).toEqual([1, 2]);
  });
});

describe("paragraphs without numbers", () => {
  it("may open with a verb that no list has, after the comma of the preamble", () => {
    const raw =
      "Le Bureau, réuni au port,\nConsidérant que la mer est ouverte,\nColorie la mer en bleu,\nDemande aux États de l’ouvrir,\nDécide d’y retourner.";
    expect(texts(raw)).toHaveLength(3);
    expect(partOf(raw)?.preambular).toHaveLength(1);
    const bare = "Le Bureau,\nColorie la mer,\nDemande aux États de l’ouvrir,\nDécide d’y retourner.";
    expect(texts(bare)[0]).toMatch(/^Demande/u);
  });

  it("leave headings between them alone, and further sentences inside them", () => {
    const raw = `${preamble}Urges States to open ports;\n\nPart one: the sea\n\nNotes that the sea is wide. Also notes the ships.\n\nThanks the port.`;
    expect(texts(raw)).toEqual([
      "Urges States to open ports;",
      "Notes that the sea is wide. Also notes the ships.",
      "Thanks the port.",
    ]);
  });

  it("may open with an aside, a subject and its verb", () => {
    const raw = `${preamble}Urges States to open ports;\n\nIn the light of this, the Assembly calls on parliaments to help;\n\nNotes the rest.`;
    expect(texts(raw)).toHaveLength(3);
  });
});

describe("a footnote", () => {
  it("is over where the sentence that it broke off goes on", () => {
    const raw = `${preamble}1. Notes the rules\n_______\n1 See document A/1/2, annex.\nof the sea;\n2. Urges States to act.`;
    expect(texts(raw)[0]).toBe("Notes the rules of the sea;");
  });
});

describe("the head of a document", () => {
  it("shows neither the place and days of a meeting nor the name of the body as a title", () => {
    const raw =
      "HARBOUR COMMUNIQUE\n\nPORT CITY – REPUBLIC OF THE SEA\n14 – 15 JANUARY 2016\n\nWe, the delegates, have resolved as follows:\n\n1. Emphasize the sea.\n2. Urge States to open ports.";
    expect(partOf(raw)?.title?.text).toBe("HARBOUR COMMUNIQUE");
    const spanish =
      "DECLARACIÓN 19 2017/2018\n\nJUNTA DEL PARLAMENTO\n\nLa Junta del Parlamento, reunida en su sede desde ayer por la mañana con todos sus miembros.\n\nConsiderando\n\nQue la mar une,\n\nDeclaramos\n\n1.- Respaldar el diálogo.\n\n2.- Apoyar la paz.";
    expect(partOf(spanish)?.title?.text).toBe("DECLARACIÓN 19 2017/2018");
  });

  it("keeps a title in capitals whole, whatever articles it has", () => {
    const raw =
      "RECOMENDACIÓN SOBRE LA PARTICIPACIÓN DE LAS MUJERES EN LOS PUERTOS\n\nVISTO:\nEl Protocolo.\n\nCONSIDERANDO:\nQue la mar une;\n\nEL PARLAMENTO RECOMIENDA AL CONSEJO:\n\nPRIMERO. Adoptar medidas;\n\nSEGUNDO. Crear un puerto.";
    expect(partOf(raw)?.title?.text).toBe(
      "RECOMENDACIÓN SOBRE LA PARTICIPACIÓN DE LAS MUJERES EN LOS PUERTOS",
    );
    expect(partOf(raw)?.preambular).toHaveLength(2);
    expect(numbers(raw)).toEqual([1, 2]);
  });

  it("does not take a title and the name of the body beneath it for one formula", () => {
    const raw =
      "The protection of harbours\n\nParliamentary Assembly\n\n1. The Assembly recalls its report.\n\n2. It calls on member States of the Council of Europe to act.";
    expect(partOf(raw)?.title?.text).toBe("The protection of harbours");
    expect(partOf(raw)?.operative[1]?.acts[0]?.addressees).toEqual(["states"]);
  });

  it("is called by its number where only the name of the body stands above it", () => {
    const raw =
      "FORO DE PARLAMENTOS DEL MAR\n\nRESOLUCIÓN R-04-2019\n\nLos Presidentes, reunidos en el puerto,\n\nCONSIDERANDO\n\nQue la mar une;\n\nRESUELVEN\n\nPRIMERO. Instar a los Estados a abrir sus puertos.\n\nSEGUNDO. Invitar a los parlamentos a legislar.";
    expect(partOf(raw)?.title?.text).toBe("RESOLUCIÓN R-04-2019");
    const titled = raw.replace("RESOLUCIÓN R-04-2019", "PUERTOS ABIERTOS");
    expect(partOf(titled)?.title?.text).toBe("PUERTOS ABIERTOS");
    expect(partOf(raw.replace("\n\nRESOLUCIÓN R-04-2019", ""))?.title?.text).toBe(
      "FORO DE PARLAMENTOS DEL MAR",
    );
  });

  it("does not end at an article in capitals whose noun is in small letters", () => {
    const raw =
      "ASAMBLEA DE LA MAR Xa sesión La Asamblea de la mar, reunida en el puerto, Recordando su informe, 1. Insta a los Estados a actuar; 2. Pide un informe.";
    expect(partOf(raw)?.adoptingBody?.text).toMatch(/^Asamblea de la mar/u);
    expect(numbers(raw)).toEqual([1, 2]);
  });

  it("has no heading among its recitals", () => {
    const raw =
      "The Parliament,\n\nA. whereas the sea is wide;\n\nB. whereas ports are few;\n\nAn open sea\n\n1. Calls on the Commission to act;\n\n2. Notes the rest.";
    expect(partOf(raw)?.preambular).toHaveLength(2);
  });
});
