import { CategoriesRepository } from "../features/categories/categories.repository.ts";
import { CategoriesService } from "../features/categories/categories.service.ts";
import { ApplicationsService } from "../features/instructors/applications.service.ts";
import { InstructorsRepository } from "../features/instructors/instructors.repository.ts";
import type { Platform } from "./platform.ts";
import type { Sessions } from "./sessions.ts";

/** Who teaches, and what is taught. */
export function createTeaching({ platform, sessions }: { platform: Platform; sessions: Sessions }) {
  const { clock, db } = platform;
  return {
    applications: new ApplicationsService({
      repository: new InstructorsRepository(db),
      accounts: sessions.accounts,
      clock,
    }),
    categories: new CategoriesService(new CategoriesRepository(db)),
  };
}
export type Teaching = ReturnType<typeof createTeaching>;
