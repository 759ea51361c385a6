/** A page of plain text: paragraphs and lists under headings. */
export interface TextDocument {
  title: string;
  lead: string;
  updated?: string;
  sections: readonly TextSection[];
}

export interface TextSection {
  heading: string;
  paragraphs?: readonly string[];
  points?: readonly string[];
}

export const documentNames = ["help", "safety", "privacy", "terms"] as const;
export type DocumentName = (typeof documentNames)[number];

/** Stands in the texts for the published address, which the server's settings name. */
export const contactMark = "{contact}";
