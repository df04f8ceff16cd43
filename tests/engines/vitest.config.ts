import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import viteConfig from '../../vite.config.ts';

/** Apart from `npm test`: these engines are large, and not everyone can install them. */
export default defineConfig({
  resolve: viteConfig.resolve ?? {},
  test: {
    name: 'engines',
    root: join(import.meta.dirname, '..', '..'),
    environment: 'node',
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: 'tests/engines/serve-app.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
