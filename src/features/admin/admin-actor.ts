/** The administrator who acts: whom Access let through, and which account they are signed in with. */
export interface AdminActor {
  userId: string;
  identity: string;
  requestId: string;
}
