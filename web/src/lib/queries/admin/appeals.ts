import { appealSchema } from "../../../../../src/contract/admin/sanctions.ts";
import type {
  AdminAppealsQuery,
  Appeal,
  DecideAppealBody,
} from "../../../../../src/contract/admin/sanctions.ts";
import { pageOf } from "../../../../../src/contract/common.ts";
import { change } from "../../api/api.ts";
import { adminList } from "./list.ts";

export interface AppealsFilter {
  state?: Appeal["state"];
  sort?: AdminAppealsQuery["sort"];
  cursor?: string;
}

const appealsSchema = pageOf(appealSchema);

export function adminAppealsQuery(filter: AppealsFilter) {
  return adminList("appeals", appealsSchema, { ...filter });
}

export function decideAppeal(id: string, body: DecideAppealBody): Promise<Appeal> {
  return change("PATCH", `/admin/appeals/${id}`, body, appealSchema);
}
