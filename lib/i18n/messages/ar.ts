import account from "./ar/account.json";
import commitments from "./ar/commitments.json";
import common from "./ar/common.json";
import contacts from "./ar/contacts.json";
import conversations from "./ar/conversations.json";
import cycles from "./ar/cycles.json";
import dashboard from "./ar/dashboard.json";
import differences from "./ar/differences.json";
import documents from "./ar/documents.json";
import events from "./ar/events.json";
import evidence from "./ar/evidence.json";
import fault from "./ar/fault.json";
import feeds from "./ar/feeds.json";
import files from "./ar/files.json";
import filing from "./ar/filing.json";
import filings from "./ar/filings.json";
import history from "./ar/history.json";
import home from "./ar/home.json";
import intake from "./ar/intake.json";
import letters from "./ar/letters.json";
import mail from "./ar/mail.json";
import measures from "./ar/measures.json";
import offline from "./ar/offline.json";
import paper from "./ar/paper.json";
import parliaments from "./ar/parliaments.json";
import people from "./ar/people.json";
import publication from "./ar/publication.json";
import refusals from "./ar/refusals.json";
import relations from "./ar/relations.json";
import reminders from "./ar/reminders.json";
import reports from "./ar/reports.json";
import reviews from "./ar/reviews.json";
import rotations from "./ar/rotations.json";
import saving from "./ar/saving.json";
import sheet from "./ar/sheet.json";
import statuses from "./ar/statuses.json";
import subjects from "./ar/subjects.json";
import tasks from "./ar/tasks.json";
import transcriptions from "./ar/transcriptions.json";
import uploads from "./ar/uploads.json";
import validation from "./ar/validation.json";
import versions from "./ar/versions.json";

/** The Arabic messages by namespace; add a namespace here when you add its file. */
export const ar = {
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
