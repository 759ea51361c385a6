import { AppError } from "../../platform/errors.ts";

export const exportRunning = () => new AppError("export_running");
export const noSuchExport = () =>
  new AppError("not_found", { detail: "There is no export with this id, or it is not ready" });
export const proofMissing = () => {
  const fields = [{ path: "password", message: "Enter your password" }];
  return new AppError("validation_failed", { detail: "Check: password", fields });
};
