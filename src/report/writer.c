/* The rows of report.def, and calling the writer of one. */
#include "report/writer.h"

#include "base/panic.h"
#include "report/format.h"

static const struct report_help formats[] = {
#define X(id, name, extension, from, function, help)                           \
	{ SV_INIT(name), SV_INIT(extension), SV_INIT(help) },
#include "report/report.def"
#undef X
};

static const struct {
	report_of_doc *doc; /* one of these */
	report_of_book *book;
	report_of_events *events;
} writers[] = {
#define X(id, name, extension, from, function, help) { .from = function },
#include "report/report.def"
#undef X
};

const struct report_help *report_formats(size_t *n)
{
	*n = REPORT_FORMATS;
	return formats;
}

bool report_find(struct sv name, enum report_format *out)
{
	for (unsigned i = 0; i < REPORT_FORMATS; i++)
		if (sv_eq(formats[i].name, name)) {
			*out = (enum report_format)i;
			return true;
		}
	return false;
}

bool report_write(struct sink *k, enum report_format format, struct doc *doc,
		  const struct report_layout *layout)
{
	ENSURE((unsigned)format < REPORT_FORMATS && writers[format].doc);
	return writers[format].doc(k, doc, layout);
}

bool report_takes_book(enum report_format format)
{
	return writers[format].book != NULL;
}

bool report_write_book(struct sink *k, enum report_format format,
		       const struct report_choice *of,
		       const struct report_layout *layout)
{
	ENSURE((unsigned)format < REPORT_FORMATS && writers[format].book);
	return writers[format].book(k, of, layout);
}

bool report_takes_events(enum report_format format)
{
	return writers[format].events != NULL;
}

bool report_takes_doc(enum report_format format)
{
	return writers[format].doc != NULL;
}

bool report_write_events(struct sink *k, struct arena *scratch,
			 enum report_format format,
			 const struct report_choice *of,
			 const struct report_layout *layout)
{
	ENSURE((unsigned)format < REPORT_FORMATS && writers[format].events);
	return writers[format].events(k, scratch, of, layout);
}
