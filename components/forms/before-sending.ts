"use client";

import { createContext } from "react";

/** What a form waits for before it is sent: something around it that is still saving what was typed in it. */
export const BeforeSending = createContext<() => Promise<void>>(async () => {});
