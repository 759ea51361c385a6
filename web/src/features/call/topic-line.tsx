import { useQuery } from "@tanstack/react-query";
import { topicsQuery } from "../../lib/queries/practice.ts";
import { topicName } from "../../lib/text/topic-name.ts";
import { m } from "../../paraglide/messages.js";

/** What the two chose to talk about; the room knows only its slug. */
export function TopicLine({ slug }: { slug: string }) {
  const topics = useQuery(topicsQuery);
  const topic = topics.data?.items.find((item) => item.slug === slug);
  if (!topic) return null;
  return <p className="text-sm text-muted">{m.call_topic({ topic: topicName(topic) })}</p>;
}
