declare namespace Cloudflare {
  interface Env {
    /** The SQL of migrations/, handed in by the test configuration. */
    TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
}
