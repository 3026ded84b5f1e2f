#ifndef YAML_FAULT_H
#define YAML_FAULT_H

#include <yaml.h>

#include "diag/diag.h"

/* What is wrong with the YAML of a file, in words that help its author. */

/* Where a text in quotes begins and ends; all zero for any other. */
struct yaml_quoted {
	yaml_mark_t from, to;
};

/*
 * Adds the fault that PARSER stopped at, in words and at the place that help
 * its author: the opening quote or bracket rather than the end of the file,
 * "quote it" for a % or a misread quotation mark.  LAST is the last text that
 * was read: one in quotes may have run on into the next quotation mark.
 */
void yaml_fault(struct diags *diags, struct sv file,
		const yaml_parser_t *parser, struct yaml_quoted last);

#endif
