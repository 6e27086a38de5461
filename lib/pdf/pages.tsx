import "server-only";
import { Document, Page, StyleSheet, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { directionOf, type Locale } from "@/lib/domain/locale";
import { textDirection } from "./direction";
import { FAMILIES } from "./fonts";
import type { Printed, PrintedBlock, PrintedFact } from "./printed";

// Ink and lines of the screen's own colours (design of the product); sizes in points for A4.
const INK = "#16202b";
const MUTED = "#4d5966";
const LINE = "#d3dae1";

const styles = StyleSheet.create({
  page: {
    paddingTop: 48,
    paddingBottom: 72,
    paddingHorizontal: 56,
    fontFamily: FAMILIES,
    color: INK,
  },
  // Each text has its size and line height of its own: inherited ones are reckoned against the renderer's default.
  leftToRight: { direction: "ltr", textAlign: "left", fontSize: 10.5, lineHeight: 1.5 },
  rightToLeft: { direction: "rtl", textAlign: "right", fontSize: 11.5, lineHeight: 1.7 },
  issuer: { color: MUTED, fontSize: 9, marginBottom: 4 },
  title: { fontSize: 17, fontWeight: "bold", lineHeight: 1.35, marginBottom: 12 },
  stamp: {
    borderWidth: 2,
    borderColor: INK,
    paddingHorizontal: 10,
    paddingVertical: 4,
    marginBottom: 12,
    fontSize: 13,
    fontWeight: "bold",
  },
  heading2: { fontSize: 13, fontWeight: "bold", marginTop: 16, marginBottom: 6 },
  heading3: { fontSize: 11, fontWeight: "bold", marginTop: 10, marginBottom: 3 },
  text: { marginBottom: 5 },
  label: { color: MUTED, fontSize: 9 },
  facts: { borderTopWidth: 1, borderColor: LINE, marginBottom: 8 },
  fact: { borderBottomWidth: 1, borderColor: LINE, paddingVertical: 4, gap: 12 },
  factLabel: { width: "32%", fontWeight: "bold" },
  factValue: { flexGrow: 1, flexBasis: 0 },
  longWord: { flexDirection: "row", flexWrap: "wrap" },
  signature: { borderBottomWidth: 1, borderColor: INK, paddingTop: 28, paddingBottom: 2 },
  // Not logical sides: both boxes span the page, and their texts are set by their own direction.
  foot: {
    position: "absolute",
    bottom: 40,
    left: 56,
    right: 56,
    borderTopWidth: 1,
    borderColor: LINE,
    paddingTop: 6,
    color: MUTED,
  },
  footReference: { fontSize: 8, lineHeight: 1.2 },
  // Without a line height of its own or the page's: the renderer loses a repeated text that has one.
  pageNumber: { position: "absolute", bottom: 24, left: 56, right: 56, fontSize: 8, color: MUTED },
});

/** The pages of one printed paper: title, blocks, and at each foot the reference and the number of the page. */
export function Pages({ printed }: { printed: Printed }): ReactElement {
  const { locale, title, issuer, stamp, reference, blocks, madeAt } = printed;
  return (
    <Document
      title={title}
      author={issuer}
      language={locale}
      creator="Operative"
      producer="Operative"
      creationDate={madeAt}
      modificationDate={madeAt}
    >
      <Page size="A4" style={styles.page}>
        <View fixed style={styles.foot}>
          <Words locale={locale} style={styles.footReference}>
            {reference}
          </Words>
        </View>
        <Text
          fixed
          style={[styles.pageNumber, { textAlign: endOf(locale), direction: directionOf(locale) }]}
          render={({ pageNumber, totalPages }) => pageWords(printed, pageNumber, totalPages)}
        />
        <Words locale={locale} style={styles.issuer}>
          {issuer}
        </Words>
        {stamp && (
          <View style={{ alignItems: sideOf(locale) }}>
            <Words locale={locale} style={styles.stamp}>
              {stamp}
            </Words>
          </View>
        )}
        <Words locale={locale} style={styles.title}>
          {title}
        </Words>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper is drawn once, its blocks never change places
          <Block key={index} block={block} locale={locale} />
        ))}
      </Page>
    </Document>
  );
}

