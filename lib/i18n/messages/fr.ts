import account from "./fr/account.json";
import commitments from "./fr/commitments.json";
import common from "./fr/common.json";
import contacts from "./fr/contacts.json";
import conversations from "./fr/conversations.json";
import cycles from "./fr/cycles.json";
import dashboard from "./fr/dashboard.json";
import differences from "./fr/differences.json";
import documents from "./fr/documents.json";
import events from "./fr/events.json";
import evidence from "./fr/evidence.json";
import fault from "./fr/fault.json";
import feeds from "./fr/feeds.json";
import files from "./fr/files.json";
import filing from "./fr/filing.json";
import filings from "./fr/filings.json";
import history from "./fr/history.json";
import home from "./fr/home.json";
import intake from "./fr/intake.json";
import letters from "./fr/letters.json";
import mail from "./fr/mail.json";
import measures from "./fr/measures.json";
import offline from "./fr/offline.json";
import paper from "./fr/paper.json";
import parliaments from "./fr/parliaments.json";
import people from "./fr/people.json";
import publication from "./fr/publication.json";
import refusals from "./fr/refusals.json";
import relations from "./fr/relations.json";
import reminders from "./fr/reminders.json";
import reports from "./fr/reports.json";
import reviews from "./fr/reviews.json";
import rotations from "./fr/rotations.json";
import saving from "./fr/saving.json";
import sheet from "./fr/sheet.json";
import statuses from "./fr/statuses.json";
import subjects from "./fr/subjects.json";
import tasks from "./fr/tasks.json";
import transcriptions from "./fr/transcriptions.json";
import uploads from "./fr/uploads.json";
import validation from "./fr/validation.json";
import versions from "./fr/versions.json";

/** The French messages by namespace; add a namespace here when you add its file. */
export const fr = {
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
