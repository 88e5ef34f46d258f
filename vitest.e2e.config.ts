import { defineConfig } from 'vitest/config';

/** Tests that drive a browser: one after the other, so that two cores are enough. */
export default defineConfig({
  test: {
    // A loaded machine draws late; what never comes still fails.
    expect: { poll: { timeout: 10_000 } },
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
