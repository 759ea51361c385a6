import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { api, problemOf, signUp } from "../../../test/support/api.ts";
import { invoiced, issue, paidOrder } from "../../../test/support/books.ts";
import { embeddedBytes, pdfText } from "../../../test/support/pdf-text.ts";
import { databaseOf } from "../../platform/db/client.ts";
import { InvoicesRepository } from "./invoices.repository.ts";

const repository = new InvoicesRepository(databaseOf(env.DB));

/** Somebody with an invoice over 19.99 with Spanish tax. */
async function buyerWithInvoice(changes: Parameters<typeof invoiced>[0] = {}) {
  const buyer = await signUp();
  const tax = { taxAmount: 347, taxCountry: "ES", taxName: "VAT", taxBasisPoints: 2100 };
  const { id } = await invoiced({ userId: buyer.id, ...tax, ...changes });
  return { buyer, orderId: id, path: `/api/v1/payments/orders/${id}/invoice` };
}

async function linesOf(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(200);
  return pdfText(new Uint8Array(await answer.arrayBuffer()));
}

describe("an invoice", () => {
  it("is a PDF to save, with seller, buyer, what was bought, price, discount, tax and total", async () => {
    const sums = { priceAmount: 2499, discountAmount: 500, totalAmount: 1999, couponCode: "WELCOME20" };
    const { buyer, path, orderId } = await buyerWithInvoice(sums);
    const answer = await api("GET", path, { token: buyer.token });
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="P-2026-\d{6}\.pdf"/);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    const lines = await linesOf(answer);
    expect(lines[0]).toBe("Invoice");
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^P-2026-\d{6}$/),
        "November 5, 2026",
        orderId,
        "Tax number EX0000000",
        "Zoë Dvořáková",
        "Spain",
        "Small talk that works",
        "USD\u00a024.99",
        "Discount (WELCOME20)",
        "-USD\u00a05.00",
        "Total paid",
        "USD\u00a019.99",
        "Included: VAT 21%",
        "USD\u00a03.47",
      ]),
    );
  });

  it("is written in Spanish for those who ask for Spanish", async () => {
    const { buyer, path } = await buyerWithInvoice({ taxName: null, taxAmount: 0 });
    const answer = await api("GET", path, { token: buyer.token, headers: { "accept-language": "es-MX,es" } });
    const lines = await linesOf(answer);
    expect(lines).toEqual(expect.arrayContaining(["Factura", "España", "Sin impuestos.", "19,99\u00a0USD"]));
  });

  it.each([
    ["Latin with all its marks", "Nguyễn Thị Ánh Żółć Ọláńrewájú"],
    ["Greek", "Ελένη Παπαδοπούλου"],
    ["Cyrillic", "Сергій Щербаков"],
    ["Devanagari", "प्रियंका क्षत्रिय"],
    ["Bengali", "শ্রীমতী"],
    ["Tamil", "தமிழ்ச்செல்வி"],
    ["Thai", "สมชาย น้ำทิพย์ ผู้ใหญ่"],
    ["Chinese", "李小龍 习近平"],
    ["Japanese", "さくら 𠮷野 ヴァイオリン"],
    ["Korean", "김민준"],
    ["Georgian", "მარიამ"],
    ["Amharic", "አበበ ቢቂላ"],
  ])("spells a name in %s so that it can be read and copied", async (_script, buyerName) => {
    const { buyer, path } = await buyerWithInvoice({ buyerName });
    const lines = await linesOf(await api("GET", path, { token: buyer.token }));
    expect(lines).toContain(buyerName.normalize("NFC"));
  });

  it("draws names that run from right to left from the right, joined as they are written", async () => {
    const { buyer, path } = await buyerWithInvoice({ buyerName: "Sara محمد Smith (יוסף)" });
    const lines = await linesOf(await api("GET", path, { token: buyer.token }));
    // As it is seen: a reader turns such words round again.
    expect(lines).toContain("Sara دمحم Smith (ףסוי)");
  });

  it("has a box for what no font draws, and still says what it was", async () => {
    const { buyer, path } = await buyerWithInvoice({ buyerName: "Mia 😀" });
    expect(await linesOf(await api("GET", path, { token: buyer.token }))).toContain("Mia 😀");
  });

  it("carries only the glyphs it uses", async () => {
    const { buyer, path } = await buyerWithInvoice({ buyerName: "李小龍" });
    const file = new Uint8Array(await (await api("GET", path, { token: buyer.token })).arrayBuffer());
    expect(file.length).toBeLessThan(30_000);
    expect(await embeddedBytes(file)).toBeLessThan(40_000);
  });

  it("is the same file every time", async () => {
    const { buyer, path } = await buyerWithInvoice();
    const files = [
      await api("GET", path, { token: buyer.token }),
      await api("GET", path, { token: buyer.token }),
    ];
    const [one, other] = await Promise.all(files.map((answer) => answer.arrayBuffer()));
    expect(new Uint8Array(one ?? new ArrayBuffer())).toEqual(new Uint8Array(other ?? new ArrayBuffer()));
  });
});

describe("a credit note", () => {
  it("names the invoice that it belongs to, and what went back", async () => {
    const { buyer, path, orderId } = await buyerWithInvoice();
    await issue({ kind: "credit_note", orderId, amount: 500, taxAmount: 87, buyerName: "Zoë" });
    const [invoice, credit] = await repository.listOfOrders([orderId]);
    const answer = await api("GET", `${path}?number=${credit?.number}`, { token: buyer.token });
    expect(answer.headers.get("content-disposition")).toContain(`filename="${credit?.number}.pdf"`);
    const lines = await linesOf(answer);
    const told = [
      "Credit note",
      credit?.number,
      "For invoice",
      invoice?.number,
      "Total paid back",
      "USD\u00a05.00",
    ];
    expect(lines).toEqual(expect.arrayContaining(told));
    expect(lines).not.toContain("USD\u00a019.99");
    // Without a number, it is the invoice that is meant.
    expect((await linesOf(await api("GET", path, { token: buyer.token })))[0]).toBe("Invoice");
  });
});

describe("who may have an invoice", () => {
  it("is its buyer alone", async () => {
    const { path } = await buyerWithInvoice();
    expect((await problemOf(await api("GET", path))).code).toBe("unauthenticated");
    const stranger = await signUp();
    const answer = await api("GET", path, { token: stranger.token });
    expect([answer.status, (await problemOf(answer)).code]).toEqual([404, "not_found"]);
  });

  it("finds none of an order that is not paid, of another order, or under an odd number", async () => {
    const { buyer, path } = await buyerWithInvoice();
    const { id } = await paidOrder({ userId: buyer.id, status: "pending", paidAmount: 0 });
    const { orderId: other } = await buyerWithInvoice();
    const [theirs] = await repository.listOfOrders([other]);
    const token = buyer.token;
    const answers = await Promise.all([
      api("GET", `/api/v1/payments/orders/${id}/invoice`, { token }),
      api("GET", `${path}?number=${theirs?.number}`, { token }),
      api("GET", `${path}?number=1`, { token }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400]);
  });
});
