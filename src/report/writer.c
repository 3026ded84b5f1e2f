#include "report/writer.h"

#include "base/panic.h"
#include "report/format.h"

static const struct report_help formats[] = {
#define X(id, name, extension, function, help)                                 \
	{ SV_INIT(name), SV_INIT(extension), SV_INIT(help) },
#include "report/report.def"
#undef X
};

static bool (*const writers[])(struct build *, const struct doc *,
			       const struct report_layout *) = {
#define X(id, name, extension, function, help) function,
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

bool report_write(struct build *out, enum report_format format,
		  const struct doc *doc, const struct report_layout *layout)
{
	ENSURE((unsigned)format < REPORT_FORMATS);
	return writers[format](out, doc, layout);
}
