import { defineConfig } from 'vitest/config';

/** Tests that drive a browser: two files at a time, as one often waits while the other works. */
export default defineConfig({
  test: {
    // A loaded machine draws late; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
