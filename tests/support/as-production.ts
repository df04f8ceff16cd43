/**
 * Runs a build as `npm run build` would: test runners and benches say "test" or "development" in the environment,
 * with which Lit would come as for developers.
 */
export async function asProduction<T>(build: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    return await build();
  } finally {
    process.env['NODE_ENV'] = NODE_ENV;
  }
}
