import account from "./es/account.json";
import commitments from "./es/commitments.json";
import common from "./es/common.json";
import contacts from "./es/contacts.json";
import conversations from "./es/conversations.json";
import cycles from "./es/cycles.json";
import dashboard from "./es/dashboard.json";
import differences from "./es/differences.json";
import documents from "./es/documents.json";
import events from "./es/events.json";
import evidence from "./es/evidence.json";
import fault from "./es/fault.json";
import feeds from "./es/feeds.json";
import files from "./es/files.json";
import filing from "./es/filing.json";
import filings from "./es/filings.json";
import history from "./es/history.json";
import home from "./es/home.json";
import intake from "./es/intake.json";
import letters from "./es/letters.json";
import mail from "./es/mail.json";
import measures from "./es/measures.json";
import offline from "./es/offline.json";
import paper from "./es/paper.json";
import parliaments from "./es/parliaments.json";
import people from "./es/people.json";
import publication from "./es/publication.json";
import refusals from "./es/refusals.json";
import relations from "./es/relations.json";
import reminders from "./es/reminders.json";
import reports from "./es/reports.json";
import reviews from "./es/reviews.json";
import rotations from "./es/rotations.json";
import saving from "./es/saving.json";
import sheet from "./es/sheet.json";
import statuses from "./es/statuses.json";
import subjects from "./es/subjects.json";
import tasks from "./es/tasks.json";
import transcriptions from "./es/transcriptions.json";
import uploads from "./es/uploads.json";
import validation from "./es/validation.json";
import versions from "./es/versions.json";

/** The Spanish messages by namespace; add a namespace here when you add its file. */
export const es = {
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
