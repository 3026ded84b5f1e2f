#ifndef YAML_FAULT_H
#define YAML_FAULT_H

#include <yaml.h>

#include "diag/diag.h"

/* What is wrong with the YAML of a file, in words that help its author. */

/* Where a text in quotes begins and ends; all zero for any other. */
struct yaml_quoted {
	yaml_mark_t from, to;
};

/* What a parser stopped at. */
struct yaml_broken {
	const yaml_parser_t *parser;
	struct sv file;
	struct sv text; /* from a line before that on */
	size_t line;    /* which that is; from 0 */
	size_t lost;    /* bytes of TEXT, up to where reading goes on */
	size_t shift;   /* lines of the file before what PARSER reads */
	struct yaml_quoted last; /* text that was read: one in quotes may have
				    run on into the next quotation mark */
	struct sv left; /* "line 3 is left out" */
};

/*
 * Adds the fault B, in words and at the place that help its author: the opening
 * quote or bracket rather than the end of the file, "quote it" for a % or a
 * misread quotation mark.
 */
void yaml_fault(struct diags *diags, const struct yaml_broken *b);

/* Whether what PARSER stopped at is told at the place of its context. */
bool yaml_fault_above(const yaml_parser_t *parser);

#endif
