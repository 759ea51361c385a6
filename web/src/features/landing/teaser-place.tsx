/** The room that the courses of the start page take, kept until they are there. */
export function TeaserPlace() {
  return <div className="min-h-dvh md:min-h-136" />;
}
