#ifndef REPORT_JOB_H
#define REPORT_JOB_H

#include "report/writer.h"

/*
 * A report in any format, on its way to a sink: a piece at a time, for somebody
 * waits for a key meanwhile.
 */
struct report_job;

/*
 * Begins a report in FORMAT to K: of DOC, where the format is made of one, else
 * of OF, which is copied.  K, DOC, LAYOUT and what OF leads to must outlive it.
 */
struct report_job *job_begin(struct sink *k, enum report_format format,
			     struct doc *doc, const struct report_choice *of,
			     const struct report_layout *layout);

/* Writes a piece: a block, or some events.  *EVENTS is how many are written
 * then.  False: all is, or K takes no more. */
bool job_step(struct report_job *j, size_t *events);

/* Bytes that were made so far. */
uint64_t job_bytes(const struct report_job *j);

/* Gives it back; what K has not got is lost. */
void job_end(struct report_job *j);

#endif
