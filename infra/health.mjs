/** `node infra/health.mjs readyz`: 0 when the server in this network namespace says so. It listens on loopback, where no probe from outside comes. */
const path = process.argv[2] === 'healthz' ? 'healthz' : 'readyz';
const url = `http://127.0.0.1:${process.env['PORT'] || 4000}/${path}`;
const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch((error) => error);
if (!answer.ok) {
  console.error(answer instanceof Error ? `${url}: ${answer.message}` : await answer.text());
  process.exitCode = 1;
}
