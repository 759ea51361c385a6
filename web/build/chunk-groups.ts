/**
 * What every page needs comes in one file each: fewer requests, and the framework stays cached when the app's own code
 * changes. The routes are only the table of addresses here; their pages are files of their own (`?tsr-split`).
 */
export const chunkGroups = [
  {
    name: "framework",
    test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-)?(router|query|history|store|router-core|query-core)|clsx|tailwind-merge|class-variance-authority)\//,
  },
  { name: "routes", test: /\/web\/src\/routes\/[^?]+\.tsx$/ },
];
