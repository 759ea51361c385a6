import type { D1Migration } from "cloudflare:test";

declare global {
  namespace Cloudflare {
    interface Env {
      /** The SQL of migrations/, handed in by the test configuration. */
      TEST_MIGRATIONS: D1Migration[];
      /** The SQL of migrations-search/. */
      TEST_SEARCH_MIGRATIONS: D1Migration[];
      /** How many pairs the crowd of the matching tests has. */
      CROWD: string;
      /** The files of test/fixtures/media by their names, in base64. */
      TEST_MEDIA: Readonly<Record<string, string>>;
      /** Parley's accounts at the payment services that are played (played-payments.ts). */
      STRIPE_API_URL: string;
      STRIPE_SECRET_KEY: string;
      RAZORPAY_API_URL: string;
      RAZORPAY_KEY_ID: string;
      RAZORPAY_KEY_SECRET: string;
      PAYPAL_API_URL: string;
      PAYPAL_CLIENT_ID: string;
      PAYPAL_CLIENT_SECRET: string;
    }
  }
}
