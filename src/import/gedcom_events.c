/* The events that GEDCOM has (gedcom_events.h). */
#include "import/gedcom_events.h"

/* What a row is besides: as it is, named, dated (gedcom_events.h). */
#define PLAIN false, false
#define DATED false, true

static const struct gedcom_event events[] = {
	{ SV_INIT("BIRT"), SV_INIT("Birth"), SV_INIT("birth"), PLAIN },
	{ SV_INIT("CHR"), SV_INIT("Christening"),
	  SV_INIT("christening"), PLAIN },
	{ SV_INIT("CHRA"), SV_INIT("Christening"),
	  SV_INIT("christening"), PLAIN },
	{ SV_INIT("BAPM"), SV_INIT("Baptism"), SV_INIT("baptism"), PLAIN },
	{ SV_INIT("BARM"), SV_INIT("Bar mitzvah"),
	  SV_INIT("bar mitzvah"), PLAIN },
	{ SV_INIT("BASM"), SV_INIT("Bat mitzvah"),
	  SV_INIT("bat mitzvah"), PLAIN },
	{ SV_INIT("BLES"), SV_INIT("Blessing"), SV_INIT("blessing"), PLAIN },
	{ SV_INIT("FCOM"), SV_INIT("First communion"),
	  SV_INIT("first communion"), PLAIN },
	{ SV_INIT("ORDN"), SV_INIT("Ordination"),
	  SV_INIT("ordination"), PLAIN },
	{ SV_INIT("CONF"), SV_INIT("Confirmation"),
	  SV_INIT("confirmation"), PLAIN },
	{ SV_INIT("DEAT"), SV_INIT("Death"), SV_INIT("death"), PLAIN },
	{ SV_INIT("BURI"), SV_INIT("Burial"), SV_INIT("burial"), PLAIN },
	{ SV_INIT("CREM"), SV_INIT("Cremation"), SV_INIT("cremation"), PLAIN },
	{ SV_INIT("ADOP"), SV_INIT("Adoption"), SV_INIT("adoption"), PLAIN },
	{ SV_INIT("CENS"), SV_INIT("Census"), SV_INIT("census"), PLAIN },
	{ SV_INIT("EMIG"), SV_INIT("Emigration"),
	  SV_INIT("emigration"), PLAIN },
	{ SV_INIT("IMMI"), SV_INIT("Immigration"),
	  SV_INIT("immigration"), PLAIN },
	{ SV_INIT("NATU"), SV_INIT("Naturalisation"),
	  SV_INIT("naturalisation"), PLAIN },
	{ SV_INIT("GRAD"), SV_INIT("Graduation"),
	  SV_INIT("graduation"), PLAIN },
	{ SV_INIT("RETI"), SV_INIT("Retirement"),
	  SV_INIT("retirement"), PLAIN },
	{ SV_INIT("PROB"), SV_INIT("Probate"), SV_INIT("probate"), PLAIN },
	{ SV_INIT("WILL"), SV_INIT("Will"), SV_INIT("will"), PLAIN },
	{ SV_INIT("RESI"), SV_INIT("Residence"), SV_INIT("residence"), PLAIN },
	{ SV_INIT("OCCU"), SV_INIT("Occupation"),
	  SV_INIT("occupation"), PLAIN },
	{ SV_INIT("EVEN"), SV_INIT("Event"), SV_INIT("event"), true, false },
	{ SV_INIT("FACT"), SV_INIT("Fact"), SV_INIT("fact"), true, true },
	{ SV_INIT("CAST"), SV_INIT("Caste"), SV_INIT("caste"), DATED },
	{ SV_INIT("DSCR"), SV_INIT("Description"),
	  SV_INIT("description"), DATED },
	{ SV_INIT("EDUC"), SV_INIT("Education"), SV_INIT("education"), DATED },
	{ SV_INIT("IDNO"), SV_INIT("Identity number"),
	  SV_INIT("identity number"), DATED },
	{ SV_INIT("NATI"), SV_INIT("Nationality"),
	  SV_INIT("nationality"), DATED },
	{ SV_INIT("NCHI"), SV_INIT("Number of children"),
	  SV_INIT("number of children"), DATED },
	{ SV_INIT("NMR"), SV_INIT("Number of marriages"),
	  SV_INIT("number of marriages"), DATED },
	{ SV_INIT("PROP"), SV_INIT("Property"), SV_INIT("property"), DATED },
	{ SV_INIT("RELI"), SV_INIT("Religion"), SV_INIT("religion"), DATED },
	{ SV_INIT("SSN"), SV_INIT("Social security number"),
	  SV_INIT("social security number"), DATED },
	{ SV_INIT("TITL"), SV_INIT("Title"), SV_INIT("title"), DATED },
	{ SV_INIT("ENGA"), SV_INIT("Engagement"),
	  SV_INIT("engagement"), PLAIN },
	{ SV_INIT("MARB"), SV_INIT("Marriage banns"),
	  SV_INIT("marriage banns"), PLAIN },
	{ SV_INIT("MARC"), SV_INIT("Marriage contract"),
	  SV_INIT("marriage contract"), PLAIN },
	{ SV_INIT("MARL"), SV_INIT("Marriage licence"),
	  SV_INIT("marriage licence"), PLAIN },
	{ SV_INIT("MARS"), SV_INIT("Marriage settlement"),
	  SV_INIT("marriage settlement"), PLAIN },
	{ SV_INIT("MARR"), SV_INIT("Marriage"), SV_INIT("marriage"), PLAIN },
	{ SV_INIT("DIVF"), SV_INIT("Filing for divorce"),
	  SV_INIT("filing for divorce"), PLAIN },
	{ SV_INIT("DIV"), SV_INIT("Divorce"), SV_INIT("divorce"), PLAIN },
	{ SV_INIT("ANUL"), SV_INIT("Annulment"), SV_INIT("annulment"), PLAIN },
};

const struct gedcom_event *gedcom_event(const struct gedcom_lines *g,
					uint32_t i)
{
	for (size_t k = 0; k < sizeof(events) / sizeof(*events); k++)
		if (sv_eq(gedcom_tag(g, i), events[k].tag))
			return !events[k].dated || gedcom_find(g, i, "DATE") ?
				       &events[k] :
				       NULL;
	return NULL;
}
