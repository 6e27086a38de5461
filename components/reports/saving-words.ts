import { useTranslations } from "next-intl";
import type { SavingWords } from "@/components/saving/saver";

/** The sentences of the saving in the page's language, for the browser, which has no dictionary. */
export function useSavingWords(): SavingWords {
  const say = useTranslations("saving");
  const account = useTranslations("account.signIn");
  const common = useTranslations("common");
  const at = "{at}";
  const name = "{name}";
  return {
    saved: say("saved", { at }),
    unsaved: say("unsaved"),
    others: say("others", { names: "{names}" }),
    failed: {
      title: say("failed.title"),
      connection: say("failed.connection"),
      timeout: say("failed.timeout"),
      server: say("failed.server"),
      signed_out: say("failed.signed_out"),
    },
    actions: {
      retry: say("actions.retry"),
      copy: say("actions.copy"),
      copied: say("actions.copied"),
      download: say("actions.download"),
      signIn: common("signIn"),
    },
    late: { title: say("late.title"), lead: say("late.lead") },
    conflict: {
      titleBy: say("conflict.titleBy", { name, at }),
      title: say("conflict.title", { at }),
      explain: say("conflict.explain"),
      keepTheirs: say("conflict.keepTheirs"),
      keepMine: say("conflict.keepMine"),
      editBoth: say("conflict.editBoth"),
    },
    signIn: {
      title: say("signIn.title"),
      lead: say("signIn.lead"),
      email: account("email"),
      password: account("password"),
      submit: common("signIn"),
      cancel: say("signIn.cancel"),
      notSent: common("errors.notSent"),
    },
    diff: {
      added: common("diff.added"),
      removed: common("diff.removed"),
      end: common("diff.end"),
    },
  };
}
