import { AccountBudget } from "../features/auth/account-budget.ts";
import { AccountMailer } from "../features/auth/account-mailer.service.ts";
import { AccountMailService } from "../features/auth/account-mail.service.ts";
import { AuthFlowsRepository } from "../features/auth/auth-flows.repository.ts";
import { AuthFlows } from "../features/auth/auth-flows.service.ts";
import { CodesRepository } from "../features/auth/codes.repository.ts";
import { CodesService } from "../features/auth/codes.service.ts";
import { EmailVerificationService } from "../features/auth/email-verification.service.ts";
import { EntryService } from "../features/auth/entry.service.ts";
import { OneTimeSecrets } from "../features/auth/one-time-secrets.ts";
import { PasswordService } from "../features/auth/password.service.ts";
import { SignInService } from "../features/auth/sign-in.service.ts";
import { SignupService } from "../features/auth/signup.service.ts";
import { ConnectedAccountsService } from "../features/oauth/connected-accounts.service.ts";
import { OAuthSignInService } from "../features/oauth/oauth-sign-in.service.ts";
import { OAuthRepository } from "../features/oauth/oauth.repository.ts";
import { OpenIdClient } from "../features/oauth/openid-client.ts";
import { openIdProviders } from "../features/oauth/openid-provider.ts";
import { MfaService } from "../features/second-factor/mfa.service.ts";
import { PasskeysService } from "../features/second-factor/passkeys.service.ts";
import { SecondFactorRepository } from "../features/second-factor/second-factor.repository.ts";
import { SecondFactorsService } from "../features/second-factor/second-factors.service.ts";
import { TotpService } from "../features/second-factor/totp.service.ts";
import { createMailer } from "../platform/mail/create-mailer.ts";
import type { Platform } from "./platform.ts";
import type { Sanctions } from "./sanctions.ts";
import type { Sessions } from "./sessions.ts";

/** Every way into an account, and what is kept to open it. */
export function createAccounts({
  platform,
  sessions,
  sanctions,
}: {
  platform: Platform;
  sessions: Sessions;
  sanctions: Sanctions;
}) {
  const { clock, config, db, env, log, rateLimits } = platform;
  const { accounts, repository } = sessions;
  const identityBans = sanctions.identities;
  const parts = { ...platform, ...sessions, identityBans, origin: config.APP_ORIGIN };

  const flows = new AuthFlows(new AuthFlowsRepository(db), clock);
  const secrets = new OneTimeSecrets(config.CODE_KEY);
  const codes = new CodesService({ ...platform, repository: new CodesRepository(db), secrets });
  const budget = new AccountBudget({ rateLimits, repository });

  const factors = new SecondFactorRepository(db);
  const secondFactors = new SecondFactorsService({ repository: factors, accounts });
  const entry = new EntryService({ ...parts, secondFactors });
  const totp = new TotpService({ ...parts, repository: factors, secondFactors });
  const passkeys = new PasskeysService({ ...parts, repository: factors, secondFactors, entry, flows });

  const connectedAccounts = new ConnectedAccountsService({
    repository: new OAuthRepository(db),
    accounts,
    countPasskeys: (userId) => secondFactors.countPasskeys(userId),
    clock,
  });
  const signup = new SignupService({ ...parts, codes, connectedAccounts, entry });
  const mailer = new AccountMailer({ repository, mailer: createMailer(config, env.EMAIL), config });
  return {
    accountMail: new AccountMailService({ repository, codes, mailer, clock }),
    accountMailer: mailer,
    codes,
    connectedAccounts,
    emailVerification: new EmailVerificationService({ ...parts, codes }),
    flows,
    mfa: new MfaService({ ...parts, entry, totp, passkeys, budget }),
    oauthSignIn: new OAuthSignInService({
      ...parts,
      providers: openIdProviders(config, clock),
      client: new OpenIdClient(config, log),
      flows,
      connectedAccounts,
      entry,
      signup,
    }),
    passkeys,
    passwordChanges: new PasswordService({ ...parts, codes, budget }),
    secondFactors,
    signIn: new SignInService({ ...parts, codes, entry, signup, budget }),
    signup,
    totp,
  };
}

export type Accounts = ReturnType<typeof createAccounts>;
