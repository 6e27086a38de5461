import type { NextRequest, NextResponse } from "next/server";
import createMiddleware from "next-intl/middleware";
import { routing } from "@/lib/i18n/routing";

const inLanguage = createMiddleware(routing);

/** Gives each page its language and a Content-Security-Policy with a fresh nonce. It never authorises. */
export default function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy(crypto.randomUUID().replaceAll("-", ""));
  // Next reads the nonce for its own scripts from the policy on the request.
  request.headers.set("content-security-policy", policy);
  // A page cannot see its own address; the way back after sign-in needs it.
  request.headers.set("x-operative-address", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Pages cannot read their own address; sign-in needs it to lead back.
  request.headers.set("x-operative-address", request.nextUrl.pathname + request.nextUrl.search);
  const response = inLanguage(request);
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${developing ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

// /api stays outside: the framework silently cuts a body at 10 MB on matched routes.
export const config = { matcher: ["/((?!api/|_next/|icon.svg$).*)"] };
