import { notFound } from "next/navigation";

/** Every address that no page has gets the not-found page in the reader's language. */
export default function UnknownPage(): never {
  notFound();
}
