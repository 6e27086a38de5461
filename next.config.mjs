import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** What every response carries; the Content-Security-Policy has a nonce and is set per request in proxy.ts. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  // No image endpoint: we serve none, and an optimiser is one more thing that can be attacked.
  images: { unoptimized: true },
  // Types are a step of their own in `npm test` and `npm run check`; whoever only starts Operative need not wait.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@react-pdf/renderer"],
  // Read from the disk at the first PDF; no import names them.
  outputFileTracingIncludes: { "/api/reports/[reportId]/pdf": ["./lib/pdf/fonts/*"] },
  // A report of forty long Arabic answers stays below it, and it stays below the 10 MB at which the framework cuts.
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default withNextIntl(config);
