/** The longest name that every file system takes, in bytes of UTF-8, with room for a browser's " (1)". */
const NAME_BYTES_MAX = 240;
/** What no name may hold: characters that file systems refuse, and those that cannot be seen or turn the reading
 *  direction, so that "fdp.exe" reads as "exe.pdf". The two joiners stay, for Persian and Indic words need them. */
const REFUSED = /[<>:"|?*\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060\ufeff]/gu;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name under which a file can be stored and sent anywhere: composed letters, in whatever script, without a path, and
 *  with the one ending that its content has. `otherwise` names a file of whose name nothing is left. */
export function safeFileName(file: { name: string; ending: string; otherwise: string }): string {
  const { name, ending, otherwise } = file;
  const own = name.normalize("NFC").replace(/^.*[/\\]/su, "");
  const visible = own.replace(REFUSED, "").replace(/\s+/gu, " ");
  const stem = withoutDots(withoutEnding(visible, ending));
  const usable = DEVICE.test(stem) ? `${stem}-` : stem;
  return `${shortened(usable, NAME_BYTES_MAX - ending.length - 1) || otherwise}.${ending}`;
}

/** Takes the ending off, be it the right one or another of those that people give: "plan.PDF", "plan.doc". */
function withoutEnding(name: string, ending: string): string {
  const [whole, given = ""] = /\.([a-z\d]{1,5})$/i.exec(name) ?? [""];
  const isEnding = given.toLowerCase() === ending || /[a-z]/i.test(given);
  return isEnding ? name.slice(0, name.length - whole.length) : name;
}

function withoutDots(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/gu, "");
}

/** Cut between two letters, never inside one that is written with several characters. */
function shortened(name: string, bytesMax: number): string {
  const size = new TextEncoder();
  let kept = "";
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    bytes += size.encode(segment).length;
    if (bytes > bytesMax) break;
    kept += segment;
  }
  return withoutDots(kept);
}
