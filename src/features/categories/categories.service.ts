import type { Category, ContentSort } from "../../contract/admin/content.ts";
import { constraintOf } from "../../platform/db/constraint.ts";
import { GuardFailedError, type Statement } from "../../platform/db/guarded-batch.ts";
import { newId } from "../../platform/ids.ts";
import { categoryInUse, noSuchCategory, slugTaken } from "./categories.errors.ts";
import type { CategoriesRepository, CategoryRow } from "./categories.repository.ts";

type Changes = Parameters<CategoriesRepository["update"]>[1];

/** What courses are about. Administrators keep the list; `audit` makes the line that goes with each change. */
export class CategoriesService {
  readonly #repository: CategoriesRepository;

  constructor(repository: CategoriesRepository) {
    this.#repository = repository;
  }

  /** Hidden ones too. */
  async list(sort: ContentSort): Promise<Category[]> {
    return this.#repository.list(sort);
  }

  /** What the catalogue offers, in its order. */
  async listShown(): Promise<Category[]> {
    return this.#repository.listShown();
  }

  /** At the end of the list. @throws AppError `conflict` when the slug is taken */
  async create(
    { slug, name }: { slug: string; name: string },
    audit: (made: CategoryRow) => Statement,
  ): Promise<Category> {
    const last = (await this.#repository.list("position")).at(-1);
    const row = { id: newId(), slug, name, isHidden: false, position: (last?.position ?? -1) + 1 };
    try {
      await this.#repository.commit([this.#repository.insert(row), audit(row)]);
    } catch (fault) {
      if (constraintOf(fault) === "categories.slug") throw slugTaken();
      throw fault;
    }
    return row;
  }

  /** @throws AppError `not_found` */
  async update(id: string, changes: Changes, audit: (before: CategoryRow) => Statement): Promise<Category> {
    const before = await this.#mustFind(id);
    await this.#commit([this.#repository.update(id, changes), audit(before)]);
    return { ...before, ...changes };
  }

  /** @throws AppError `not_found`, `conflict` while courses are in it */
  async remove(id: string, audit: (before: CategoryRow) => Statement): Promise<void> {
    const before = await this.#mustFind(id);
    await this.#commit([this.#repository.delete(id), audit(before)]);
  }

  async #mustFind(id: string): Promise<CategoryRow> {
    const row = await this.#repository.find(id);
    if (row === undefined) throw noSuchCategory();
    return row;
  }

  async #commit(steps: Parameters<CategoriesRepository["commit"]>[0]): Promise<void> {
    try {
      await this.#repository.commit(steps);
    } catch (fault) {
      if (fault instanceof GuardFailedError) throw noSuchCategory();
      if (constraintOf(fault) === "foreign key") throw categoryInUse();
      throw fault;
    }
  }
}
