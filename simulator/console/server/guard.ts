import type { MiddlewareHandler } from 'hono';

/**
 * Takes requests of the page itself only. Another site in the same browser reaches loopback too: directly (its Origin tells), or under a name
 * of its own that it lets point to 127.0.0.1 (the Host header tells).
 */
export const ownPageOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) {
    return context.text(
      `The console answers at 127.0.0.1 and localhost, and this request asks for "${host}": open the address that npm start printed.`,
      403,
    );
  }
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && origin !== `http://${host}`) || site === 'cross-site' || site === 'same-site';
  if (foreign) {
    return context.text('The console takes requests of its own page only: open it in a tab of its own.', 403);
  }
  const isJson = context.req.header('content-type')?.startsWith('application/json') ?? false;
  if (context.req.method === 'POST' && !isJson) {
    return context.text('Commands are JSON: send them with content-type application/json.', 415);
  }
  return next();
};

/** Nothing is fetched from outside, nothing is run that was not served from here, and nobody frames it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', contentSecurityPolicy);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cache-Control', 'no-store');
};
