import { m } from "../../paraglide/messages.js";

/**
 * The contract's schemas are shared with the server and speak English; here their messages get the reader's language.
 * field-message.test.ts fails when the contract has a message that is missing here.
 */
const known: Readonly<Record<string, () => string>> = {
  "Enter a valid e-mail address": m.field_email,
  "Use at least 8 characters": m.field_password_short,
  "Use at most 128 characters": m.field_password_long,
  "Enter your password": m.field_password_missing,
  "Enter a date as year, month and day": m.field_date,
  "Enter a real date of birth": m.field_date_real,
  "Enter a name": m.field_name,
  "Use at least one letter": m.field_name_letter,
  "Use fewer marks on one letter": m.field_name_marks,
  "Use at most 60 characters": m.field_max_60,
  "Use at most 500 characters": m.field_max_500,
  "Use at most 2000 characters": m.field_max_2000,
  "Use letters, spaces and common signs only": m.field_signs,
  "Use 3 to 24 letters a-z, digits or _": m.field_username,
  "Choose a language": m.field_language,
  "Choose a country": m.field_country,
  "Choose a time zone": m.field_time_zone,
  "Choose at most 12 topics": m.field_topics,
  "Enter the 6 digits": m.field_code,
  "Enter one of your recovery codes": m.field_recovery_code,
  "Write at least 20 characters": m.field_min_20,
  "Write at least 50 characters": m.field_min_50,
  "Say why, in a few words": m.field_reason,
  "Use at most 1000 characters": m.field_max_1000,
  "Write something": m.field_something,
  "Use other words": m.field_other_words,
  "Use words": m.field_words,
  "Write at least 2 characters": m.field_min_2,
  "Use a-z, digits and -": m.field_slug,
  "Write at least 3 characters": m.field_min_3,
  "Write at least 5 characters": m.field_min_5,
  "Use at most 30 characters": m.field_max_30,
  "Use at most 100 characters": m.field_max_100,
  "Use at most 160 characters": m.field_max_160,
  "Use at most 200 characters": m.field_max_200,
  "Use at most 5000 characters": m.field_max_5000,
  "Use at most 12 points": m.field_points_12,
  "Use at most 8 tags": m.field_tags_8,
  "Choose a category": m.field_category,
  "Enter an address that begins with https://": m.field_https,
  "A code has 3 to 32 letters and digits": m.coupon_shape,
  "This code is not valid, or not any more": m.coupon_not_valid,
  "Codes are for courses, not for plans": m.coupon_not_for_plans,
  "This code is for another course": m.coupon_other_course,
  "This code is for prices in another currency": m.coupon_other_currency,
  "This code has been used up": m.coupon_used_up,
  "You have used this code already": m.coupon_used_already,
  "This code is for a first purchase": m.coupon_first_purchase,
};

/** True if the message of a schema has words in every language of the app. */
export function isKnownFieldMessage(message: string): boolean {
  return message in known;
}

/** The message of a field in the reader's language. */
export function fieldMessage(message: string | undefined): string | undefined {
  if (message === undefined) return undefined;
  return (known[message] ?? m.field_other)();
}