function Block({ block, locale }: { block: PrintedBlock; locale: Locale }) {
  if (block.kind === "facts") return <Facts facts={block.facts} locale={locale} />;
  if (block.kind === "signature") return <Signature labels={block.labels} locale={locale} />;
  if (block.kind === "heading") {
    return (
      <View minPresenceAhead={60}>
        <Words locale={locale} style={block.level === 2 ? styles.heading2 : styles.heading3}>
          {block.text}
        </Words>
      </View>
    );
  }
  const tones = { plain: {}, muted: { color: MUTED }, strong: { fontWeight: "bold" } } as const;
  return (
    <View style={styles.text}>
      {block.label && (
        <Words locale={locale} style={styles.label}>
          {block.label}
        </Words>
      )}
      {block.text.split("\n").map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Words key={index} locale={locale} style={tones[block.tone ?? "plain"]}>
          {line}
        </Words>
      ))}
    </View>
  );
}

function Facts({ facts, locale }: { facts: readonly PrintedFact[]; locale: Locale }) {
  return (
    <View style={styles.facts}>
      {facts.map(({ label, value }) => (
        <View key={label} wrap={false} style={[styles.fact, { flexDirection: rowOf(locale) }]}>
          <Words locale={locale} style={styles.factLabel}>
            {label}
          </Words>
          <View style={styles.factValue}>
            <Words locale={locale} style={{ textAlign: startOf(locale) }}>
              {value}
            </Words>
          </View>
        </View>
      ))}
    </View>
  );
}

function Signature({ labels, locale }: { labels: readonly string[]; locale: Locale }) {
  return (
    <View wrap={false}>
      {labels.map((label) => (
        <View key={label} style={styles.signature}>
          <Words locale={locale} style={styles.label}>
            {label}
          </Words>
        </View>
      ))}
    </View>
  );
}

type Style = (typeof styles)[keyof typeof styles] | Record<string, string>;

/** A text in its own direction. A word that no line can hold, such as an address, stands on lines of its own and is
 *  broken there without a hyphen, which would become part of the address. */
function Words(props: { children: string; locale: Locale; style: Style | Style[] }) {
  const { children, locale, style } = props;
  const pieces = children.split(/(\S{51,})/).filter((piece) => piece.trim() !== "");
  const own = [style].flat();
  if (pieces.length === 1 && !isLong(children)) return <Piece {...{ locale, style: own }}>{children}</Piece>;
  return (
    <View>
      {pieces.map((piece) => (
        <View key={piece} style={isLong(piece) ? styles.longWord : {}}>
          {(piece.match(isLong(piece) ? /.{1,24}/gu : /.+/gsu) ?? []).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Piece key={index} locale={locale} style={own}>
              {part.trim()}
            </Piece>
          ))}
        </View>
      ))}
    </View>
  );
}

function Piece({ children, locale, style }: { children: string; locale: Locale; style: Style[] }) {
  const own = textDirection(children, locale) === "rtl" ? styles.rightToLeft : styles.leftToRight;
  return <Text style={[own, ...style]}>{children}</Text>;
}

const isLong = (word: string) => /^\S{51,}$/.test(word);

const rowOf = (locale: Locale) => (directionOf(locale) === "rtl" ? "row-reverse" : "row");
const sideOf = (locale: Locale) => (directionOf(locale) === "rtl" ? "flex-end" : "flex-start");
const endOf = (locale: Locale) => (directionOf(locale) === "rtl" ? "left" : "right");
const startOf = (locale: Locale) => (directionOf(locale) === "rtl" ? "right" : "left");

function pageWords({ pageWords: words }: Printed, page: number, pages: number): string {
  return words.replace("{page}", String(page)).replace("{pages}", String(pages));
}
