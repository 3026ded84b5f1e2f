#ifndef LOAD_YAML_FAULT_H
#define LOAD_YAML_FAULT_H

#include <yaml.h>

#include "diag/diag.h"

/*
 * Adds the fault that PARSER stopped at, in words and at the place that help
 * its author: the opening quote or bracket rather than the end of the file,
 * "quote it" for a % or a misread quotation mark.
 */
void yaml_fault(struct diags *diags, struct sv file,
		const yaml_parser_t *parser);

#endif
