import { AppError } from "../../platform/errors.ts";

export const noSuchTopic = () => new AppError("not_found", { detail: "There is no topic with this name" });
