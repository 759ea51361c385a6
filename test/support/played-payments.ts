import { Hono } from "hono";
import { MapDocuments } from "../../dev/simulators/payments/documents.ts";
import { Payments } from "../../dev/simulators/payments/payments.ts";
import { newSecret, newSigningKey } from "../../scripts/local/signing-keys.ts";

/**
 * Stripe at https://stripe.test, Razorpay at https://razorpay.test, PayPal at https://paypal.test. `window` is what tests
 * may make happen there: the knobs of dev/, and any event as it would be sent now.
 */
export async function playedPayments() {
  const settings = {
    STRIPE_API_URL: "https://stripe.test",
    STRIPE_SECRET_KEY: `sk_test_${newSecret()}`,
    STRIPE_WEBHOOK_SECRET: `whsec_${newSecret()}`,
    RAZORPAY_API_URL: "https://razorpay.test",
    RAZORPAY_KEY_ID: "rzp_test_parley",
    RAZORPAY_KEY_SECRET: newSecret(),
    RAZORPAY_WEBHOOK_SECRET: newSecret(),
    PAYPAL_API_URL: "https://paypal.test",
    PAYPAL_CLIENT_ID: "parley-test",
    PAYPAL_CLIENT_SECRET: newSecret(),
    PAYPAL_WEBHOOK_ID: "TESTWEBHOOK00001",
    PAYPAL_CERTIFICATES_URL: "https://paypal.test/v1/notifications/certs/",
  };
  const payments = new Payments({
    documents: new MapDocuments(),
    now: Date.now,
    settings: {
      baseUrls: {
        stripe: settings.STRIPE_API_URL,
        razorpay: settings.RAZORPAY_API_URL,
        paypal: settings.PAYPAL_API_URL,
      },
      stripe: { secretKey: settings.STRIPE_SECRET_KEY, webhookSecret: settings.STRIPE_WEBHOOK_SECRET },
      razorpay: {
        keyId: settings.RAZORPAY_KEY_ID,
        keySecret: settings.RAZORPAY_KEY_SECRET,
        webhookSecret: settings.RAZORPAY_WEBHOOK_SECRET,
      },
      paypal: {
        clientId: settings.PAYPAL_CLIENT_ID,
        clientSecret: settings.PAYPAL_CLIENT_SECRET,
        webhookId: settings.PAYPAL_WEBHOOK_ID,
        signingKeys: JSON.stringify([await newSigningKey(new Date())]),
      },
    },
  });
  const hosts = [...payments.providers.values()].map(({ name, routes }): [string, Hono] => [
    `${name}.test`,
    routes,
  ]);
  return { settings, hosts, window: windowOn(payments) };
}

/** `GET /webhooks/:provider?about=` gives every event that names something, signed now, in the order they happened. */
function windowOn(payments: Payments): Hono {
  const window = new Hono().route("/", payments.knobs);
  for (const [name, provider] of payments.providers) {
    window.get(`/webhooks/${name}`, async (c) => {
      const about = c.req.query("about") ?? "";
      const events = payments.courier.list(name).filter(({ body }) => body.includes(about));
      return c.json({ items: await Promise.all(events.toReversed().map((event) => provider.sign(event))) });
    });
  }
  return window;
}
