import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/text-field";

type SentFileFormProps = {
  /** The route handler that takes the file and leads on, or back with a refusal. */
  address: string;
  refused: string | null;
  send: string;
} & Pick<ComponentProps<typeof FileField>, "label" | "hint" | "accept">;

/** A form with one file in it, posted by the browser itself; a refusal of the last one stands beside the field. */
export function SentFileForm({ address, refused, send, ...field }: SentFileFormProps) {
  const refusals = useTranslations("refusals");
  const errors = refused ? [refusals(refusals.has(refused as never) ? (refused as never) : "unknown")] : [];
  return (
    <form action={address} method="post" encType="multipart/form-data" className="flex flex-col gap-4">
      <div role={refused ? "alert" : undefined}>
        <FileField {...field} name="file" errors={errors} />
      </div>
      <div>
        <Button look="secondary">{send}</Button>
      </div>
    </form>
  );
}
