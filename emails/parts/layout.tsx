import { Body, Container, Head, Heading, Html, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { light } from "../tokens.ts";
import type { Words } from "../words/words.ts";
import { DarkStyle } from "./dark-style.tsx";
import { Footer } from "./footer.tsx";
import { font } from "./font.ts";
import { Preview } from "./preview.tsx";

interface LayoutProps {
  locale: string;
  words: { preview: string; heading: string; lead: string; otherwise: string; why: string };
  footer: Words["footer"];
  children: ReactNode;
}

/** Every mail: the name, one matter, and who wrote it. One column that fits a telephone; nothing is loaded from anywhere. */
export function Layout({ locale, words, footer, children }: LayoutProps) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <DarkStyle />
      </Head>
      <Body
        className="paper"
        style={{ backgroundColor: light.paper, margin: 0, padding: "24px 12px", ...font }}
      >
        <Preview text={words.preview} />
        <Container style={{ maxWidth: "520px", margin: "0 auto" }}>
          <Text
            className="teal"
            style={{ color: light.teal, fontSize: "22px", fontWeight: 700, margin: "0 4px 16px" }}
          >
            Parley
          </Text>
          <Section className="card" style={card}>
            <Heading
              as="h1"
              className="ink"
              style={{ ...ink, fontSize: "22px", lineHeight: "28px", margin: "0 0 12px" }}
            >
              {words.heading}
            </Heading>
            <Text className="ink" style={paragraph}>
              {words.lead}
            </Text>
            {children}
            <Text className="ink" style={{ ...paragraph, marginBottom: 0 }}>
              {words.otherwise}
            </Text>
          </Section>
          <Footer words={footer} why={words.why} />
        </Container>
      </Body>
    </Html>
  );
}

const ink = { color: light.ink };
const paragraph = { ...ink, fontSize: "16px", lineHeight: "25px", margin: "0 0 16px" };
const card = {
  backgroundColor: light.surface,
  border: `1px solid ${light.line}`,
  borderRadius: "16px",
  padding: "28px 24px",
};
