/** What every page needs comes in one file: fewer requests, and it stays cached when the app's own code changes. */
export const chunkGroups = [
  {
    name: "framework",
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-)?(router|query|history|store|router-core|query-core)|clsx|tailwind-merge|class-variance-authority)\//,
  },
];
