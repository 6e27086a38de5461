"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type ReactNode,
  type SubmitEvent,
  useActionState,
  useContext,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { FormAction, FormState } from "@/lib/http/form-state";
import { BeforeSending } from "./before-sending";
import { ErrorSummary } from "./error-summary";
import { FormStateContext } from "./use-form-field";

/** Sentences that a form needs in the browser, in the page's language. */
type FormWords = { errorTitle: string; errorPrefix: string; notSent: string };

type LiveFormProps = {
  action: FormAction;
  words: FormWords;
  /** Shown above the form when the action is done and stays on the page. */
  done?: ReactNode;
  /** Ask before leaving with unsent changes. */
  guardsLeaving?: boolean;
  children: ReactNode;
};

const IDLE: FormState = { status: "idle" };

/** Joins useActionState and react-hook-form once. Before the script arrives the browser posts the form and the server
 *  draws the answer; after, the same action is called, so that what was typed survives a broken line as well. */
export function LiveForm({ action, words, done, guardsLeaving = false, children }: LiveFormProps) {
  const [posted, post] = useActionState(action, IDLE);
  const [live, setLive] = useState<FormState | null>(null);
  const [isSending, startSending] = useTransition();
  const isOnItsWay = useRef(false);
  const beforeSending = useContext(BeforeSending);
  const form = useForm();
  const state = live ?? posted;

  // The fields keep their values in the page; the library only has to know what they were at first.
  useEffect(() => {
    if (live === null || live.status === "done") form.reset(form.getValues(), { keepValues: true });
  }, [form, live]);
  useLeavingGuard(guardsLeaving && form.formState.isDirty && !isSending);

  function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // A ref, because two clicks can come before the page is drawn again.
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    const { currentTarget: sender } = event;
    const { submitter } = event.nativeEvent;
    startSending(async () => {
      await beforeSending();
      const sent = new FormData(sender, submitter);
      const outcome = await outcomeOf(action, { state, sent, words });
      isOnItsWay.current = false;
      setLive(outcome);
    });
  }

  return (
    <FormProvider {...form}>
      <FormStateContext value={{ state, isSending }}>
        <ErrorSummary state={state} words={words} />
        {state.status === "done" && done}
        <form action={post} onSubmit={send} noValidate aria-busy={isSending} className="flex flex-col gap-8">
          {children}
        </form>
      </FormStateContext>
    </FormProvider>
  );
}

/** A line that breaks or a server that was replaced must not throw away what was typed. */
async function outcomeOf(
  action: FormAction,
  { state, sent, words }: { state: FormState; sent: FormData; words: FormWords },
): Promise<FormState> {
  try {
    return await action(state, sent);
  } catch (fault) {
    unstable_rethrow(fault);
    return { status: "refused", refusal: "not_sent", words: { not_sent: words.notSent }, entered: {} };
  }
}

function useLeavingGuard(isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOn]);
}
