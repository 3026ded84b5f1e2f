/* The events that GEDCOM has (gedcom_events.h). */
#include "import/gedcom_events.h"

static const struct gedcom_event events[] = {
	{ SV_INIT("BIRT"), SV_INIT("Birth"), SV_INIT("birth") },
	{ SV_INIT("CHR"), SV_INIT("Christening"), SV_INIT("christening") },
	{ SV_INIT("CHRA"), SV_INIT("Christening"), SV_INIT("christening") },
	{ SV_INIT("BAPM"), SV_INIT("Baptism"), SV_INIT("baptism") },
	{ SV_INIT("BARM"), SV_INIT("Bar mitzvah"), SV_INIT("bar mitzvah") },
	{ SV_INIT("BASM"), SV_INIT("Bat mitzvah"), SV_INIT("bat mitzvah") },
	{ SV_INIT("BLES"), SV_INIT("Blessing"), SV_INIT("blessing") },
	{ SV_INIT("FCOM"), SV_INIT("First communion"),
	  SV_INIT("first communion") },
	{ SV_INIT("ORDN"), SV_INIT("Ordination"), SV_INIT("ordination") },
	{ SV_INIT("CONF"), SV_INIT("Confirmation"), SV_INIT("confirmation") },
	{ SV_INIT("DEAT"), SV_INIT("Death"), SV_INIT("death") },
	{ SV_INIT("BURI"), SV_INIT("Burial"), SV_INIT("burial") },
	{ SV_INIT("CREM"), SV_INIT("Cremation"), SV_INIT("cremation") },
	{ SV_INIT("ADOP"), SV_INIT("Adoption"), SV_INIT("adoption") },
	{ SV_INIT("CENS"), SV_INIT("Census"), SV_INIT("census") },
	{ SV_INIT("EMIG"), SV_INIT("Emigration"), SV_INIT("emigration") },
	{ SV_INIT("IMMI"), SV_INIT("Immigration"), SV_INIT("immigration") },
	{ SV_INIT("NATU"), SV_INIT("Naturalisation"),
	  SV_INIT("naturalisation") },
	{ SV_INIT("GRAD"), SV_INIT("Graduation"), SV_INIT("graduation") },
	{ SV_INIT("RETI"), SV_INIT("Retirement"), SV_INIT("retirement") },
	{ SV_INIT("PROB"), SV_INIT("Probate"), SV_INIT("probate") },
	{ SV_INIT("WILL"), SV_INIT("Will"), SV_INIT("will") },
	{ SV_INIT("RESI"), SV_INIT("Residence"), SV_INIT("residence") },
	{ SV_INIT("OCCU"), SV_INIT("Occupation"), SV_INIT("occupation") },
	{ SV_INIT("EVEN"), SV_INIT("Event"), SV_INIT("event") },
	{ SV_INIT("ENGA"), SV_INIT("Engagement"), SV_INIT("engagement") },
	{ SV_INIT("MARB"), SV_INIT("Marriage banns"),
	  SV_INIT("marriage banns") },
	{ SV_INIT("MARC"), SV_INIT("Marriage contract"),
	  SV_INIT("marriage contract") },
	{ SV_INIT("MARL"), SV_INIT("Marriage licence"),
	  SV_INIT("marriage licence") },
	{ SV_INIT("MARS"), SV_INIT("Marriage settlement"),
	  SV_INIT("marriage settlement") },
	{ SV_INIT("MARR"), SV_INIT("Marriage"), SV_INIT("marriage") },
	{ SV_INIT("DIVF"), SV_INIT("Filing for divorce"),
	  SV_INIT("filing for divorce") },
	{ SV_INIT("DIV"), SV_INIT("Divorce"), SV_INIT("divorce") },
	{ SV_INIT("ANUL"), SV_INIT("Annulment"), SV_INIT("annulment") },
};

const struct gedcom_event *gedcom_events(size_t *n)
{
	*n = sizeof(events) / sizeof(*events);
	return events;
}

const struct gedcom_event *gedcom_event(struct sv tag)
{
	for (size_t i = 0; i < sizeof(events) / sizeof(*events); i++)
		if (sv_eq(tag, events[i].tag))
			return &events[i];
	return NULL;
}
