import type { CalendarDate } from "./calendar-date";
import type { Locale } from "./locale";
import type { PublishedLink, ReportContent, ReportedMeasure } from "./report-content";
import type { Chamber, MeasureType } from "./statuses";

/** A measure as everybody may read it, apart from the report that it comes from. */
type PublishedCopy = {
  measureId: string;
  type: MeasureType;
  chamber: Chamber;
  takenOn: CalendarDate;
  title: string;
  description: string;
  language: Locale;
  commitmentIds: string[];
  links: PublishedLink[];
};

/** Copies a measure of a submitted content for everybody: what it serves by commitment, since tasks are the parliament's
 *  own, each named once, and no evidence that is not public. */
export function publishedCopy(measure: ReportedMeasure, content: ReportContent): PublishedCopy {
  const { id: measureId, type, chamber, takenOn, title, description, taskIds, evidence } = measure;
  const served = content.answers.filter(({ taskId }) => taskIds.includes(taskId));
  const links = evidence.filter(({ isPublic }) => isPublic);
  return {
    measureId,
    type,
    chamber,
    takenOn,
    title,
    description,
    language: content.language,
    commitmentIds: [...new Set(served.map(({ commitmentId }) => commitmentId))],
    links: links.map(({ href, description: about }) => ({ href, description: about })),
  };
}
