/** What an element may hold and must carry: `children` is a regular expression over the names of its children, each with
 *  a space behind it. */
type Model = { children: string; text: boolean; required: string[]; optional: string[] };

const model = (children: string, required: string[] = [], optional: string[] = [], text = false): Model => ({
  children,
  text,
  required,
  optional,
});
const FRBR = "FRBRthis (FRBRuri )+(FRBRalias )*(FRBRdate )+(FRBRauthor )+(componentInfo )?(preservation )?";
const BLOCKS = "((blockList|blockContainer|tblock|toc|ul|ol|table|p|foreign|block) )";
const STRUCTURE = (body: string) =>
  `meta (coverPage )?(preface )?(preamble )?${body} (conclusions )?(attachments )?(components )?`;
const NAMED = ["num", "heading", "subheading"].map((name) => `(${name} )?`).join("");

/** The models of the elements that we write, as "Akoma Ntoso Version 1.0 Part 2: Specifications" (OASIS Standard,
 *  29 August 2018) gives them on the page of each element under
 *  docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/. The schema itself is in no package that npm has. */
export const MODELS: Readonly<Record<string, Model>> = {
  akomaNtoso: model("(documentCollection|statement) (components )?"),
  documentCollection: model(STRUCTURE("collectionBody"), ["name"], ["contains"]),
  statement: model(STRUCTURE("mainBody"), ["name"], ["contains"]),
  collectionBody: model("(component )+"),
  component: model("(documentCollection|statement) ", ["eId"]),
  meta: model(
    "identification (publication )?(classification )*(lifecycle )*(workflow )*(analysis )*(temporalData )*(references )*(notes )*(proprietary )*(presentation )*",
  ),
  identification: model("FRBRWork FRBRExpression FRBRManifestation (FRBRItem )?", ["source"]),
  FRBRWork: model(
    `${FRBR}FRBRcountry (FRBRsubtype )?(FRBRnumber )*(FRBRname )*(FRBRprescriptive )?(FRBRauthoritative )?`,
  ),
  FRBRExpression: model(
    `${FRBR}(FRBRversionNumber )?(FRBRauthoritative )?(FRBRmasterExpression )?(FRBRlanguage )+(FRBRtranslation )*`,
  ),
  FRBRManifestation: model(`${FRBR}(FRBRportion )?(FRBRformat )?`),
  FRBRthis: model("", ["value"]),
  FRBRuri: model("", ["value"]),
  FRBRalias: model("", ["value"], ["name"]),
  FRBRdate: model("", ["date", "name"]),
  FRBRauthor: model("", ["href"]),
  FRBRcountry: model("", ["value"]),
  FRBRsubtype: model("", ["value"]),
  FRBRnumber: model("", ["value"]),
  FRBRname: model("", ["value"]),
  FRBRauthoritative: model("", ["value"]),
  FRBRlanguage: model("", ["language"]),
  FRBRformat: model("", ["value"]),
  references: model("((original|passiveRef|activeRef|TLCOrganization|TLCEvent) )+", ["source"]),
  activeRef: model("", ["href"], ["eId", "showAs"]),
  TLCOrganization: model("", ["eId", "href", "showAs"]),
  TLCEvent: model("", ["eId", "href", "showAs"]),
  notes: model("(note )+", ["source"]),
  note: model(`${BLOCKS}+`, ["eId"], ["class"]),
  proprietary: model("", ["source"]),
  preface: model("((longTitle|p|block|container|formula) )+"),
  longTitle: model("((p|block) )+"),
  preamble: model("((recitals|citations|formula|container|p|block) )+"),
  recitals: model(`${NAMED}(intro )?((componentRef|recital) )+(wrapUp )?`, ["eId"]),
  recital: model(`${NAMED}${BLOCKS}+`, ["eId"]),
  mainBody: model("((paragraph|section|p|block|container) )+"),
  paragraph: model(`${NAMED}((intro )?((paragraph|subparagraph|list|point) )+(wrapUp )?|content )`, ["eId"]),
  content: model(`${BLOCKS}+`, ["eId"]),
  num: model("", [], [], true),
  p: model("((docNumber|docTitle|docDate|event|ref|i|b) )*", [], [], true),
  docNumber: model("", [], [], true),
  docTitle: model("", [], [], true),
  docDate: model("", ["date"], [], true),
  event: model("", ["refersTo"], [], true),
};
