import { classNames } from "./class-names.ts";

/** Parley's mark: two speech shapes that meet. */
export function Mark({ className, title }: { className?: string; title?: string }) {
  return (
    <svg
      viewBox="0 0 64 64"
      className={classNames("size-8", className)}
      role={title ? "img" : undefined}
      aria-hidden={title ? undefined : true}
    >
      {title ? <title>{title}</title> : null}
      <path
        className="fill-teal"
        d="M24 7C12.400 7 3 15.300 3 25.500c0 5.600 2.800 10.600 7.300 14l-1.500 7.900c-.3 1.400 1.200 2.500 2.500 1.800l8.800-5c1.300.2 2.600.3 3.900.3 11.600 0 21-8.500 21-19S35.600 7 24 7Z"
      />
      <path
        className="fill-coral"
        d="M49.100 22.600c.3 1.300.4 2.600.4 3.900 0 12.600-10.800 22.600-23.900 23.100 3 3.900 8.300 6.400 14.300 6.400 1.300 0 2.500-.1 3.700-.3l6.600 3.800c1.300.7 2.800-.4 2.500-1.800l-1.200-5.900c5.800-2.900 9.500-8.100 9.500-14 0-6.800-4.800-12.600-11.900-15.200Z"
      />
    </svg>
  );
}
