import account from "./en/account.json";
import commitments from "./en/commitments.json";
import common from "./en/common.json";
import contacts from "./en/contacts.json";
import conversations from "./en/conversations.json";
import cycles from "./en/cycles.json";
import dashboard from "./en/dashboard.json";
import differences from "./en/differences.json";
import documents from "./en/documents.json";
import events from "./en/events.json";
import evidence from "./en/evidence.json";
import fault from "./en/fault.json";
import feeds from "./en/feeds.json";
import files from "./en/files.json";
import filing from "./en/filing.json";
import filings from "./en/filings.json";
import history from "./en/history.json";
import home from "./en/home.json";
import intake from "./en/intake.json";
import letters from "./en/letters.json";
import mail from "./en/mail.json";
import measures from "./en/measures.json";
import offline from "./en/offline.json";
import paper from "./en/paper.json";
import parliaments from "./en/parliaments.json";
import people from "./en/people.json";
import publication from "./en/publication.json";
import refusals from "./en/refusals.json";
import relations from "./en/relations.json";
import reminders from "./en/reminders.json";
import reports from "./en/reports.json";
import reviews from "./en/reviews.json";
import rotations from "./en/rotations.json";
import saving from "./en/saving.json";
import sheet from "./en/sheet.json";
import statuses from "./en/statuses.json";
import subjects from "./en/subjects.json";
import tasks from "./en/tasks.json";
import transcriptions from "./en/transcriptions.json";
import uploads from "./en/uploads.json";
import validation from "./en/validation.json";
import versions from "./en/versions.json";

/** The English messages by namespace; add a namespace here when you add its file. */
export const en = {
  account,
  commitments,
  common,
  conversations,
  contacts,
  cycles,
  dashboard,
  differences,
  documents,
  events,
  evidence,
  fault,
  files,
  feeds,
  filing,
  filings,
  history,
  home,
  intake,
  letters,
  mail,
  measures,
  paper,
  offline,
  parliaments,
  people,
  publication,
  refusals,
  relations,
  reminders,
  reports,
  reviews,
  rotations,
  saving,
  sheet,
  statuses,
  subjects,
  tasks,
  uploads,
  transcriptions,
  validation,
  versions,
};
