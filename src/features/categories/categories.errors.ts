import { AppError } from "../../platform/errors.ts";

export const noSuchCategory = () =>
  new AppError("not_found", { detail: "There is no category with this id" });
export const slugTaken = () =>
  new AppError("conflict", { fields: [{ path: "slug", message: "This slug is taken" }] });
export const categoryInUse = () =>
  new AppError("conflict", { detail: "There are courses in this category; hide it instead" });
